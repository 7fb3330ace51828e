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
  const playwright = ['npx', 'playwright', 'test'];
  const [command, ...args] = virtual ? ['xvfb-run', '-a', ...playwright] : playwright;
  step('End to end, in Electron', command, args);
} else {
  const why = electron === null ? noElectron : 'There is no screen here, and no xvfb-run.';
  console.log(`\n— End to end, in Electron: SKIPPED. ${why}`);
  if (process.env.CI) process.exit(1);
}
console.log('\nAll checks passed.');
