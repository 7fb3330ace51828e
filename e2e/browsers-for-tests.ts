/** The browsers in which the desk is tried, the first choice first. */
import { findInstalledBrowsers, findNpmBrowser, type Browser } from '../desk/pdf/browsers.ts';

/**
 * The one that LIAISON_DESK_BROWSER names and no other; else npm's, which is the same on all computers and opens a page for
 * half of the work, then those installed here. Throws CannotPrint as desk/pdf/browsers.ts does.
 */
export async function* browsersForTests(): AsyncGenerator<Browser> {
  if (process.env['LIAISON_DESK_BROWSER']) return yield* findInstalledBrowsers();
  const own = await findNpmBrowser();
  if (own !== null) yield own;
  yield* findInstalledBrowsers();
}
