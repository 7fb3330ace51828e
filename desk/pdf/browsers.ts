/** The browsers that can print, or show the desk's page: those installed on this computer, then the one of npm. */
import { browserSwitches } from './chromium-switches.ts';
import { installedBrowsers } from './installed-browsers.ts';
import { npmChromium } from './npm-chromium.ts';

/** How a browser is started. `args` come before all others; `env` is what it needs besides the desk's own environment. */
export interface Browser {
  /** What sentences call it, e.g. "/usr/bin/chromium" or "The Chromium of npm". */
  name: string;
  executable: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
}

/** Browsers installed on this computer. Throws CannotPrint where LIAISON_DESK_BROWSER names none. */
export function findInstalledBrowsers(environment: NodeJS.ProcessEnv = process.env): Browser[] {
  return installedBrowsers(environment).map((executable) => ({
    name: executable,
    executable,
    args: browserSwitches(environment),
    env: {},
  }));
}

/** The Chromium of npm, unpacked; null where npm did not install it. Throws CannotPrint where it cannot be unpacked. */
export async function findNpmBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<Browser | null> {
  const found = await npmChromium(environment);
  return found === null
    ? null
    : {
        name: 'The Chromium of npm',
        executable: found.executable,
        args: browserSwitches(environment),
        env: found.env,
      };
}

/**
 * All browsers that are here, the likeliest first, npm's last: it is unpacked only when it is its turn. Throws
 * CannotPrint as the two above. Whether one really starts is seen when it is started.
 */
export async function* findBrowsers(environment: NodeJS.ProcessEnv = process.env): AsyncGenerator<Browser> {
  yield* findInstalledBrowsers(environment);
  const own = await findNpmBrowser(environment);
  if (own !== null) yield own;
}
