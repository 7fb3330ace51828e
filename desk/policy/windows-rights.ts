/** Who may change a file on Windows, by what the system says of it (SDDL). */
import { execFile } from 'node:child_process';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { amongSystemFiles, powershell } from '../storage/windows-programs.ts';

/** The system, the administrators, the account Administrator, and Windows' own installer. */
const administrators = new Set([
  'SY',
  'BA',
  'LA',
  'S-1-5-18',
  'S-1-5-32-544',
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
]);
/** Whoever makes something below gets these: they say nothing of what is there. */
const inheritOnly = 'IO';
/** Rights by which a file or folder can be changed, removed or given away, as letters and as bits. */
const changing = ['GA', 'GW', 'FA', 'FW', 'WD', 'WO', 'SD', 'DT'];
/** Writing into a file and adding to it; in a folder the same letters only make what is new. */
const changingFiles = [...changing, 'DC', 'LC'];
const changingBits =
  0x0002 | 0x0004 | 0x0040 | 0x00010000 | 0x00040000 | 0x00080000 | 0x10000000 | 0x40000000;
/** In a folder, the rights to make files (2) and folders (4) in it: neither touches one that is there. */
const making = 0x0002 | 0x0004;

/**
 * A sentence where somebody who is no administrator owns a file or folder or may change it; else null. `sddl` is what
 * `Get-Acl` calls so: `O:BAG:SYD:AI(A;ID;FA;;;SY)(A;ID;0x1200a9;;;BU)`.
 */
export function whyUntrustedSddl(sddl: string, at: string, isFolder: boolean): string | null {
  const [, owner] = /^O:(S-[\d-]+|[A-Z]{2})(?=[GDS]:|$)/.exec(sddl) ?? [];
  if (owner === undefined) return `Windows does not say who owns “${at}”.`;
  if (!administrators.has(owner))
    return `“${at}” belongs to an account that is no administrator. Have the administrators own it (icacls /setowner).`;
  const [, list] = /D:([A-Z_]*(?:\(.*\))?)/.exec(sddl) ?? [];
  if (list === undefined || list.startsWith('NO_ACCESS_CONTROL')) return `Everybody may write to “${at}”.`;
  for (const [, entry = ''] of list.matchAll(/\((\w*(?:;[^;()]*){5})/g)) {
    const [kind = '', flags = '', rights = '', , , who = ''] = entry.split(';');
    const allows = kind === 'A' || kind === 'OA' || kind === 'XA';
    if (!allows || administrators.has(who) || pairsOf(flags).includes(inheritOnly)) continue;
    if (mayChange(rights, isFolder))
      return `Others than administrators may change “${at}”. Leave them the right to read (icacls).`;
  }
  return null;
}

/** Flags and rights are written in pairs of letters. */
const pairsOf = (letters: string): string[] => letters.match(/../g) ?? [];

function mayChange(rights: string, isFolder: boolean): boolean {
  if (!/^0x/i.test(rights))
    return pairsOf(rights).some((right) => (isFolder ? changing : changingFiles).includes(right));
  const bits = isFolder ? changingBits & ~making : changingBits;
  // Unsigned: the highest rights stand in the highest bits.
  return (Number(rights) & bits) >>> 0 !== 0;
}

/** Asks Windows about the file and its folder. Where Windows does not answer, whether this account may write decides. */
export async function whyUntrustedOnWindows(file: string): Promise<string | null> {
  const places = [
    { at: file, isFolder: false },
    { at: path.win32.dirname(file), isFolder: true },
  ];
  const said = await Promise.all(places.map(({ at }) => sddlOf(at)));
  for (const [index, { at, isFolder }] of places.entries()) {
    const sddl = said[index] ?? null;
    if (sddl === null) continue;
    const why = whyUntrustedSddl(sddl, at, isFolder);
    if (why !== null) return why;
  }
  return said.includes(null) && (await mayWrite(file))
    ? `The account that started the desk may write to “${file}”. Leave it the right to read (icacls).`
    : null;
}

async function sddlOf(at: string): Promise<string | null> {
  const command = `(Get-Acl -LiteralPath '${at.replaceAll("'", "''")}').Sddl`;
  try {
    const { stdout } = await promisify(execFile)(
      powershell,
      ['-NoProfile', '-NonInteractive', '-Command', command],
      { timeout: 10_000, windowsHide: true, ...amongSystemFiles },
    );
    return stdout.trim() === '' ? null : stdout.trim();
  } catch {
    return null;
  }
}

const mayWrite = (file: string): Promise<boolean> =>
  open(file, 'r+').then(
    async (handle) => {
      await handle.close();
      return true;
    },
    () => false,
  );
