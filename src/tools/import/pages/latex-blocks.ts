import { STATEMENTS } from '../../../content/domain/statements.ts';
import { trimLines, type Line } from '../lines.ts';
import { claimOf, statementOf } from './colon-blocks.ts';
import { giveKey } from './keys.ts';
import { floated } from './latex-floats.ts';
import { itemsOf } from './latex-lists.ts';
import { beside, codeOf, quotationOf, withText, type Page, type Read } from './page.ts';

// What people call them in their preambles.
const SHORT: Record<string, keyof typeof STATEMENTS> = {
  thm: 'theorem',
  lem: 'lemma',
  cor: 'corollary',
  prop: 'proposition',
  prp: 'proposition',
  defn: 'definition',
  dfn: 'definition',
  defi: 'definition',
  ex: 'example',
  exmp: 'example',
  exer: 'exercise',
  problem: 'exercise',
};
const NAMES =
  'remark|rem|claim|conjecture|fact|observation|note|assumption|proof|itemize|enumerate|description|quote|quotation|verse|center|flushleft|abstract|figure|table|tabular|verbatim|lstlisting|minted|algorithm|algorithmic';
const BEGIN = new RegExp(
  `^\\s*\\\\begin\\{(${[...Object.keys(STATEMENTS), ...Object.keys(SHORT)].join('|')}|${NAMES})(\\*?)\\}(.*)$`,
);

const LABEL = /\s*\\label\{([^{}]+)\}/;

/** An environment of LaTeX that holds words, in forms of this site: theorems, lists, quotations, figures, tables, code. */
export function environmentAt(lines: readonly Line[], i: number, page: Page): Read | undefined {
  const first = lines[i]!;
  const [, name = '', star = '', more = ''] = (!first.code && BEGIN.exec(first.text)) || [];
  const end = name ? endOf(lines, i, name + star) : -1;
  if (end === -1) return undefined;
  const last = lines[end]!;
  const stop = `\\end{${name}${star}}`;
  const inside =
    end === i
      ? [withText(first, more.slice(0, more.indexOf(stop)))]
      : [withText(first, more), ...lines.slice(i + 1, end), withText(last, last.text.split(stop)[0]!)];
  const behind = last.text.slice(last.text.indexOf(stop) + stop.length).trim();
  const made = written(name, inside, [first, last], page);
  return {
    lines: [beside(first), ...made, beside(last), ...(behind ? [withText(last, behind)] : [])],
    end,
  };
}

function endOf(lines: readonly Line[], i: number, name: string): number {
  let depth = 0;
  for (let k = i; k < lines.length; k++) {
    depth += lines[k]!.text.split(`\\begin{${name}}`).length - lines[k]!.text.split(`\\end{${name}}`).length;
    if (depth <= 0) return k;
  }
  return -1;
}

function written(name: string, inside: Line[], [first, last]: [Line, Line], page: Page): Line[] {
  const { convert } = page;
  const kind = SHORT[name] ?? name;
  const title = /^\s*\[([^[\]]*)\]/.exec(inside[0]!.text)?.[1] ?? '';
  const bare = inside.map((line, k) => (k ? line : withText(line, line.text.replace(/^\s*\[[^[\]]*\]/, ''))));
  // A label behind what begins within it is that thing's.
  const within = bare.findIndex(({ text }) => /\\begin\{|\$\$|\\\[/.test(text));
  const at = bare.findIndex(({ text }) => LABEL.test(text));
  const isOwn = at !== -1 && (within === -1 || at < within || /^(?:figure|table)$/.test(kind));
  const label = isOwn ? LABEL.exec(bare[at]!.text)![1] : undefined;
  const words = trimLines(
    bare.map((line, k) => (isOwn && k === at ? withText(line, line.text.replace(LABEL, '')) : line)),
  );
  switch (kind) {
    case 'itemize':
    case 'enumerate':
    case 'description':
      return itemsOf(bare, kind, page);
    case 'quote':
    case 'quotation':
    case 'verse':
      return quotationOf(convert(words));
    case 'center':
    case 'flushleft':
    case 'abstract':
      return convert(bare);
    case 'figure':
    case 'table':
    case 'tabular':
      return floated(kind, inside, label, page);
    case 'verbatim':
    case 'lstlisting':
    case 'minted':
    case 'algorithm':
    case 'algorithmic': {
      const language = /language=(\w+)|\]\{(\w+)\}|^\{(\w+)\}/.exec(inside[0]!.text)?.slice(1).find(Boolean);
      const code = inside[0]!.text.trim() === '' || language ? inside.slice(1) : inside;
      if (title) page.left.push({ line: first.n, what: `options of code: ${title}` });
      return codeOf(first, language?.toLowerCase() ?? 'text', trimLines(code), last);
    }
  }
  const prefix = (STATEMENTS as Record<string, string>)[kind];
  if (!prefix && kind !== 'proof') return claimOf(first, kind, title, convert(words), last);
  const key = giveKey(page, label, prefix);
  return statementOf(first, kind, key, title.replace(/["{}\\]/g, ''), convert(words), last);
}
