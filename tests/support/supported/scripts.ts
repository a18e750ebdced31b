import ts from 'typescript';
import type { TooNew } from './compat.ts';
import { type Lack, lackAt, lackOfEvent, lackOfGlobal } from './names.ts';

/** A use that is too new, in the file that holds it. */
export interface TooNewInFile extends TooNew {
  file: string;
}

const OPTIONS: ts.CompilerOptions = {
  allowImportingTsExtensions: true,
  lib: [
    'lib.esnext.d.ts',
    'lib.dom.d.ts',
    'lib.dom.iterable.d.ts',
    'lib.dom.asynciterable.d.ts',
    'lib.webworker.importscripts.d.ts',
  ],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  target: ts.ScriptTarget.ESNext,
  types: [],
};

/**
 * What scripts use before the oldest engines have it. The type checker knows whose member a name is, so `map.has` is the one of
 * `Map` and no other; whether it is new is looked up under that interface.
 */
export function tooNewInScripts(sources: ReadonlyMap<string, string>): TooNewInFile[] {
  const host = ts.createCompilerHost(OPTIONS, true);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) =>
    sources.has(path)
      ? ts.createSourceFile(path, sources.get(path)!, rest[0], true)
      : getSourceFile(path, ...rest);
  const program = ts.createProgram([...sources.keys()], OPTIONS, host);
  const checker = program.getTypeChecker();
  const found: TooNewInFile[] = [];
  for (const path of sources.keys()) {
    const file = program.getSourceFile(path)!;
    (function walk(node: ts.Node): void {
      if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
      const lack = lackOf(node, checker);
      if (lack) {
        const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
        const text = node.getText();
        const written = text.length > 50 ? `…${text.slice(-40)}` : text;
        found.push({ file: path, line: line + 1, column: character + 1, written, ...lack });
      }
      ts.forEachChild(node, walk);
    })(file);
  }
  return found;
}

function lackOf(node: ts.Node, checker: ts.TypeChecker): Lack | undefined {
  const memberOf = (type: ts.Type, name: string): Lack | undefined =>
    isOfLibrary(checker.getPropertyOfType(checker.getApparentType(checker.getNonNullableType(type)), name))
      ? lackAt(memberPaths(type, name, checker))
      : undefined;
  if (ts.isStringLiteralLike(node) && !ts.isElementAccessExpression(node.parent))
    return lackOfEvent(node.text);
  if (ts.isPropertyAccessExpression(node))
    return memberOf(checker.getTypeAtLocation(node.expression), node.name.text);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return memberOf(checker.getTypeAtLocation(node.expression), node.argumentExpression.text);
  if (ts.isBindingElement(node))
    return memberOf(checker.getTypeAtLocation(node.parent), (node.propertyName ?? node.name).getText());
  if (ts.isIdentifier(node) && isReference(node) && isOfLibrary(checker.getSymbolAtLocation(node)))
    return lackOfGlobal(node.text);
  return undefined;
}

function memberPaths(type: ts.Type, member: string, checker: ts.TypeChecker): string[][] {
  const names = namesOf(type, checker);
  return names.flatMap((name) => {
    const constructor = /^(\w+)Constructor$/.exec(name)?.[1];
    const owner = constructor ?? OTHER_NAMES[name] ?? name;
    return [
      ...['', '_static'].map((end) => ['api', owner, member + end]),
      ['javascript', 'builtins', owner, member],
      ['javascript', 'builtins', 'Intl', owner, member],
      ...(TYPED.test(owner) ? [['javascript', 'builtins', 'TypedArray', member]] : []),
    ];
  });
}

const TYPED = /^(?:Ui|I)nt\d+Array$|^Float\d+Array$|^Uint8ClampedArray$/;
const OTHER_NAMES: Record<string, string> = {
  ReadonlyArray: 'Array',
  ReadonlyMap: 'Map',
  ReadonlySet: 'Set',
  IteratorObject: 'Iterator',
  ArrayIterator: 'Iterator',
  MapIterator: 'Iterator',
  SetIterator: 'Iterator',
  RegExpStringIterator: 'Iterator',
};

// The interfaces that a value is of: its own, those that it extends, and each of a union.
function namesOf(type: ts.Type, checker: ts.TypeChecker): string[] {
  const names = new Set<string>();
  const open = [checker.getNonNullableType(type)];
  for (let one = open.pop(); one; one = open.pop()) {
    const apparent = checker.getApparentType(one);
    const symbol = apparent.symbol as ts.Symbol | undefined;
    if (apparent.isUnionOrIntersection()) open.push(...apparent.types);
    // `declare var URL: { new(…), canParse(…) }`: a type without a name, in a variable that has one.
    const variable = symbol?.declarations?.[0]?.parent;
    const known = variable && ts.isVariableDeclaration(variable) ? variable.name.getText() : symbol?.name;
    if (!known || names.has(known)) continue;
    names.add(known);
    if (apparent.isClassOrInterface()) open.push(...checker.getBaseTypes(apparent).toReversed());
    else {
      const { target } = apparent as Partial<ts.TypeReference>;
      if (target?.isClassOrInterface()) open.push(...checker.getBaseTypes(target).toReversed());
    }
  }
  return [...names];
}

function isOfLibrary(symbol: ts.Symbol | undefined): boolean {
  return Boolean(
    symbol?.declarations?.some((one) => /\/lib\.[\w.]+\.d\.ts$/.test(one.getSourceFile().fileName)),
  );
}

// A name that stands for a value, and is no member, label or declaration.
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    !(ts.isPropertyAccessExpression(parent) && parent.name === node) &&
    !ts.isPropertyAssignment(parent) &&
    !ts.isBindingElement(parent)
  );
}
