/** Runs a tool of the system. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Where each tool comes from, for whoever has not got it. */
const packages: Record<string, string> = { 'dpkg-deb': 'dpkg', rpmbuild: 'rpm' };

/** Gives what the tool says. Throws with its own words where it fails, and says what to install where it is missing. */
export async function runTool(
  tool: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(tool, [...args], {
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(
        `“${tool}” is not on this computer. On Debian: apt-get install ${packages[tool] ?? tool}.`,
        {
          cause: error,
        },
      );
    throw error;
  }
}
