import { citeLabels } from './cite-labels.ts';
import { handoutAt } from './page-files.ts';
import { rewriteLatex } from './latex-words.ts';
import { rewriteLinks } from './links.ts';
import { rewriteLooks } from './looks.ts';
import { rewriteMarks } from './marks.ts';
import type { Page } from './page.ts';
import type { Line } from '../lines.ts';
import { escapedOnce, unescaped } from './tex-escapes.ts';
import { rewriteTools } from './tools.ts';
import type { Piece } from './walk.ts';

const DEFINED = /^( {0,3}\[([^[\]^]+)\]:\s*)<?(\S+?)>?(\s+["'(].*["')])?\s*$/;
/** A formula between dollar signs, within a line. */
export const FORMULA =
  /\$\$(?:[^$\\]|\\.)+?\$\$|(?<![\\$])\$(?![\s$`])(?:[^$\\`]|\\.)+?(?<!\s)\$(?![\d$])|(?<![\\$])\$`[^`]+`\$/g;
// Stands for what is kept as it is: no page has these signs.
const HELD = /\uE000(.)/gu;
const FIRST = 0xf0000;

/** A line of a page in forms of this site; its code, its comments and its formulas stay as they are. */
export function rewriteSentence(pieces: readonly Piece[], { n }: Line, page: Page): string {
  const held: string[] = [];
  const hold = (text: string): string => `\uE000${String.fromCodePoint(FIRST + held.push(text) - 1)}`;
  const whole = (text: string): string =>
    text.replace(HELD, (_, sign: string) => whole(held[sign.codePointAt(0)! - FIRST]!));
  const typed = pieces
    .map(({ kind, text }) => (kind === 'words' ? inDollars(text) : kind === 'code' ? text : hold(text)))
    .join('')
    // A formula that is a reference alone.
    .replace(/\$\s*(\\(?:eq)?ref\{[^{}]+\})\s*\$/g, '$1')
    // GitHub's own form of a formula, whose dollar signs stand around the code.
    .replace(FORMULA, (tex) => {
      const typed = tex.replace(/^\$`([^`]+)`\$$/, '$$$1$$');
      return hold(page.escaped && typed.startsWith('$$') ? escapedOnce(typed) : typed);
    })
    .replace(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, (code) => hold(valued(code, n, page)));
  const [, lead = '', name = '', url = '', behind = ''] = DEFINED.exec(typed) ?? [];
  if (url && handoutAt(url, page, name) !== url)
    return `${lead}${handoutAt(url, page, name)}${whole(behind)}`;
  const left = (what: string): void => void page.left.push({ line: n, what: whole(what) });
  const steps = [rewriteMarks, rewriteTools, citeLabels, rewriteLatex, rewriteLinks, rewriteLooks];
  return whole(steps.reduce((text, step) => step(text, page, left), typed));
}

// Code of Quarto and R Markdown in whose place a value stood.
function valued(code: string, line: number, page: Page): string {
  const [, name = '', inside = ''] = /^`(\{(?:python|r|julia|ojs)\}|r)\s+([^`]+)`$/.exec(code) ?? [];
  if (!name) return code;
  page.left.push({ line, what: `a value that was computed: ${name} ${inside}` });
  return `\`${inside}\``;
}

// Between TeX's own brackets; within a formula they are none. What only looks like one has no TeX in it.
const BRACKETS = new RegExp(
  `${FORMULA.source}|(?<!\\\\)\\\\{2}\\((.+?)\\\\{2}\\)|(?<!\\\\)\\\\\\((.+?)\\\\\\)|(?<!\\\\)\\\\{2}\\[\\s*((?:(?!\\\\{2}\\])[^$])+?)\\s*\\\\{2}\\]|(?<!\\\\)\\\\\\[\\s*((?:(?!\\\\\\])[^$])+?)\\s*\\\\\\]`,
  'g',
);

function inDollars(typed: string): string {
  return typed.replace(
    BRACKETS,
    (all, twice?: string, once?: string, shownTwice?: string, shown?: string) => {
      if (twice !== undefined) return `$${unescaped(twice).trim()}$`;
      if (once !== undefined) return `$${once.trim()}$`;
      const tex = shownTwice ?? shown;
      return tex !== undefined && (shown ? /\\[a-zA-Z]{2,}|[\^_]\{/ : /[\\^_=]/).test(tex) ? `$${tex}$` : all;
    },
  );
}
