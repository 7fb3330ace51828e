import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleNames, rules } from './rules.ts';

const others = ['checking.ts', 'rules.ts', 'fix-document.ts', 'saying.ts'];

it('every rule that has a file is in the table under its own name', async () => {
  const names = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !others.includes(name),
  );
  for (const name of names) {
    const found = Object.values((await import(`./${name}`)) as Record<string, unknown>);
    const rule = ruleNames.find((one) => found.includes(rules[one]));
    expect(rule, name).toBe(name.replace(/\.ts$/, ''));
    if (rule) expect(rules[rule].name).toBe(rule);
  }
  expect(names).toHaveLength(ruleNames.length);
});

it('every rule has its test beside it', () => {
  const files = readdirSync(import.meta.dirname);
  expect(ruleNames.filter((name) => !files.includes(`${name}.test.ts`))).toEqual([]);
});
