/** Who signed a program, as Windows knows it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DeskError } from '../core/desk-error.ts';
import { amongSystemFiles, powershell } from '../desk/storage/windows-programs.ts';

const run = promisify(execFile);

/** The command that asks for it: within single quotes, PowerShell reads nothing but a doubled quote as a sign of its own. */
export const askForPublisher = (file: string): string =>
  `(Get-AuthenticodeSignature -LiteralPath '${file.replaceAll(/['\u2018-\u201b]/g, '$&$&')}').SignerCertificate.Subject`;

/**
 * The subject of the certificate; null where the program is not signed, and where the system knows no such signatures. Throws
 * DeskError where Windows does not answer: then nothing can be compared.
 */
export async function publisherOf(file: string): Promise<string | null> {
  if (process.platform !== 'win32') return null;
  const args = ['-NoProfile', '-NonInteractive', '-InputFormat', 'None', '-Command', askForPublisher(file)];
  try {
    const { stdout } = await run(powershell, args, {
      timeout: 20_000,
      windowsHide: true,
      ...amongSystemFiles,
    });
    const subject = stdout.trim();
    return subject === '' ? null : subject;
  } catch (cause) {
    throw new DeskError(
      'failed',
      'Windows did not say who signed this desk, so the new version could not be compared with it. Nothing was installed. Ask your IT to install it.',
      { cause },
    );
  }
}
