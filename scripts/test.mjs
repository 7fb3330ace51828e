// npm test: installs if needed, then lint, types, unit tests, build and the e2e suite in a real Electron.
import { spawnSync } from 'node:child_process';
import { findElectron, installIfNeeded, noElectron, run } from './install.mjs';

installIfNeeded();
const step = (title, command, args, options) => {
  console.log(`\n— ${title}`);
  const code = run(command, args, options);
  if (code !== 0) {
    console.error(`\n“${title}” failed (${command} ${args.join(' ')}).`);
    process.exit(code);
  }
};

step('Lint', 'npm', ['run', '--silent', 'lint']);
step('Types', 'npm', ['run', '--silent', 'types']);
step('Build', 'npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']);
step('Unit tests', 'npm', ['run', '--silent', 'unit']);

const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const virtual = !screen && spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0;
const electron = findElectron();
if (electron !== null && (screen || virtual)) {
  const tests = virtual ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'] : [];
  tests.push('npx', 'playwright', 'test');
  const alone = withoutNetwork();
  const where = alone ? 'with no network at all' : 'WITH the network: it cannot be cut off here';
  const [command, ...args] = [...(alone ?? []), ...tests];
  step(`End to end, in Electron, ${where}`, command, args);
} else {
  const why = electron === null ? noElectron : 'There is no screen here, and no xvfb-run.';
  console.log(`\n— End to end, in Electron: SKIPPED. ${why}`);
  if (process.env.CI) process.exit(1);
}
console.log('\nAll checks passed.');

/**
 * The beginning of a command that runs the rest with only the loopback (over which Playwright talks to Electron), or
 * null where that cannot be had. It proves that the desk calls nobody.
 */
function withoutNetwork() {
  // A screen that is reached over the network would go with it.
  if (process.platform !== 'linux' || !/^(:|$)/.test(process.env.DISPLAY ?? '')) return null;
  const cut = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
  const [command, ...args] = [...cut, 'true'];
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0 ? cut : null;
}
