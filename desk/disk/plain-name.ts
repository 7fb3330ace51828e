/** Names of files that come from elsewhere, made fit for any disk. */
import path from 'node:path';

/** Names that some systems take for something else than a file of that name. */
export const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i;

/** Most UTF-8 bytes of a name; disks take 255. */
const longest = 200;
const longestEnding = 20;

/** The last step of `name` without what a disk refuses or takes for something else; its ending stays. Never empty. */
export function plainName(name: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  const last = name.replace(/^.*[/\\]/s, '').replace(/[<>:"|?*\0-\x1f\x7f]/g, '_');
  const ending = path.extname(last).length > longestEnding ? '' : path.extname(last);
  const stem = [...last.slice(0, last.length - ending.length)];
  while (Buffer.byteLength(stem.join('') + ending) > longest) stem.pop();
  const whole = (stem.join('') + ending).replace(/[. ]+$/, '');
  return whole === '' || deviceName.test(whole) ? `file ${whole}`.trim() : whole;
}
