/** Chrome, Edge or Chromium as people have them on their computers. */
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { CannotPrint } from './cannot-print.ts';

/** Where browsers lie below a folder of programs, by system; Chrome before Edge before Chromium. */
const insidePrograms: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: [
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'Chromium/Application/chrome.exe',
  ],
  darwin: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Chromium.app/Contents/MacOS/Chromium',
  ],
  linux: ['google/chrome/chrome', 'microsoft/msedge/msedge'],
};

/** Names under which browsers are called from a terminal. */
const commandNames = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
  'chromium',
  'chromium-browser',
];

function programFolders(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const names = (...variables: string[]): string[] => variables.map((name) => environment[name] ?? '');
  if (platform === 'win32') return names('ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'LOCALAPPDATA');
  if (platform === 'darwin') return ['/Applications', path.join(environment['HOME'] ?? '/', 'Applications')];
  return ['/opt'];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Executables of the browsers on this computer, the likeliest first: the one that LIAISON_DESK_BROWSER names, and no
 * other then; else those in the usual places and on the PATH. Throws CannotPrint where that variable names no program.
 */
export function installedBrowsers(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string[] {
  const named = environment['LIAISON_DESK_BROWSER'];
  if (named) {
    if (!isProgram(named))
      throw new CannotPrint(`LIAISON_DESK_BROWSER names “${named}”, which is no program.`);
    return [path.resolve(named)];
  }
  const ending = platform === 'win32' ? '.exe' : '';
  const onPath = (environment['PATH'] ?? environment['Path'] ?? '')
    .split(path.delimiter)
    // A relative folder would be another one wherever the desk is started.
    .filter((folder) => path.isAbsolute(folder));
  const places = [
    ...(insidePrograms[platform] ?? []).flatMap((inside) =>
      programFolders(environment, platform)
        .filter((folder) => path.isAbsolute(folder))
        .map((folder) => path.join(folder, inside)),
    ),
    ...commandNames.flatMap((name) => onPath.map((folder) => path.join(folder, name + ending))),
    ...(platform === 'linux' ? ['/snap/bin/chromium'] : []),
  ];
  const found = new Map<string, string>();
  for (const place of places)
    if (isProgram(place)) {
      const own = realpathSync(place);
      if (!found.has(own)) found.set(own, place);
    }
  return [...found.values()];
}
