/** The files of the sample library, made from content/: the same ones every time. */
import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { checkBody } from '../../core/body/body.ts';
import {
  documentSchema,
  librarySettingsSchema,
  type Document,
  type LibrarySettings,
} from '../../core/document.ts';
import { folders, settingsFile } from '../../core/places.ts';
import { seal } from '../../desk/documents/envelope.ts';
import { bodySchema } from '../../renderer/editor/body-extensions.ts';
import { briefs } from './content/briefs.ts';
import { brochures } from './content/brochures.ts';
import { corruption } from './content/corruption.ts';
import { drugsAndContainers } from './content/drugs-and-containers.ts';
import { environment } from './content/environment.ts';
import { humanTrafficking } from './content/human-trafficking.ts';
import { settings } from './content/office.ts';
import { terrorism } from './content/terrorism.ts';

/** A file of the library, as text: the envelope around a document or the settings. */
const envelope = (document: Document | LibrarySettings, savedAt: string): string =>
  `${JSON.stringify(seal(document, 1, savedAt), null, 2)}
`;

/** A document as the desk itself would save it: fields in the schema's order, the body with every attribute. */
function asSaved(document: Document): Document {
  if (document.kind === 'brochure') return documentSchema.parse(document);
  const body: unknown = ProseMirrorNode.fromJSON(bodySchema, checkBody(document.body)).toJSON();
  return documentSchema.parse(JSON.parse(JSON.stringify({ ...document, body })));
}

/** Text of every file by its path in the library, pictures excepted. Throws where a document breaks its schema. */
export function sampleFiles(): Map<string, string> {
  const documents: Document[] = [
    ...environment,
    ...corruption,
    ...terrorism,
    ...humanTrafficking,
    ...drugsAndContainers,
    ...briefs,
    ...brochures,
  ];
  const files = documents.map((document): [string, string] => [
    `${folders[document.kind]}/${document.id}.json`,
    envelope(asSaved(document), document.updatedAt),
  ]);
  const library = envelope(librarySettingsSchema.parse(settings), '2024-04-02T11:20:00.000Z');
  return new Map([[settingsFile, library], ...files]);
}
