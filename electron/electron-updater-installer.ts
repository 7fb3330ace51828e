/**
 * Installs on Windows and macOS by electron-updater, which knows how. It downloads nothing: the desk hands it the file that
 * it has verified. On Windows it checks that the file is signed by whoever signed this desk; on macOS Squirrel does.
 */
import { app, autoUpdater as native } from 'electron';
import updaterModule from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DeskError } from '../core/desk-error.ts';
import type { VerifiedFile } from '../desk/updates/updates-shell.ts';
import { publisherOf } from './publisher.ts';

const { MacUpdater, NsisUpdater, NoOpLogger, Provider } = updaterModule;

/** Takes a verified file into electron-updater's hands; gives what runs it. Throws DeskError. */
export async function prepareByElectronUpdater(verified: VerifiedFile): Promise<() => void> {
  const isMac = process.platform === 'darwin';
  const publisher = isMac ? null : await publisherOf(process.execPath);
  const config = await writeConfig(publisher);
  try {
    return await prepare(verified, config, isMac);
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError(
      'refused',
      /ERR_UPDATER_INVALID_SIGNATURE|code signature|signed/i.test(String(error))
        ? 'The new version is not signed by whoever signed this desk. Nothing was installed. Tell your IT.'
        : 'The new version could not be made ready to install. Nothing was changed. Try again, or ask your IT to install it.',
      { cause: error },
    );
  }
}

async function prepare(verified: VerifiedFile, config: string, isMac: boolean): Promise<() => void> {
  const { file, version, sha512 } = verified;
  const info = { version, files: [{ url: path.basename(file), sha512 }], path: '', sha512, releaseDate: '' };
  class Verified extends Provider<typeof info> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super({ ...runtime, isUseMultipleRangeRequest: false });
    }
    getLatestVersion(): Promise<typeof info> {
      return Promise.resolve(info);
    }
    resolveFiles(): { url: URL; info: (typeof info.files)[0] }[] {
      // A name alone: nobody is asked at this address, and there is nobody at it.
      return info.files.map((one) => ({ url: new URL(`https://nowhere.invalid/${one.url}`), info: one }));
    }
  }
  const updater = isMac ? new MacUpdater() : new NsisUpdater();
  updater.logger = new NoOpLogger();
  updater.autoDownload = false;
  updater.disableDifferentialDownload = true;
  updater.disableWebInstaller = true;
  updater.allowDowngrade = false;
  // In this order: naming the file forgets whom to ask.
  updater.updateConfigPath = config;
  updater.setFeedURL({ provider: 'custom', updateProvider: Verified });
  // Only where it is not packed, as in a trial: else it would not look at all.
  updater.forceDevUpdateConfig = !app.isPackaged;
  // On macOS it is what hands the file to Squirrel before the desk ends.
  updater.autoInstallOnAppQuit = isMac;
  handOver(updater, verified);
  const handed = isMac ? once(native, 'update-downloaded') : null;
  handed?.catch(() => undefined);
  const found = await updater.checkForUpdates();
  if (!found?.isUpdateAvailable)
    throw new DeskError('refused', `Version ${version} is not newer than this desk. Nothing was installed.`);
  await updater.downloadUpdate();
  await handed;
  return () => {
    updater.quitAndInstall(true, true);
  };
}

/** In the place of its download: the file of the desk is copied, and its digest taken once more. */
function handOver(updater: object, { file, sha512 }: VerifiedFile): void {
  const { httpExecutor } = updater as {
    httpExecutor: { download(url: URL, destination: string): Promise<string>; request(): never };
  };
  httpExecutor.download = async (_url, destination) => {
    const hash = createHash('sha512');
    await pipeline(
      createReadStream(file),
      async function* (chunks) {
        for await (const chunk of chunks as AsyncIterable<Buffer>) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(destination),
    );
    if (hash.digest('base64') !== sha512)
      throw new DeskError(
        'refused',
        'The downloaded file has changed since it was verified. Nothing was installed; download it again.',
      );
    return destination;
  };
  httpExecutor.request = () => {
    throw new Error('Nobody is to be asked.');
  };
}

/** What electron-updater reads of a desk; JSON is YAML. */
async function writeConfig(publisher: string | null): Promise<string> {
  const folder = path.join(app.getPath('userData'), 'updater');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'app-update.yml');
  const config = {
    provider: 'custom',
    updaterCacheDirName: 'liaison-desk-updater',
    ...(publisher === null ? {} : { publisherName: [publisher] }),
  };
  await writeFile(file, JSON.stringify(config));
  return file;
}
