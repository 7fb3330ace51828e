/** What the build noted about the desk: files beside the page. */
import type { Build, LibraryLicence } from '../../core/about/about.ts';

/** A file beside the page. The build made it together with this page, so its shape is as here. Throws where it is missing. */
async function read<T>(name: string): Promise<T> {
  const answer = await fetch(new URL(name, document.baseURI));
  if (!answer.ok) throw new Error(`“${name}” is missing beside the page.`);
  return (await answer.json()) as T;
}

/** Version and commit. */
export const readBuild = (): Promise<Build> => read<Build>('about.json');

/** Licences of all libraries and fonts, by name. */
export const readLicences = (): Promise<LibraryLicence[]> => read<LibraryLicence[]>('licences.json');
