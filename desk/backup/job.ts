/** The long part of a backup: copying, and the trial. It needs a folder and no open library, so that a worker can do it. */
import path from 'node:path';
import { presentForms } from '../../core/migrations/present-forms.ts';
import type { Forms } from '../../core/migrations/migrate.ts';
import { copyLibrary, TornFile } from './copy-library.ts';
import { headerLine, manifestLines, manifestName, newHeader, type Header } from './manifest.ts';
import type { LeftOut } from './places.ts';
import { trySomewhere } from './trial.ts';
import { ZipWriter } from './zip-writer.ts';

/** What is to be copied, and where to. */
export interface BackupJob {
  /** Folder of the library. */
  root: string;
  /** File that is written; it is not there yet. */
  temporary: string;
  /** Folder for the trial; the backup's own where it has no room. */
  workFolder: string;
  header: Pick<Header, 'library' | 'name' | 'generation' | 'createdAt'>;
}

export interface JobProgress {
  step: 'copying' | 'trying';
  done: number;
  total: number;
}

export interface JobOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: JobProgress) => void) | undefined;
  forms?: Forms | undefined;
}

/** What came of it. */
export interface JobOutcome {
  header: Header;
  leftOut: LeftOut[];
  /** Files in it that cannot be read. */
  troubled: string[];
}

/** Writes the file, brings it to the disk, and tries it. Throws DeskError or Node's errors; the file may then be there. */
export async function doBackup(
  { root, temporary, workFolder, header: known }: BackupJob,
  { signal, onProgress, forms = presentForms }: JobOptions = {},
): Promise<JobOutcome> {
  const telling =
    (step: JobProgress['step']) =>
    (done: number, total: number): void =>
      onProgress?.({ step, done, total });
  const write = async (without: LeftOut[]): Promise<Omit<JobOutcome, 'troubled'>> => {
    const zip = await ZipWriter.create(temporary);
    try {
      const copy = await copyLibrary(root, zip, { signal, without, onFile: telling('copying') });
      const { files, documents, leftOut } = copy;
      const bytes = files.reduce((sum, { size }) => sum + size, 0);
      const header = newHeader({ ...known, schema: forms.current, files: files.length, bytes, documents });
      await zip.add(manifestName, manifestLines(header, files));
      await zip.end(headerLine(header));
      return { header, leftOut };
    } catch (error) {
      await zip.discard();
      if (error instanceof TornFile) return write([...without, error.leftOut]);
      throw error;
    }
  };
  const { header, leftOut } = await write([]);
  const { troubled } = await trySomewhere(temporary, [workFolder, path.dirname(temporary)], {
    forms,
    signal,
    onFile: telling('trying'),
  });
  return { header, leftOut, troubled };
}
