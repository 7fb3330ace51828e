/** What a feed offers to this computer. */
import { DeskError } from '../../core/desk-error.ts';
import { feedName, isPackageFor, type PackageKind } from '../../core/updates/feed-files.ts';
import { judgeVersion, readVersion } from '../../core/updates/version.ts';
import { largestFeed, readFeed, type Feed, type FeedFile } from './feed.ts';
import { largestSignature, mustBeSigned, readUpdateKey, signatureEnding } from './feed-signature.ts';
import type { FeedSource } from './feed-source.ts';
import type { UpdatesShell } from './updates-shell.ts';

/** A newer version, and the file of it that is for this computer. */
export interface UpdateOffer {
  feed: Feed;
  file: FeedFile;
}

const packageNames: Record<PackageKind, string> = {
  nsis: 'installer for Windows (setup .exe)',
  portable: 'portable .exe for Windows',
  msi: 'MSI for Windows',
  mac: 'zip for macOS',
  appimage: 'AppImage',
  deb: 'deb package',
  rpm: 'rpm package',
  none: 'package',
};

/** What a feed says to this computer. */
export interface Said {
  /** Null where it offers nothing newer. */
  offer: UpdateOffer | null;
  /** The version that it offers where that is older than this desk, which takes no such thing; else null. */
  older: string | null;
}

/**
 * Reads the feed for this computer. Throws DeskError with a sentence: where it cannot be
 * had, is not signed though it has to be, is not understood, or has nothing for this computer.
 */
export async function readOffer(
  source: FeedSource,
  shell: Pick<UpdatesShell, 'version' | 'key' | 'system' | 'target'>,
  signal: AbortSignal,
): Promise<Said> {
  const { system, target } = shell;
  const key = shell.key === null ? null : readUpdateKey(shell.key);
  const name = feedName(system, target.arch);
  const bytes = await source.read(name, largestFeed, signal);
  if (bytes === null)
    throw new DeskError(
      'not-found',
      `Nothing is said of new versions at this address: “${name}” is missing. Check the address, or tell whoever looks after updates.`,
    );
  // Before a byte of it is understood.
  if (key !== null)
    mustBeSigned(bytes, await source.read(`${name}${signatureEnding}`, largestSignature, signal), key, name);
  const feed = readFeed(bytes, name);
  const [offered, own] = [readVersion(feed.version), readVersion(shell.version)];
  const verdict = offered && own ? judgeVersion(offered, own) : 'same';
  if (verdict !== 'newer') return { offer: null, older: verdict === 'older' ? feed.version : null };
  const file = feed.files.find(({ url }) => isPackageFor(url, feed.version, target));
  if (file) return { offer: { feed, file }, older: null };
  throw new DeskError(
    'not-found',
    target.kind === 'none'
      ? `Version ${feed.version} is there. This desk was not installed from a package, so it cannot be updated from here: get the new version where you got this one.`
      : `Version ${feed.version} is there, but not as what this computer needs: ${packageNames[target.kind]}, ${target.arch}. Tell whoever looks after updates.`,
  );
}
