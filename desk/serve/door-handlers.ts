/** What only a browser's page asks: choosing folders and files, and taking exports away. */
import { z } from 'zod';
import { DeskError } from '../../core/desk-error.ts';
import type { DoorApi } from '../../core/door/door.ts';
import { badRequest } from '../handlers/desk-failure.ts';
import type { Desk } from '../desk.ts';
import { lookInto, makeFolder, placesOf, requireFile, wholePath } from './folders.ts';
import type { HandedFiles } from './handed-files.ts';
import type { Questions } from './questions.ts';

const text = z.string().max(4_096);

const requests = {
  places: z.strictObject({}),
  look: z.strictObject({ path: text }),
  makeFolder: z.strictObject({ path: text, name: z.string().max(255) }),
  answer: z.strictObject({ question: z.uuid(), paths: z.array(text).max(200).nullable() }),
  atFront: z.strictObject({}),
  downloadFolder: z.strictObject({}),
  exported: z.strictObject({ folder: text }),
} satisfies Record<keyof DoorApi, z.ZodType>;

/** A request of one page: its shape is checked, a failure is a DeskError. */
export type DoorHandlers = {
  [K in keyof DoorApi]: (request: unknown, page: string) => ReturnType<DoorApi[K]>;
};

/** `recent` gives folders that this desk has used, the latest first. */
export function doorHandlers(ports: {
  desk: () => Desk;
  questions: Questions;
  files: HandedFiles;
  recent: () => Promise<string[]>;
}): DoorHandlers {
  const { desk, questions, files, recent } = ports;
  const handle =
    <K extends keyof DoorApi>(
      name: K,
      run: (request: z.infer<(typeof requests)[K]>, page: string) => ReturnType<DoorApi[K]>,
    ): ((request: unknown, page: string) => ReturnType<DoorApi[K]>) =>
    (request, page) => {
      const parsed = requests[name].safeParse(request);
      if (!parsed.success) throw badRequest(name, parsed.error);
      return run(parsed.data as z.infer<(typeof requests)[K]>, page);
    };
  return {
    places: handle('places', async () => placesOf(await recent())),
    look: handle('look', ({ path }) => lookInto(path)),
    makeFolder: handle('makeFolder', ({ path, name }) => makeFolder(path, name)),
    answer: handle('answer', async ({ question, paths }, page) => {
      const chosen = paths?.map(wholePath) ?? null;
      if (questions.what(question, page) !== 'folder')
        await Promise.all((chosen ?? []).map((file) => requireFile(file)));
      questions.answer(question, page, chosen);
    }),
    atFront: handle('atFront', () => desk().look()),
    downloadFolder: handle('downloadFolder', async () => {
      const folder = await files.downloadFolder();
      desk().allowExport(folder);
      return { folder };
    }),
    exported: handle('exported', async ({ folder }) => {
      const id = files.exportId(folder);
      if (id === null) throw new DeskError('not-found', `This desk has exported nothing into “${folder}”.`);
      return { id };
    }),
  };
}
