import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { expect, it } from 'vitest';

const renderer = path.join(import.meta.dirname, '..');
const files = globSync('**/*.svelte', { cwd: renderer }).sort();

/** Attributes whose words people read or hear. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'hint',
  'label',
  'placeholder',
  'summary',
  'title',
]);
/** What every language writes the same way: names of keys and units, and names. */
const sameEverywhere = new Set([
  '.html',
  'Del',
  'kB',
  'KB',
  'MB',
  'PDF',
  'Esc',
  'Enter',
  'mm',
  'Liaison Desk',
]);

const saysSomething = (text: string): boolean => /\p{L}{2}/u.test(text) && !sameEverywhere.has(text.trim());

type Node = { type: string; data?: string; name?: string; value?: unknown; expression?: unknown };

/** Words of a component that stand in its markup instead of in words/: texts, attributes that are spoken, and texts in braces. */
function sentencesIn(source: string): string[] {
  const found: string[] = [];
  const walk = (value: unknown, isSpoken: boolean): void => {
    if (Array.isArray(value)) return value.forEach((one) => walk(one, isSpoken));
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as Node;
    if (
      node.type === 'Comment' ||
      node.type === 'StyleSheet' ||
      node.type === 'Script' ||
      node.type === 'StyleDirective'
    )
      return;
    if (node.type === 'Text' && isSpoken && saysSomething(node.data ?? ''))
      found.push((node.data ?? '').trim());
    if (node.type === 'Attribute') return walk(node.value, spoken.has(node.name ?? ''));
    if (node.type === 'ExpressionTag') return literals(node.expression, isSpoken);
    for (const [key, part] of Object.entries(node))
      if (!['expression', 'test', 'context', 'key'].includes(key)) walk(part, isSpoken);
  };
  /** Texts that an expression gives: `{a ? 'Yes' : 'No'}` and `{`${n} of them`}`, and not those that it compares with. */
  const literals = (value: unknown, isSpoken: boolean): void => {
    if (!isSpoken || typeof value !== 'object' || value === null) return;
    const node = value as { type: string; value?: unknown; quasis?: { value: { raw: string } }[] } & Record<
      'consequent' | 'alternate' | 'left' | 'right' | 'operator',
      unknown
    >;
    if (node.type === 'Literal' && typeof node.value === 'string' && saysSomething(node.value))
      found.push(node.value);
    if (node.type === 'TemplateLiteral')
      for (const { value: part } of node.quasis ?? []) if (saysSomething(part.raw)) found.push(part.raw);
    if (node.type === 'ConditionalExpression')
      [node.consequent, node.alternate].forEach((one) => literals(one, true));
    if (node.type === 'LogicalExpression' || (node.type === 'BinaryExpression' && node.operator === '+'))
      [node.left, node.right].forEach((one) => literals(one, true));
  };
  const root: AST.Root = parse(source, { modern: true });
  walk(root.fragment, true);
  return found;
}

it('knows a sentence in markup from one that is looked up', () => {
  expect(sentencesIn('<p title="Old">{messages.a} and <b>{x ? "More" : rest}</b></p>')).toEqual([
    'Old',
    'and',
    'More',
  ]);
  expect(sentencesIn('<p class="old" lang="en">{messages.a}, {count}</p>')).toEqual([]);
});

it.each(files)('%s says nothing of its own: its words stand in words/', (file) => {
  expect(sentencesIn(readFileSync(path.join(renderer, file), 'utf8'))).toEqual([]);
});
