import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** The source of every script that readers are sent, by its path: an `.astro` file gives its scripts, line for line. */
export function sentScripts(entries: readonly string[] = entriesOf()): Map<string, string> {
  const sent = new Map<string, string>();
  const open = [...entries];
  for (let path = open.pop(); path; path = open.pop()) {
    if (sent.has(path)) continue;
    const source = path.endsWith('.astro.ts')
      ? scriptsOf(readFileSync(path.slice(0, -3), 'utf8'))
      : readFileSync(path, 'utf8');
    sent.set(path, source);
    open.push(...importsOf(path, source));
  }
  return sent;
}

function entriesOf(): string[] {
  return [
    ...globSync('src/**/*.astro').map((path) => resolve(`${path}.ts`)),
    resolve('src/site/browser/boot.ts'),
    ...globSync('src/site/offline/worker/{sw,off}.ts').map((path) => resolve(path)),
  ];
}

// Whatever is no script becomes blank, so that lines and columns stay.
function scriptsOf(astro: string): string {
  let code = '';
  let from = 0;
  for (const found of astro.matchAll(/(<script>)([^]*?)<\/script>/g)) {
    const start = found.index + found[1]!.length;
    code += astro.slice(from, start).replace(/[^\n]/g, ' ') + found[2]!;
    from = start + found[2]!.length;
  }
  return code;
}

// Types are not sent; scripts for workers are.
function importsOf(path: string, source: string): string[] {
  const found: string[] = [];
  const add = (name: ts.Node | undefined): void => {
    if (name && ts.isStringLiteralLike(name) && /^\..*\.ts$/.test(name.text))
      found.push(resolve(dirname(path), name.text));
  };
  (function walk(node: ts.Node): void {
    if (
      ts.isImportDeclaration(node) &&
      node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword &&
      !onlyTypes(node)
    )
      add(node.moduleSpecifier);
    else if (ts.isExportDeclaration(node) && !node.isTypeOnly) add(node.moduleSpecifier);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]);
    else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') add(node.arguments?.[0]);
    ts.forEachChild(node, walk);
  })(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
  return found.filter((file) => existsSync(file));
}

function onlyTypes(node: ts.ImportDeclaration): boolean {
  const { name, namedBindings: names } = node.importClause ?? {};
  return Boolean(
    names &&
    ts.isNamedImports(names) &&
    !name &&
    names.elements.length &&
    names.elements.every(({ isTypeOnly }) => isTypeOnly),
  );
}
