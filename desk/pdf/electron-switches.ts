/** How Electron is started without a window, for printing. */

/**
 * Switches of a printing process. On Linux it draws to no screen, so none is needed. As root Chromium refuses its sandbox;
 * going without is sound here and only here: the process shows nothing but the pages that this desk has just
 * written, their scripts switched off, and no network can be reached from it.
 */
export function electronSwitches(environment: NodeJS.ProcessEnv): string[] {
  const given = (environment['LIAISON_DESK_ELECTRON_FLAGS'] ?? '').split(/\s+/).filter((flag) => flag !== '');
  const screenless = process.platform === 'linux' ? ['--ozone-platform=headless'] : [];
  const root = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...new Set([...screenless, ...root, ...given])];
}
