// Installs what is missing, so that one command is enough after a clone. Plain JavaScript: it runs on any Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Oldest Node that can install and start the desk, as `engines` in package.json says. */
const oldestNode = [20, 19];

/** Runs a command with its output shown; gives its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) throw error;
  return status ?? 1;
}

/** Runs a long command and says every few seconds that it goes on; gives its exit code, and shows its output if it failed. */
function runQuietly(command, args, say) {
  return new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output = (output + text).slice(-20_000)));
    const timer = setInterval(() => {
      const seconds = Math.round((Date.now() - began) / 1000);
      if (process.stderr.isTTY) process.stderr.write(`\r  … ${seconds} s`);
      else if (seconds % 30 === 0) say(`  … ${seconds} s`);
    }, 1_000);
    const end = (code) => {
      clearInterval(timer);
      if (process.stderr.isTTY) process.stderr.write('\r');
      if (code !== 0) process.stderr.write(output);
      resolve(code ?? 1);
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(1);
    });
    child.on('close', end);
  });
}

/** Runs `npm ci` where node_modules is missing or older than the lock file; ends the process where that fails. */
export async function installIfNeeded(say = console.error) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    say(
      `The desk needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
    );
    process.exit(1);
  }
  const lock = path.join(root, 'package-lock.json');
  const done = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing what the desk is built from (npm ci). The first time this takes a minute or two…');
  const began = Date.now();
  if ((await runQuietly('npm', ['ci', '--no-audit', '--no-fund'], say)) !== 0) {
    say(
      'Installing failed, so the desk cannot start. See the messages of npm above: most often the network is not reached. Then try again.',
    );
    process.exit(1);
  }
  say(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** The Node that the project brings; the one that runs this may be older. */
export function nodeOfTheProject() {
  const own = path.join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  return existsSync(own) ? own : process.execPath;
}

/** True where a window can be shown. */
export const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
