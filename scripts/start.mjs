// npm start, npm run dev: installs if needed, builds, opens the desk. Extra arguments go to Electron.
import { spawn } from 'node:child_process';
import { findElectron, installIfNeeded, noElectron, root, run } from './install.mjs';

const args = process.argv.slice(2);
const dev = args[0] === '--dev';
if (dev) args.shift();

installIfNeeded();
const electron = findElectron();
if (electron === null) {
  console.error(noElectron);
  process.exit(1);
}
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error('There is no screen here to open the desk on (DISPLAY and WAYLAND_DISPLAY are both empty).');
  process.exit(1);
}

if (dev) {
  const env = { ...process.env, ELECTRON_EXEC_PATH: electron };
  process.exit(run('npx', ['electron-vite', 'dev', '--watch', '--', ...args], { env }));
}

if (run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']) !== 0) process.exit(1);
const desk = spawn(electron, ['.', ...args], { cwd: root, stdio: 'inherit' });
desk.on('error', (error) => {
  console.error(`Electron could not be started: ${error.message}`);
  process.exit(1);
});
desk.on('exit', (code, signal) => {
  if (signal) console.error(`The desk was stopped by ${signal}.`);
  process.exit(code ?? 1);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => desk.kill(signal));
