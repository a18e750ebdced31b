import ts from 'typescript';
import type { TooNew } from './compat.ts';
import { type Lack, lackAt, lackOfEvent, lackOfGlobal, lackOfMember, lackOfStatic } from './names.ts';

// What the builder cannot write in an older form: where an engine lacks it, a whole script does not run.
const PATTERNS: [RegExp, string[]][] = [
  [/(?<!\\)\(\?[ims]*-?[ims]+:/, ['modifier']],
  [/\(\?<(\w+)>[^]*\(\?<\1>/, ['named_capturing_group', 'duplicate_named_capturing_groups']],
];

/**
 * What a built script uses before the oldest engines have it, by names alone: of packages, and of scripts in a page, no types are
 * left. `scripts.ts` sees more in our own code.
 */
export function tooNewInBundle(code: string): TooNew[] {
  const file = ts.createSourceFile('built.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const own = namesOwn(file);
  const found: TooNew[] = [];
  (function walk(node: ts.Node): void {
    const lack = lackOf(node, own);
    if (lack) {
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
      const text = node.getText();
      const written = text.length > 50 ? `…${text.slice(-40)}` : text;
      found.push({ line: line + 1, column: character + 1, written, ...lack });
    }
    ts.forEachChild(node, walk);
  })(file);
  return found;
}

function lackOf(node: ts.Node, own: ReadonlySet<string>): Lack | undefined {
  const isGlobal = (one: ts.Node): one is ts.Identifier => ts.isIdentifier(one) && !own.has(one.text);
  if (ts.isRegularExpressionLiteral(node))
    return lackAt(
      PATTERNS.flatMap(([has, of]) =>
        has.test(node.text) ? [['javascript', 'regular_expressions', ...of]] : [],
      ),
    );
  if (ts.isStringLiteralLike(node)) return lackOfEvent(node.text);
  if (ts.isNewExpression(node) || ts.isCallExpression(node))
    return isGlobal(node.expression) ? lackOfGlobal(node.expression.text) : undefined;
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const name = node.name.text;
  const by = isGlobal(node.expression) ? node.expression.text : undefined;
  return (
    (by ? (lackOfGlobal(by) ?? lackOfStatic(by, name)) : undefined) ??
    (own.has(name) ? undefined : lackOfMember(name))
  );
}

// What the script declares, or gives a member of its own.
function namesOwn(file: ts.SourceFile): Set<string> {
  const own = new Set<string>();
  (function walk(node: ts.Node): void {
    const name = ts.isPropertyAccessExpression(node) ? undefined : (node as ts.NamedDeclaration).name;
    if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name))) own.add(name.text);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
      if (ts.isPropertyAccessExpression(node.left)) own.add(node.left.name.text);
    ts.forEachChild(node, walk);
  })(file);
  return own;
}
