/** Which parts of Electron the desk's shell uses, by the compiler: modules' members, events, options, roles of menus. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A part of Electron, as its declarations name it ("BrowserWindow.show", "App.on('activate')"), with the files that use it. */
export type UsedApis = Map<string, string[]>;

const root = path.resolve(import.meta.dirname, '../..');

/** Files of the shell, without tests. */
export const shellFiles = (): string[] =>
  readdirSync(path.join(root, 'electron'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => path.join(root, 'electron', name));

/**
 * Collects what `files` use of what `declarations` (an electron.d.ts) declares. Of their imports only those beside them are
 * looked at: all the rest of the desk knows nothing of Electron.
 */
export function usedApis(
  files: readonly string[] = shellFiles(),
  declarations = path.join(root, 'node_modules/electron/electron.d.ts'),
): UsedApis {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
  };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, containing) =>
    literals.map(({ text }) => {
      const file = path.resolve(path.dirname(containing), text);
      const isBeside = text.startsWith('./') && files.includes(file);
      return {
        resolvedModule: isBeside ? { resolvedFileName: file, extension: ts.Extension.Ts } : undefined,
      };
    });
  const program = ts.createProgram([...files, declarations], options, host);
  const checker = program.getTypeChecker();
  const used: UsedApis = new Map();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`“${file}” is not there.`);
    const add = (name: string): void => {
      const where = used.get(name) ?? [];
      const short = path.basename(file);
      if (!where.includes(short)) used.set(name, [...where, short]);
    };
    const addOf = (symbol: ts.Symbol | undefined): string | null => {
      const name = symbol && nameOf(symbol, declarations);
      if (name) add(name);
      return name ?? null;
    };
    const visit = (node: ts.Node): void => {
      look(node, checker, declarations, add, addOf);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return new Map([...used].sort(([a], [b]) => a.localeCompare(b, 'en')));
}

function look(
  node: ts.Node,
  checker: ts.TypeChecker,
  declarations: string,
  add: (name: string) => void,
  addOf: (symbol: ts.Symbol | undefined) => string | null,
): void {
  if (ts.isPropertyAccessExpression(node)) addOf(checker.getSymbolAtLocation(node.name));
  else if (ts.isNewExpression(node)) addOf(checker.getTypeAtLocation(node).getSymbol());
  else if (ts.isObjectBindingPattern(node)) {
    const type = checker.getTypeAtLocation(node);
    for (const { propertyName, name } of node.elements)
      addOf(type.getProperty((propertyName ?? name).getText()));
  } else if (ts.isObjectLiteralExpression(node)) {
    const wanted = checker.getContextualType(node);
    for (const property of wanted ? node.properties : []) {
      const names = ts.isSpreadAssignment(property)
        ? checker
            .getTypeAtLocation(property.expression)
            .getProperties()
            .map((one) => one.name)
        : [property.name.getText().replace(/^['"]|['"]$/g, '')];
      for (const name of names) {
        const declared = addOf(propertyOf(wanted, name));
        // Which roles there are differs from one Electron to another.
        if (declared?.endsWith('.role') && ts.isPropertyAssignment(property))
          for (const role of literalsIn(property.initializer)) add(`${declared} “${role}”`);
      }
    }
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  // An event of Electron's own; channels of messages are none.
  // The compiler's own types claim that there is always a declaration.
  const declared = checker.getResolvedSignature(node)?.getDeclaration() as
    ts.SignatureDeclaration | undefined;
  if (declared?.getSourceFile().fileName !== declarations) return;
  const type = declared.parameters[0]?.type;
  if (!type || !ts.isLiteralTypeNode(type) || !ts.isStringLiteral(type.literal)) return;
  const owner = addOf(checker.getSymbolAtLocation(node.expression.name));
  if (owner !== null) add(`${owner.split('.')[0] ?? ''}.on('${type.literal.text}')`);
}

/** Of a union, the first member that has the property. */
function propertyOf(type: ts.Type | undefined, name: string): ts.Symbol | undefined {
  if (!type) return undefined;
  const members = type.isUnion() ? type.types : [type];
  for (const member of members) {
    const found = member.getProperty(name);
    if (found) return found;
  }
  return undefined;
}

function literalsIn(node: ts.Node): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isAsExpression(node) ? literalsIn(node.expression) : [];
}

/** "Interface.member", or the name of what stands by itself; undefined for what Electron does not declare. */
function nameOf(symbol: ts.Symbol, declarations: string): string | undefined {
  const declaration = symbol.declarations?.find((one) => one.getSourceFile().fileName === declarations);
  if (!declaration) return undefined;
  const { parent } = declaration;
  if ((ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent)) && parent.name)
    return `${parent.name.text}.${symbol.name}`;
  if (ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)) return symbol.name;
  return undefined;
}
