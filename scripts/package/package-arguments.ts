/** What `npm run package` was told: what electron-builder does of it, and what this project's own scripts do. */
import { linuxPackages, processors, type LinuxPackage, type Processor } from './linux/package-facts.ts';

export interface PackagePlan {
  /** Arguments for electron-builder. */
  builder: string[];
  /** Packages that are made of the unpacked folder afterwards. */
  own: LinuxPackage[];
  /** For these processors. */
  processors: Processor[];
  /** Without compression, which takes most of the time: for trials (`-c.compression=store`, as electron-builder has it). */
  quick: boolean;
}

const isOwn = (target: string): target is LinuxPackage => linuxPackages.some((one) => one === target);
const isProcessor = (name: string): name is Processor => name in processors;

/**
 * The plan for these arguments, which are electron-builder's own: `--linux`, `--linux deb rpm`, `--win`, `--mac --arm64`, or
 * none for this system. `system` and `here` are this computer's, as Node names them.
 */
export function planPackages(args: readonly string[], system: NodeJS.Platform, here: string): PackagePlan {
  const builder: string[] = [];
  const targets: string[] = [];
  let inLinux = false;
  let linux =
    !args.some((one) => ['--linux', '-l', '--win', '-w', '--mac', '-m'].includes(one)) && system === 'linux';
  for (const one of args) {
    if (one.startsWith('-')) inLinux = one === '--linux' || one === '-l';
    if (inLinux && one.startsWith('-')) linux = true;
    else if (inLinux) targets.push(one);
    else builder.push(one);
  }
  const named = args.flatMap((one) =>
    isProcessor(one.slice(2)) && one.startsWith('--') ? [one.slice(2)] : [],
  );
  const chosen = named.filter(isProcessor);
  const plan = {
    processors: chosen.length > 0 ? chosen : [isProcessor(here) ? here : 'x64'],
    quick: args.includes('-c.compression=store'),
  };
  if (!linux) return { builder, own: [], ...plan };
  const own = targets.length === 0 ? [...linuxPackages] : targets.filter(isOwn);
  const others = targets.filter((target) => !isOwn(target));
  // Without a word of its own, electron-builder makes what electron-builder.yml lists.
  const rest = targets.length > 0 && others.length === 0 ? ['dir'] : others;
  return { builder: ['--linux', ...rest, ...builder], own, ...plan };
}

/**
 * What is turned off where a Mac's package is not signed: macOS would refuse a hardened desk whose parts no certificate
 * vouches for.
 */
export function unsignedMac(args: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const forMac = args.some((one) => one === '--mac' || one === '-m');
  const signed = [env['CSC_LINK'], env['CSC_NAME'], env['CSC_KEYCHAIN']].some((one) => (one ?? '') !== '');
  return forMac && !signed ? ['-c.mac.hardenedRuntime=false'] : [];
}
