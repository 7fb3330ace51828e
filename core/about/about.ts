/** What the desk says of itself: its version, what it runs on, and the licences of what it is made of. */

/** Of the build; it lies beside the page as `about.json`. */
export interface Build {
  version: string;
  /** The commit that it was built from, twelve digits; '' where that is not known. */
  commit: string;
  /** When that commit was made, as an ISO time; '' where that is not known. */
  built: string;
  /** The key that signs its new versions (base64 of an Ed25519 key's SPKI); '' where it was built with none. */
  updateKey: string;
}

/** What the desk runs on. Without a window of its own it has neither Electron nor Chromium. */
export interface Runtime {
  node: string;
  electron: string | null;
  chromium: string | null;
  /** The system and its processor, as Node names them: `linux x64`. */
  system: string;
}

/** A library or font that is part of the desk; all of them lie beside the page as `licences.json`. */
export interface LibraryLicence {
  name: string;
  version: string;
  /** Its licence by its short name, such as MIT. */
  licence: string;
  text: string;
}

/** Version and runtime as lines, as `--version` prints them and people copy them into a report. */
export const aboutLines = (
  { version, commit }: Pick<Build, 'version' | 'commit'>,
  { node, electron, chromium, system }: Runtime,
): string[] => [
  `Liaison Desk ${version}${commit === '' ? '' : ` (${commit})`}`,
  ...(electron === null ? [] : [`Electron ${electron}`]),
  ...(chromium === null ? [] : [`Chromium ${chromium}`]),
  `Node ${node}`,
  system,
];
