import { citeLabels } from './cite-labels.ts';
import { handoutAt } from './handouts.ts';
import { rewriteLatex } from './latex-words.ts';
import { rewriteLinks } from './links.ts';
import { rewriteLooks } from './looks.ts';
import { rewriteMarks } from './marks.ts';
import type { Page } from './page.ts';
import type { Line } from '../lines.ts';
import { unescaped } from './tex-signs.ts';
import { rewriteTools } from './tools.ts';
import type { Piece } from './walk.ts';

const DEFINED = /^( {0,3}\[([^[\]^]+)\]:\s*)<?(\S+?)>?(\s+["'(].*["')])?\s*$/;
const FORMULA =
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
    .replace(FORMULA, (tex) => hold(tex.replace(/^\$`([^`]+)`\$$/, '$$$1$$')))
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

function inDollars(typed: string): string {
  return typed
    .replace(/(?<!\\)\\\\\((.+?)\\\\\)/g, (_, tex: string) => `$${unescaped(tex).trim()}$`)
    .replace(/(?<!\\)\\\((.+?)\\\)/g, (_, tex: string) => `$${tex.trim()}$`)
    .replace(/(?<!\\)\\{1,2}\[\s*((?=[^[\]]*[\\^_=])[^$]+?)\s*\\{1,2}\]/g, (_, tex: string) => `$${tex}$`);
}
