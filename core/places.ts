/** Every place in a library, and the patterns of ids and of pictures' names. Places are paths inside the library, with "/". */

/** What library.json is called: office, tags, settings. */
export const settingsFile = 'library.json';
/** Addresses of published pages: which document has or had which. */
export const addressesFile = 'addresses.json';
/** The folder of each kind of document. */
export const folders = { news: 'news', brief: 'briefs', brochure: 'brochures' } as const;
export const mediaFolder = 'media';
/** Files of pictures as they came, where the office keeps them: they never leave the library but by hand. */
export const originalsFolder = 'originals';
/** The look of an office, where it has one of its own: CSS files that people write. */
export const looksFolder = 'looks';
/** Templates of the office, each a file that is called by its name. */
export const templatesFolder = 'templates';
/** The folder of what the desk keeps beside the documents; its parts are in `ownPlaces`. */
export const ownFolder = '.desk';

/** What the desk keeps for itself, by what it is. */
export const ownPlaces = {
  /** A folder for each document, by its id. */
  history: '.desk/history',
  trash: '.desk/trash',
  conflicts: '.desk/conflicts',
  setAside: '.desk/set-aside',
  /** Looks that were taken out of use, a folder each. */
  looks: '.desk/looks',
  beforeMigration: '.desk/before-migration',
  settings: '.desk/settings',
  /** A second copy of `addressesFile`. */
  addresses: '.desk/addresses.json',
  newest: '.desk/newest',
  work: '.desk/work',
  lock: '.desk/lock',
  index: '.desk/index.json',
  identity: '.desk/identity.json',
  days: '.desk/days.json',
  missed: '.desk/missed.json',
  attention: '.desk/attention.json',
} as const;

/** Folders that a library has or may have beside the desk's own, those with documents first. */
export const libraryParts: readonly string[] = [
  ...Object.values(folders),
  mediaFolder,
  originalsFolder,
  looksFolder,
  templatesFolder,
];
/** Folders that make up a library, the desk's own included. */
export const libraryFolders: readonly string[] = [...Object.values(folders), mediaFolder, ownFolder];

export const documentPlaceOf = (kind: keyof typeof folders, id: string): string =>
  `${folders[kind]}/${id}.json`;
export const versionPlaceOf = (id: string, version: string): string =>
  `${ownPlaces.history}/${id}/${version}.json`;
export const conflictPlaceOf = (conflict: string): string => `${ownPlaces.conflicts}/${conflict}.json`;

/** Ids of documents, tags and libraries, as the source of a pattern. */
export const idSource = '[a-z0-9][a-z0-9-]{0,63}';
/** Name of a document's file; its first group is the id. */
export const documentFileName = new RegExp(`^(${idSource})\\.json$`);
export const isId = new RegExp(`^${idSource}$`);
/** Name of a picture, as the source of a pattern: hex digits of its SHA-256, and its kind as a group. */
export const pictureNameSource = '[a-f0-9]{16,64}\\.(png|jpg|gif|webp)';
export const isPictureName = new RegExp(`^${pictureNameSource}$`);
/** `media/<name>`, as bodies name pictures. */
export const isPicturePlace = new RegExp(`^${mediaFolder}/${pictureNameSource}$`);
/** Name of an original: that of its picture without the kind, and what the file was called, as groups. */
export const originalName = /^([a-f0-9]{16,64})\.([^/\\\p{Cc}]{1,120})$/u;
export const isOriginalPlace = new RegExp(`^${originalsFolder}/${originalName.source.slice(1)}`, 'u');
