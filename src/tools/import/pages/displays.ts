import { isBlank, textOf, type Line } from '../lines.ts';
import { joined } from './joined-lines.ts';
import { keyOf } from './keys.ts';
import { beside, withText, type Page, type Read } from './page.ts';
import { escapedOnce, unescaped } from './tex-escapes.ts';

const LONGEST = 200;
// What stands behind the dollar signs that end one: MyST's name, or braces with a key.
const BEHIND = /^\s*(?:\(([\w:.-]+)\)|\{:?\s*#([\w:.-]+)[^{}]*\}|(\^[\w-]+))?\s*$/;
const ENVIRONMENT =
  /^\s*\\begin\{(equation|align|gather|multline|eqnarray|cases|split|aligned|gathered|alignat|flalign|displaymath|math)(\*?)\}/;

/** The displayed formula that begins on a line, if one does: between dollar signs, in TeX's brackets or in an environment. */
export function displayAt(lines: readonly Line[], i: number, page: Page): Read | undefined {
  const first = lines[i]!;
  if (first.code) return undefined;
  const display = inDollars(lines, i, page) ?? inTex(lines, i, page);
  const deep = ' '.repeat(depthOf(lines, i));
  if (!display || !deep) return display;
  return { ...display, lines: display.lines.map((line) => withText(line, line.text && deep + line.text)) };
}

// How deep the item goes on that stands directly above, where kramdown takes the display for a part of it.
function depthOf(lines: readonly Line[], i: number): number {
  if (!/^(?:\$\$|\\)/.test(lines[i]!.text)) return 0;
  for (let k = i - 1; k >= 0 && !lines[k]!.code && !isBlank(lines[k]!); k--) {
    const [marker] = /^\s*(?:[-*+]|\d+[.)])\s+(?=\S)/.exec(lines[k]!.text) ?? [];
    if (marker) return marker.length;
  }
  return 0;
}

function inDollars(lines: readonly Line[], i: number, page: Page): Read | undefined {
  const { text } = lines[i]!;
  if ((text.match(/(?<!\\)\$\$/g)?.length ?? 0) % 2 === 0) {
    const [, lead = '', tex = '', behind = ''] =
      /^(\s*(?:>\s*)*)\$\$((?:[^$]|\\\$)+)\$\$(.*)$/.exec(text) ?? [];
    const typed = BEHIND.exec(behind);
    if (!typed || (!behind.trim() && !/\\label|\(\\#/.test(tex))) return undefined;
    const { body, key } = keyed([tex], nameOf(typed), lines[i]!, page);
    return { lines: [{ ...lines[i]!, text: `${lead}$$${body[0]!}$$${key}`, code: true }], end: i };
  }
  const end = lines.findIndex(
    (line, k) => k > i && k < i + LONGEST && !line.code && /(?<!\\)\$\$/.test(line.text),
  );
  if (end === -1) return undefined;
  const [, head = '', begun = ''] = /^(.*?)\$\$(.*)$/.exec(text)!;
  const [, ended = '', behind = ''] = /^(.*?)\$\$(.*)$/.exec(lines[end]!.text)!;
  const inside = lines.slice(i + 1, end);
  const typed = BEHIND.exec(behind);
  // Words around it belong to a sentence.
  if (!typed || begun.includes('$$') || !/^\s*(?:>\s*)*(?:(?:[-*+]|\d+[.)])\s+)?$/.test(head))
    return { lines: [joined(lines[i]!, [...inside, lines[end]!])], end };
  const tex = [begun, ...inside.map((line) => line.text), ended];
  const { body, key } = keyed(tex, nameOf(typed), lines[i]!, page);
  const texts = [`${head}$$${body[0]!}`, ...body.slice(1, -1), `${body.at(-1)!}$$${key}`];
  const all = lines.slice(i, end + 1).map((line, k) => ({ ...line, text: texts[k]!, code: true }));
  return { lines: all.filter((line, k) => line.text !== '' || inside[k - 1]?.text === ''), end };
}

function inTex(lines: readonly Line[], i: number, page: Page): Read | undefined {
  const first = lines[i]!;
  const environment = ENVIRONMENT.exec(first.text);
  const bracket = /^\s*(\\{1,2})([[(])\s*(.*)$/.exec(first.text);
  if (!environment && !bracket) return undefined;
  const stop = environment
    ? `\\end{${environment[1]!}${environment[2]!}}`
    : `${bracket![1]!}${bracket![2] === '[' ? ']' : ')'}`;
  const end = lines.findIndex(
    ({ text, code }, k) => k >= i && k < i + LONGEST && !code && text.trimEnd().endsWith(stop),
  );
  if (end === -1 || lines.slice(i, end).some(({ text }) => text.trim() === '')) return undefined;
  // In a sentence unless it has lines, and a paragraph, to itself.
  const isBlankAt = (at: number): boolean => !lines[at] || isBlank(lines[at]);
  if (bracket?.[2] === '(' && !(end > i && isBlankAt(i - 1) && isBlankAt(end + 1))) return undefined;
  const all = textOf(lines.slice(i, end + 1));
  const plain = environment
    ? all
    : all
        .replace(/^\s*\\{1,2}[[(]/, '')
        .replace(/\\{1,2}[\])]\s*$/, '')
        .trim();
  // What ends before begins and ends a sentence.
  if (bracket && plain.includes(stop)) return undefined;
  const tex = (bracket?.[1]?.length === 2 ? unescaped(plain) : plain)
    .replace(/^\s*\\begin\{(?:displaymath|math)\}|\\end\{(?:displaymath|math)\}\s*$/g, '')
    .split('\n');
  const { body, key } = keyed(tex, undefined, first, page);
  const n = (k: number): number => Math.min(first.n + k, lines[end]!.n);
  const kept = ['$$', ...body.filter((text) => text.trim()), `$$${key}`];
  return {
    lines: [
      beside(first),
      ...kept.map((text, k) => ({ n: n(Math.max(0, k - 1)), text, code: true })),
      beside(lines[end]!),
    ],
    end,
  };
}

function nameOf([, one, two, three]: RegExpExecArray): string | undefined {
  return one ?? two ?? three;
}

// A formula without the labels that stand in it, and its key: the first of them, or that behind it.
function keyed(
  tex: readonly string[],
  named: string | undefined,
  { n }: Line,
  page: Page,
): { body: string[]; key: string } {
  const names = named ? [named] : [];
  const body = tex.map((text) =>
    (page.escaped ? escapedOnce(text) : text)
      .replace(/\s*(?:\\label\{([^{}]+)\}|\(\\#([\w:.-]+)\))/g, (_, label?: string, rmd?: string) => {
        names.push((label ?? rmd)!);
        return '';
      })
      .replace(/\\require\{\w+\}\s*/g, '')
      .replace(/(?<=\\(?:begin|end)\{)eqnarray/g, 'align'),
  );
  const key = names[0] === undefined ? '' : keyOf(names[0], 'eq');
  for (const name of names) page.keys.set(name, key);
  if (names.length > 1)
    page.left.push({ line: n, what: `labels of one formula, now one key: ${names.join(', ')}` });
  return { body, key: key && ` {#${key}}` };
}
