import type { TrustContext } from 'katex';
import { location } from 'vfile-location';
import { escapeRegExp } from '../../shared/escape-regexp.ts';
import { countOf, expandTex } from '../../shared/expand-tex.ts';
import { onceForEach } from '../../shared/once.ts';
import katex from '../domain/katex.ts';
import { LIMITS } from '../domain/limits.ts';
import { problem, type Problem } from '../domain/problems.ts';
import { reachOf, readFormula } from './formula-reach.ts';
import { nodesOf } from '../markdown/index-nodes.ts';
import type { Content } from '../load/load-content.ts';
import { macrosOf } from '../load/macros-of.ts';

// What makes a link or loads an image KaTeX does not set unasked: it would show the command's name in red.
const refuse = ({ command }: TrustContext): never => {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- It is an error; KaTeX's types do not say so.
  throw new katex.ParseError(`${command} is not read here`);
};

const FAR = `it draws more than ${LIMITS.reach} em over what stands around it`;

interface Bad {
  message: string;
  position?: number;
}

/** TeX that KaTeX rejects, at the very character. */
export function checkMath(content: Content): Problem[] {
  const problems: Problem[] = [];
  for (const prose of [...content.prose, ...content.titles]) {
    const { source, tree, text, at } = prose;
    if (prose.structure?.math === false) continue;
    const macros = prose.structure ? macrosOf(source.path, content) : {};
    nodesOf(tree, 'math', 'inlineMath').forEach((node) => {
      const tex = expandTex(node.value, macros);
      const bad = node.type === 'math' ? inDisplay(tex) : inLine(tex);
      if (!bad || blamesMacro(node.value, macros)) return;
      const { start } = node.position!;
      const begins = text.indexOf(node.value.split('\n')[0]!, start.offset);
      // What a macro stands for is not there.
      const position = tex === node.value ? (bad.position ?? 0) : 0;
      problems.push(
        problem(
          source.file,
          at(location(text).toPoint(begins + position) ?? start),
          'math-tex',
          `KaTeX cannot set this: ${reasonOf(bad)}.`,
          hintOf(bad, text),
        ),
      );
    });
  }
  return problems;
}

/** A macro with one group for each thing that it takes, as it is tried alone. */
export function aloneTex(name: string, macros: Readonly<Record<string, string>>): string {
  return expandTex(name + '{x}'.repeat(countOf(macros[name] ?? '')), macros);
}

// What is wrong with a macro is told where it is defined, and not again at each of its uses.
function blamesMacro(tex: string, macros: Readonly<Record<string, string>>): boolean {
  const used = new Set(tex.match(/\\[a-zA-Z]+/g));
  return [...used].some((name) => Object.hasOwn(macros, name) && texFault(aloneTex(name, macros), true));
}

/** Why KaTeX cannot set a formula; nothing when it can. */
export function texFault(tex: string, displayMode: boolean): string | undefined {
  const bad = displayMode ? inDisplay(tex) : inLine(tex);
  return bad && reasonOf(bad);
}

function reasonOf({ message }: Bad): string {
  return message
    .replace(/^KaTeX parse error: /, '')
    .replace(/ at (?:position \d+|end of input):.*$/s, '')
    .replace(/\.$/, '');
}

// What LaTeX numbers and cites by is written outside the formula.
function hintOf({ message }: Bad, text: string): string {
  if (/: \\label\b/.test(message)) return 'Write the key after the display: $$ {#eq-name}.';
  if (/: \\(?:eq|auto|c)?ref\b/.test(message)) return 'Write @eq-name in the sentence, outside the formula.';
  const [, name = ''] = /: (\\[a-zA-Z]+)/.exec(message) ?? [];
  const defined = new RegExp(
    String.raw`\\(?:def|(?:re|provide)?newcommand\*?\s*\{?|DeclareMathOperator\*?\s*\{)\s*${escapeRegExp(name)}(?![a-zA-Z])`,
  );
  if (/redefine/.test(message) || (name && defined.test(text)))
    return 'Name macros once, for all formulas, under `macros` in the front matter.';
  return 'Mend the formula; for a sum of money, write \\$.';
}

// The dev server checks all of the content at every save, and one formula may stand in many places.
const inLine = onceForEach((tex) => faultOf(tex, false));
const inDisplay = onceForEach((tex) => faultOf(tex, true));

function faultOf(tex: string, displayMode: boolean): Bad | undefined {
  try {
    const tree = readFormula(tex, { displayMode, strict: 'error', throwOnError: true, trust: refuse });
    return reachOf(tree) > LIMITS.reach ? { message: FAR } : undefined;
  } catch (error) {
    return error as Bad;
  }
}
