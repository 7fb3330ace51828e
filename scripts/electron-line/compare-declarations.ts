/**
 * What has changed, from one Electron to the next, in the declarations of what the desk uses of it:
 *
 *   npm pack electron@45 electron@46, unpack them, then
 *   node scripts/electron-line/compare-declarations.ts 45/electron.d.ts 46/electron.d.ts
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { usedApis } from './used-apis.ts';

/** Declarations by the names of `usedApis`, each with what its documentation says, on one line. */
export type Declarations = (name: string) => string | undefined;

/** Reads all declarations of an electron.d.ts. */
export function declarationsOf(text: string): Declarations {
  const source = ts.createSourceFile('electron.d.ts', text, ts.ScriptTarget.ESNext, true);
  const found = new Map<string, string>();
  const bases = new Map<string, string[]>();
  const add = (name: string, node: ts.Node): void => {
    const said = plain(node.getFullText(source));
    found.set(name, found.has(name) ? `${found.get(name) ?? ''} ${said}` : said);
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) && node.name) {
      const owner = node.name.text;
      bases.set(
        owner,
        (node.heritageClauses ?? []).flatMap(({ types }) =>
          types.map((one) => one.expression.getText(source).replace(/^Electron\./, '')),
        ),
      );
      if (!found.has(owner)) found.set(owner, `class or interface ${owner}`);
      for (const member of node.members) {
        const name = member.name?.getText(source);
        if (name === undefined) continue;
        const event = ts.isMethodSignature(member) || ts.isMethodDeclaration(member) ? eventOf(member) : null;
        if (event === null) add(`${owner}.${name}`, member);
        else if (name === 'on') add(`${owner}.on('${event}')`, member);
        if (event !== null && !found.has(`${owner}.${name}`))
          found.set(`${owner}.${name}`, `${name} of events`);
        if (name === 'role' && ts.isPropertySignature(member))
          for (const [, role = ''] of member.getText(source).matchAll(/'(\w+)'/g))
            found.set(`${owner}.role “${role}”`, role);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  // What a class inherits is declared with its base.
  const inherited = (name: string): string | undefined => {
    const [owner = '', ...rest] = name.split('.');
    for (const base of bases.get(owner) ?? []) {
      const of = `${base}.${rest.join('.')}`;
      const there = found.get(of) ?? inherited(of);
      if (there !== undefined) return there;
    }
    return undefined;
  };
  return (name) => found.get(name) ?? inherited(name);
}

/** On one line, without what only marks a remark. */
const plain = (text: string): string =>
  text
    .replace(/\/\/ Docs: .*/g, '')
    .replace(/\/\*\*|\*\/|^\s*\*( |$)/gm, ' ')
    .replace(/> \[!(NOTE|WARNING|IMPORTANT|TIP)\]|_?\*\*_?Note:?_?\*\*:?|:::\w*/gi, ' ')
    .replace(/[*_>`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What one text says and the other does not, sentence by sentence. */
function newSentences(of: string, other: string): string {
  const there = new Set(sentences(other));
  return sentences(of)
    .filter((one) => !there.has(one))
    .join(' ');
}
const sentences = (text: string): string[] => text.split(/(?<=[.:;!]) /);

function eventOf(member: ts.MethodSignature | ts.MethodDeclaration): string | null {
  const type = member.parameters[0]?.type;
  return type && ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : null;
}

/** What differs in the declarations of `names`: from, to; undefined where one of them has none. */
export const changesIn = (names: Iterable<string>, older: Declarations, newer: Declarations) =>
  [...names].flatMap((name) => {
    const [from, to] = [older(name), newer(name)];
    return from === to ? [] : [{ name, from, to }];
  });

if (import.meta.main) {
  const files = process.argv.slice(2);
  const names = [...usedApis().keys()];
  const read = files.map((file) => declarationsOf(readFileSync(file, 'utf8')));
  for (const [at, newer] of read.entries()) {
    const older = read[at - 1];
    if (older === undefined) continue;
    console.log(`\n${files[at - 1] ?? ''} → ${files[at] ?? ''}`);
    for (const { name, from, to } of changesIn(names, older, newer))
      console.log(
        `  ${name}\n    - ${from === undefined ? '(none)' : newSentences(from, to ?? '')}\n    + ${to === undefined ? '(none)' : newSentences(to, from ?? '')}`,
      );
  }
}
