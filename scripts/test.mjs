// npm test: installs if needed, then lint, types, build, unit tests, and the end-to-end suite behind both doors of the desk:
// its own window where Electron is to be had, and a browser. As root and without a screen too.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { findElectron, noElectron } from './find-electron.mjs';
import { hasScreen, installIfNeeded, nodeOfTheProject, root, run } from './install.mjs';

await installIfNeeded();
// Many tests start the desk as a process of its own; compiled code is kept for the next one.
process.env.NODE_COMPILE_CACHE ??= path.join(root, 'node_modules', '.cache', 'compile');
const began = Date.now();
const fail = (title, command) => {
  console.error(`\n“${title}” failed (${command}).`);
  process.exit(1);
};
const title = (text) => console.log(`\n— ${text} (${Math.round((Date.now() - began) / 1000)} s)`);
const step = (text, command, args, options) => {
  title(text);
  if (run(command, args, options) !== 0) fail(text, `${command} ${args.join(' ')}`);
};
/** Runs a step beside others; what it says comes when it is done. */
const beside = (text, command, args) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (more) => (output += more));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      title(text);
      process.stdout.write(output);
      if (code !== 0) fail(text, `${command} ${args.join(' ')}`);
      resolve();
    });
  });

title('Build');
if (build({ say: console.log }) !== 0) process.exit(1);
await Promise.all([
  beside('Lint', 'npm', ['run', '--silent', 'lint']),
  beside('Types', 'npm', ['run', '--silent', 'types']),
]);
step('Unit tests', 'npm', ['run', '--silent', 'unit']);

const virtual = !hasScreen() && spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0;
const doors = [];
const electron = hasScreen() || virtual ? findElectron() : null;
if (electron !== null) doors.push('window');
else
  skip('its own window', hasScreen() || virtual ? noElectron : 'There is no screen here, and no xvfb-run.');
const browser = findBrowser();
if (browser.name) doors.push('browser');
else
  skip(
    'a browser',
    `${browser.why} Install Chrome, Edge or Chromium${process.platform === 'linux' ? ', or run “npm ci” with its optional packages' : ''}.`,
  );

if (doors.length > 0) {
  const tests = virtual ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'] : [];
  tests.push('npx', 'playwright', 'test', ...doors.map((door) => `--project=${door}`));
  const alone = withoutNetwork();
  const [command, ...args] = [...(alone ?? []), ...tests];
  const where = alone ? 'with no network at all' : 'WITH the network: it cannot be cut off here';
  const behind = doors.map((door) => (door === 'window' ? 'in Electron' : `in a browser (${browser.name})`));
  step(`End to end, ${behind.join(' and ')}, ${where}`, command, args);
}
title('All checks passed.');

function skip(door, why) {
  console.log(`\n— End to end in ${door}: SKIPPED. ${why}`);
  // Where everything is to be had, a door that is missing is a failure of the machine.
  if (
    process.env.CI &&
    (process.env.ELECTRON_OVERRIDE_DIST_PATH || doors.length === 0) &&
    door === 'a browser'
  )
    process.exit(1);
  if (process.env.CI && process.env.ELECTRON_OVERRIDE_DIST_PATH) process.exit(1);
}

/** The browser in which the desk is tried: one that starts, installed or of npm. */
function findBrowser() {
  const { status, stdout, stderr } = spawnSync(nodeOfTheProject(), ['scripts/find-browser.ts'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
  });
  return status === 0 ? { name: stdout.trim() } : { name: '', why: stderr.trim() };
}

/**
 * The beginning of a command that runs the rest with only the loopback (over which Playwright talks to Electron), or
 * null where that cannot be had. It proves that the desk calls nobody.
 */
function withoutNetwork() {
  // A screen that is reached over the network would go with it.
  if (process.platform !== 'linux' || !/^(:|$)/.test(process.env.DISPLAY ?? '')) return null;
  // A wire that leads nowhere, where it can be had: calls between browsers begin only where there is an interface.
  const wire =
    'ip link add nowhere type bridge && ip addr add 192.0.2.1/24 dev nowhere && ip link set nowhere up';
  const script = `ip link set lo up && { { ${wire}; } >/dev/null 2>&1; exec "$@"; }`;
  const cut = ['unshare', '--net', 'sh', '-c', script, 'sh'];
  const [command, ...args] = [...cut, 'true'];
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0 ? cut : null;
}
