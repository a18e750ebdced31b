import { texFault } from '../../../content/checks/math.ts';
import { escapeRegExp } from '../../../shared/escape-regexp.ts';
import { expandTex } from '../../../shared/expand-tex.ts';
import { groupAt } from './tex-escapes.ts';

type Macros = ReadonlyMap<string, string>;

// What other programs set and KaTeX does not, as it would be written for both. The meaning stays the same.
const MENDS: readonly ((tex: string, macros: Macros) => string)[] = [
  (tex) => tex.replace(/(?<!\\)%/g, '\\%'),
  (tex, macros) => inWords(tex, macros, (words) => words.replace(/(?<!\\)[_#&]/g, '\\$&')),
  (tex) =>
    tex
      .replace(/[\u2018\u2019\u2032]/g, "'")
      .replace(/\^'/g, "'")
      .replace(/[\u2212\u2013]/g, '-')
      .replace(/[\u00A0\u2009\u202F]/g, ' '),
  (tex) => tex.replace(/\\([[\]()])/g, '$1'),
  (tex) =>
    tex.replace(/(?<=\\(?:begin|end)\{)(?:multline|flalign|tabular)(?=\*?\})/g, (name) => ALIKE[name]!),
  (tex) => tex.replace(/\\(?:mathbbm|mathds|mathbbmss)(?![a-zA-Z])/g, '\\mathbb'),
  (tex) => tex.replace(/\\ensuremath(?=\{)/g, '').replace(/\\hfill(?![a-zA-Z])/g, '\\quad'),
  (tex) => tex.replace(/\\(?:nicefrac|sfrac)(?![a-zA-Z])/g, '\\tfrac'),
  // What stands in a sentence.
  (tex) =>
    tex
      .replace(/\\(?:begin|end)\{equation\*?\}/g, '')
      .replace(/(?<=\\(?:begin|end)\{)(align|gather|alignat)\*?(?=\})/g, '$1ed')
      .replaceAll('{alignated}', '{alignedat}'),
];
const ALIKE: Readonly<Record<string, string>> = { multline: 'gather', flalign: 'align', tabular: 'array' };

/** TeX that KaTeX cannot set as it can, with what it means unchanged; nothing where no rule knows how. */
export function mendedTex(tex: string, display: boolean, macros: Macros): string | undefined {
  const isWhole = (one: string): boolean =>
    texFault(expandTex(one, Object.fromEntries(macros)), display) === undefined;
  let mended = tex;
  for (const mend of MENDS) {
    mended = mend(mended, macros);
    if (mended !== tex && isWhole(mended)) return mended;
  }
  return undefined;
}

// What stands within `\text{…}` and its like, and within macros that are one of these.
function inWords(tex: string, macros: Macros, write: (words: string) => string): string {
  const own = [...macros]
    .filter(([, body]) => /\\text\w*\{[^{}]*#1/.test(body))
    .map(([name]) => escapeRegExp(name));
  let done = '';
  let at = 0;
  for (const { 0: head, index } of tex.matchAll(
    new RegExp(`(?:\\\\(?:text\\w*|mbox|hbox)${own.map((name) => `|${name}`).join('')})(?=\\{)`, 'g'),
  )) {
    if (index < at) continue;
    const from = index + head.length;
    const group = groupAt(tex, from);
    done += tex.slice(at, from) + write(group);
    at = from + group.length;
  }
  return done + tex.slice(at);
}
