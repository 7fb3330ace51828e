// npm start: installs if needed, builds if anything changed, and opens the desk: in its own window where Electron is to be
// had, else in a browser on this computer. --browser takes the browser anyway; --library <folder>, --port <number> and
// --stay are for it (desk/cli/usage.ts), all other arguments for Electron. npm run dev: the window, with live reload.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { findElectron, noElectron } from './find-electron.mjs';
import { hasScreen, installIfNeeded, nodeOfTheProject, root, run } from './install.mjs';

/** Milliseconds in which a window that cannot be shown gives up; one that ends later was closed. */
const startTime = 10_000;

const say = (line) => console.error(line);
const given = process.argv.slice(2);
const take = (flag) => {
  const at = given.indexOf(flag);
  if (at !== -1) given.splice(at, 1);
  return at !== -1;
};
const dev = take('--dev');
const wantsBrowser = take('--browser');

await installIfNeeded(say);

if (dev) {
  const electron = findElectron({ say });
  if (electron === null) {
    say(`${noElectron} Live reload needs it.`);
    process.exit(1);
  }
  const env = { ...process.env, ELECTRON_EXEC_PATH: electron };
  process.exit(run('npx', ['electron-vite', 'dev', '--watch', '--', ...given], { env }));
}

const electron = wantsBrowser || !hasScreen() ? null : findElectron({ say });
if (build({ say }) !== 0) process.exit(1);
if (electron !== null) {
  say('Opening the desk…');
  const began = Date.now();
  const code = await follow(spawn(electron, ['.', ...given], { cwd: root, stdio: 'inherit' }));
  if (code === 0 || Date.now() - began > startTime) process.exit(code);
  say('The desk’s own window could not be shown (see above), so the desk opens in a browser.');
} else if (!wantsBrowser) {
  say(
    hasScreen()
      ? `${noElectron} The desk opens in a browser instead.`
      : 'There is no screen here, so the desk waits for a browser on this computer.',
  );
}
process.exit(
  await follow(
    spawn(nodeOfTheProject(), [path.join('desk', 'cli.mjs'), 'serve', '--open', ...forBrowser()], {
      cwd: root,
      stdio: 'inherit',
    }),
  ),
);

/** The arguments that a served desk understands; Electron's own are left out. */
function forBrowser() {
  const known = [];
  for (let at = 0; at < given.length; at += 1) {
    const [flag, value] = given[at].split(/=(.*)/s);
    if (flag === '--stay') known.push(flag);
    else if (['--library', '--port', '--user-data'].includes(flag))
      known.push(flag, value ?? given[(at += 1)] ?? '');
    else if (flag === '--user-data-dir') known.push('--user-data', value ?? given[(at += 1)] ?? '');
  }
  return known;
}

/** Waits for a child, to which signals are passed on; gives its exit code. */
function follow(child) {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      say(`The desk could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      if (signal && signal !== 'SIGINT') say(`The desk was stopped by ${signal}.`);
      resolve(code ?? (signal === 'SIGINT' ? 0 : 1));
    });
  });
}
