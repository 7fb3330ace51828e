/** Addresses from which a browser downloads exports. */
import { browserDoor, requireDoor } from './door.ts';

/** Address of an export's folder; null in the desk's own window, where the files are at hand anyway. */
export async function exportedAddress(folder: string): Promise<string | null> {
  if (!browserDoor) return null;
  const { id } = await browserDoor.ask('exported', { folder });
  return `exported/${id}`;
}

/** Address of everything in an export, as one zip. */
export const zipAddress = (exported: string): string => `${exported}.zip`;

/** Address of one file of an export. */
export const fileAddress = (exported: string, file: string): string =>
  `${exported}/${file.split('/').map(encodeURIComponent).join('/')}`;

/** A folder of the desk's own for an export that is to be downloaded. Throws DeskError. */
export async function newDownloadFolder(): Promise<string> {
  return (await requireDoor().ask('downloadFolder', {})).folder;
}
