/** The desktop shell: starts the desk of this computer and opens its window. */
import type { BrowserWindow } from 'electron';
import { app } from 'electron';
import { userInfo } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { aboutLines, type Build } from '../core/about/about.ts';
import { cleanText } from '../core/text/clean-text.ts';
import { LateThings } from '../desk/late-things.ts';
import type { Named } from '../desk/given/named-paths.ts';
import { Memory } from '../desk/remembered.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import { pseudoOf } from '../core/words/pseudo-language.ts';
import { shellWords, type ShellWords } from '../core/words/shell-words.ts';
import { readBuild } from '../desk/about/build.ts';
import { thisRuntime } from '../desk/about/runtime.ts';
import { updatePolicy } from '../core/policy/policy.ts';
import { causeOf, DeskLog } from '../desk/log/desk-log.ts';
import { policyLines } from '../core/policy/policy-lines.ts';
import { readPolicy } from '../desk/policy/read-policy.ts';
import { policyPlace, type PolicyPlace } from '../desk/policy/policy-place.ts';
import { openFirstLibrary } from '../desk/first-library.ts';
import { ClosingForUpdate } from './closing-for-update.ts';
import { Arrivals } from './arrivals.ts';
import { nothing, together } from './arrival-queue.ts';
import { Ending } from './ending.ts';
import { createDialogs, createOutside } from './dialogs.ts';
import { OpeningGate } from './guards.ts';
import { answerRequests, tell } from './ipc.ts';
import { localFolder } from './local-folder.ts';
import { SystemMenu } from './menu.ts';
import { registerScheme, serveDesk } from './protocol.ts';
import { shippedSample } from './shipped-sample.ts';
import { offerTextMenu } from './text-menu.ts';
import { createUpdatesShell } from './updates-shell.ts';
import { canNotify, createWorkNotices } from './work-notices.ts';
import { lockDown, openWindow } from './window.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const local = localFolder(process.platform, process.env, app.commandLine.hasSwitch('user-data-dir'));
let opened: BrowserWindow | null = null;
/** The window that is there: on a Mac the desk goes on without one. */
const window = (): BrowserWindow | null => (opened === null || opened.isDestroyed() ? null : opened);
/** What is done where the page's process has died. */
let pageGone = (): Promise<void> => Promise.resolve();

/** A language that nobody speaks, where a developer or a test asks for it; an installed desk hears nothing of it. */
const pseudo = pseudoOf(app.isPackaged ? null : process.env['LIAISON_DESK_WORDS']);
let words: ShellWords = shellWords([], pseudo);

function showWindow(ending: Ending): void {
  if (ending.isOver) return;
  const there = window();
  if (there) {
    if (there.isMinimized()) there.restore();
    there.focus();
    return;
  }
  opened = openWindow({
    preload: path.join(here, '../preload/preload.cjs'),
    search: pseudo === null ? '' : `?words=${pseudo}`,
    words,
    closing: ending.closing,
    pageGone: () => pageGone(),
  });
  offerTextMenu(opened, words);
}

/** Null while developing, where nothing was built. */
const thisBuild = (): Promise<Build | null> =>
  readBuild(new URL('../renderer/about.json', import.meta.url)).catch(() => null);

/** On a Mac the program is a folder itself: it holds the executable two folders below. */
const programFolder = (): string =>
  path.resolve(path.dirname(app.getPath('exe')), process.platform === 'darwin' ? '../..' : '.');

/** A desk that is not packed can be shown another policy, for trials. */
function placeOfPolicy(): PolicyPlace {
  const place = policyPlace();
  const file = app.isPackaged ? '' : app.commandLine.getSwitchValue('policy-file');
  if (file === '') return place;
  const within = path.dirname(path.resolve(file));
  return { ...place, file: path.resolve(file), owners: [0, userInfo().uid], within };
}

async function start(arrivals: Arrivals, ending: Ending): Promise<void> {
  const show = (): void => {
    showWindow(ending);
  };
  // The page chooses by the same list.
  words = shellWords([app.getLocale()], pseudo);
  const gate = new OpeningGate();
  const outside = createOutside(gate, window);
  const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  await lockDown({ outside, gate, devServer });
  const log = new DeskLog(path.join(app.getPath('userData'), 'logs'));
  const build = await thisBuild();
  log.note({ kind: 'start', door: 'window', build, runtime: thisRuntime() });
  const notices = createWorkNotices({
    words,
    window,
    wanted: async () => (await desk.api.workNotices({}))?.shown ?? false,
    show,
  });
  const policy = await readPolicy(placeOfPolicy());
  log.note({ kind: 'policy', state: policy.state, problems: policy.problems.length });
  const closing = new ClosingForUpdate(window);
  const parts = { closing, policy: () => Promise.resolve(updatePolicy(policy)) };
  const desk: Desk = createDesk({
    log,
    updates: build === null ? undefined : createUpdatesShell({ build, ...parts }),
    policy,
    renditionCache: local === null ? undefined : path.join(local, 'pictures'),
    programFolder: app.isPackaged ? programFolder() : undefined,
    userData: app.getPath('userData'),
    shippedSample: shippedSample(),
    searchWorker: new URL('./search-worker.js', import.meta.url),
    backupWorker: new URL('./backup-worker.js', import.meta.url),
    readingWorker: new URL('./reading-worker.js', import.meta.url),
    exportWorker: new URL('./export-worker.js', import.meta.url),
    renditionWorker: new URL('./rendition-worker.js', import.meta.url),
    spellingWorker: new URL('./spelling-worker.js', import.meta.url),
    printer: {
      // With its reader of PDFs it is large, and the desk starts without it.
      print: async (...job) => (await import('./printer.ts')).createPrinter().print(...job),
    },
    paper: {
      print: async (...job) => (await import('./paper.ts')).createPaper().print(...job),
    },
    dialogs: createDialogs(window, () => words.choosing),
    outside,
    emit: (name, event) => {
      notices.hear(name, event);
      tell(window(), name, event);
    },
    canTellOfWork: canNotify(),
    remembered: () => void showRecent(),
    recentForgotten: () => {
      app.clearRecentDocuments();
    },
  });
  pageGone = () => {
    log.note({ kind: 'page-gone' });
    return desk.pageGone();
  };
  // A large library takes a while to open: the window loads meanwhile, and waits for its first answer.
  const give = (named: Named): void => {
    show();
    void desk.give(named);
  };
  const first = arrivals.follow(give);
  const late = new LateThings(new Memory(app.getPath('userData')));
  const isOpened = late
    .take()
    .catch(() => nothing)
    .then((before) => desk.give(together([before, first])))
    .then(() =>
      openFirstLibrary(desk, app.commandLine.getSwitchValue('library') || (desk.givenLibrary() ?? '')),
    );
  answerRequests(notices.following(desk.api), isOpened);
  serveDesk({
    rendererFolder: path.join(here, '../renderer'),
    devServer,
    picture: (src) => desk.picture(src),
  });
  const menu = new SystemMenu({
    words,
    run: (command) => {
      show();
      tell(window(), 'menu-command', command);
    },
    openRecent: (library) => {
      arrivals.arrive({ paths: [library], refused: [] });
    },
  });
  const showRecent = async (): Promise<void> => {
    menu.showRecent(await desk.recentLibraries());
  };
  app.on('browser-window-focus', () => {
    void desk.look().catch(() => undefined);
  });
  ending.follow({
    late,
    close: () => desk.close(),
    update: () => closing.end(),
    failed: (error) => {
      log.note({ kind: 'not-ended', cause: causeOf(error) });
    },
    ended: () => {
      log.note({ kind: 'end' });
    },
  });
  show();
  await isOpened;
  await showRecent();
}

registerScheme();
// Whatever starts programs here by their bare names: Windows would look for them in the folder of a file that was opened.
if (process.platform === 'win32') process.env['NoDefaultCurrentDirectoryInExePath'] = '1';
if (local !== null) app.setPath('sessionData', local);
// Root has no sandbox to be in; whoever starts the desk so says it on the command line.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

if (app.commandLine.hasSwitch('version')) {
  // Before the lock: a desk that is open does not keep another from saying what it is.
  readBuild(new URL('../renderer/about.json', import.meta.url)).then((build) => {
    process.stdout.write(`${aboutLines(build, thisRuntime()).join('\n')}\n`, () => {
      app.exit(0);
    });
  }, fail);
} else if (app.commandLine.hasSwitch('policy')) {
  // 1 where something is wrong with it: whoever rolls it out can try it on one computer.
  readPolicy(placeOfPolicy()).then((policy) => {
    process.stdout.write(`${[...policyLines(policy), ...policy.problems].join('\n')}\n`, () => {
      app.exit(policy.problems.length === 0 ? 0 : 1);
    });
  }, fail);
} else {
  const arrivals = new Arrivals();
  if (arrivals.isFirst) {
    const ending = new Ending(arrivals);
    // Not awaited at the top level: in an ES module, whenReady would then never come.
    app
      .whenReady()
      .then(() => start(arrivals, ending))
      .catch(fail);
  } else app.quit();
}

function fail(error: unknown): void {
  console.error('The desk could not start:', cleanText(inspect(error)));
  app.exit(1);
}
