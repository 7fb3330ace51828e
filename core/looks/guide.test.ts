import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { tokensFor, type Token } from '../writing/style/tokens.ts';
import { lookFiles } from './look-files.ts';

const guide = readFileSync(path.join(import.meta.dirname, '../../docs/looks.md'), 'utf8');

it('The guide has every file and every token, with its built-in value and what it is for', () => {
  for (const file of lookFiles) expect(guide).toContain(`| \`${file}\` `);
  const rows = guide.match(/^\| +`--.*$/gm)?.map((row) => row.replace(/ +/g, ' ')) ?? [];
  const tokens = Object.entries<Token>(tokensFor('#009edb'));
  expect(rows.map((row) => /`--([\w-]+)`/.exec(row)?.[1])).toEqual(tokens.map(([name]) => name));
  tokens.forEach(([, { value, dark, about }], at) => {
    for (const said of [`\`${value}\``, dark === undefined ? '' : `\`${dark}\``, about])
      expect(rows[at]).toContain(said);
  });
});
