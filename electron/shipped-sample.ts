/** Folder of the sample library as shipped; it is only ever read. */
import { app } from 'electron';
import path from 'node:path';

export const shippedSample = (): string =>
  app.isPackaged
    ? path.join(process.resourcesPath, 'sample-library')
    : path.join(app.getAppPath(), 'data', 'library');
