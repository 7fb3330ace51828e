/** How Electron and browsers are started without a window, for printing. */

/**
 * As root Chromium refuses its sandbox. Going without is sound here and only here: the process shows nothing but the
 * pages that this desk has just written, their scripts switched off, and no network can be reached from it.
 */
function sandboxSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

const givenIn = (words: string | undefined): string[] =>
  (words ?? '').split(/\s+/).filter((flag) => flag !== '');

/** Switches of a printing Electron. On Linux it draws to no screen, so none is needed. */
export function electronSwitches(environment: NodeJS.ProcessEnv): string[] {
  const screenless = process.platform === 'linux' ? ['--ozone-platform=headless'] : [];
  const given = givenIn(environment['LIAISON_DESK_ELECTRON_FLAGS']);
  return [...new Set([...screenless, ...sandboxSwitches(), ...given])];
}

/** Switches of a browser, besides those that keep it from having a window. */
export function browserSwitches(environment: NodeJS.ProcessEnv): string[] {
  const given = givenIn(environment['LIAISON_DESK_BROWSER_FLAGS']);
  return [...new Set([...sandboxSwitches(), ...given])];
}
