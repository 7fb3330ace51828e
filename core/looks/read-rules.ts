/** The rules of a file of a look: bound to its pages, without what no look may say. */
import { generate, lexer } from 'css-tree';
import type { LookPart } from './look-files.ts';
import {
  lineOf,
  nodesOf,
  parseLook,
  shown,
  type Atrule,
  type CssNode,
  type Declaration,
  type Found,
  type Rule,
} from './parse-look.ts';
import { scoped } from './scope-selectors.ts';

/** Parts of a page that are the desk's own: marks of what is not for the public, and what numbers pages. */
const reserved = /\.(?:release-mark|imprint-mark|marked|foot-[\w-]+|sheets|paged)(?![\w-])/;

/** What a file makes of its rules; `css` is null where it has an error. */
export function readRules(
  css: string,
  { pages }: Pick<LookPart, 'pages'>,
): { css: string | null; found: Found[] } {
  const { sheet, found } = parseLook(css);
  if (sheet === null) return { css: null, found };
  const say = (grade: Found['grade'], node: CssNode, says: string): void => {
    found.push({ grade, line: lineOf(node), says });
  };

  const declaration = (node: Declaration): string => {
    const { property, value } = node;
    if (node.important) say('error', node, `“!important” at “${property}”: rules of a look win without it.`);
    const isOwn = property.startsWith('--');
    // What a token holds is not known here.
    const isOpen = isOwn || /\b(?:var|env)\(/i.test(generate(value));
    const match = isOpen ? null : lexer.matchDeclaration(node);
    if (match?.error)
      say('warning', node, `“${shown(generate(node))}”: browsers may not know this, and pass over it.`);
    return `  ${property}: ${generate(value)};`;
  };

  const rule = (node: Rule): string => {
    if (node.prelude.type !== 'SelectorList') {
      say('error', node, `“${shown(generate(node.prelude))}” is no selector.`);
      return '';
    }
    const selectors = nodesOf(node.prelude.children).flatMap((one) => (one.type === 'Selector' ? [one] : []));
    for (const selector of selectors)
      if (reserved.test(generate(selector)))
        say(
          'error',
          selector,
          `“${shown(generate(selector))}” is the desk's own. A look leaves it alone.`.replace("'", '’'),
        );
    const lines = nodesOf(node.block.children).flatMap((child) => {
      if (child.type === 'Declaration') return [declaration(child)];
      if (child.type === 'Comment') return [];
      say(
        'error',
        child,
        `“${shown(generate(child))}” stands inside of another rule. Is a “}” missing before it?`,
      );
      return [];
    });
    return `${selectors.map((selector) => scoped(selector, pages)).join(', ')} {\n${lines.join('\n')}\n}`;
  };

  const atRule = (node: Atrule): string => {
    const condition = node.prelude === null ? '' : ` ${generate(node.prelude)}`;
    return `@${node.name}${condition} {\n${blocks(nodesOf(node.block?.children))}\n}`;
  };

  const blocks = (nodes: readonly CssNode[]): string =>
    nodes
      .flatMap((node) => {
        if (node.type === 'Rule') return [rule(node)];
        if (node.type === 'Atrule') return [atRule(node)];
        if (node.type !== 'Comment')
          say('error', node, `“${shown(generate(node))}” stands outside of any rule.`);
        return [];
      })
      .join('\n');

  const made = blocks(nodesOf(sheet.children));
  return { css: found.some(({ grade }) => grade === 'error') ? null : made, found };
}
