import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from './rules.ts';

it('every rule that has a file is in the table, each name once', async () => {
  const names = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.ts') && !/\.test\.ts$|^(?:checking|rules)\.ts$/.test(name),
  );
  for (const name of names) {
    const found = Object.values((await import(`./${name}`)) as Record<string, unknown>);
    expect(
      rules.some((rule) => found.includes(rule)),
      name,
    ).toBe(true);
  }
  expect(names).toHaveLength(rules.length);
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});
