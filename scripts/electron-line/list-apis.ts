/** Prints the table of docs/electron.md that says what the desk uses of Electron: node scripts/electron-line/list-apis.ts */
import { rowsOf } from './electron-page.ts';
import { usedApis } from './used-apis.ts';

const coded = (names: string): string =>
  names
    .split(', ')
    .map((name) => `\`${name}\``)
    .join(', ');

console.log('| Of Electron | Used | In electron/ |\n| --- | --- | --- |');
for (const [owner = '', members = '', files = ''] of rowsOf(usedApis()))
  console.log(`| \`${owner}\` | ${coded(members)} | ${files} |`);
