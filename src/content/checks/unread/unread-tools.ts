import { NOT_READ, warning, type Form } from './form.ts';

const ATTRIBUTES =
  'It may stand after a heading, an image, a display or the caption of a table; elsewhere leave it out.';

/** What stands between braces or percent signs, and is for another tool. */
export const TOOLS: readonly Form[] = [
  {
    signs: /\s\{-\}$/gu,
    what: NOT_READ,
    hint: 'Leave it out: no heading has a number here.',
  },
  {
    signs: /(?<=^|\s|\])\{(?:\.[\p{L}_][^{}]*|[a-z-]+=[^{}]*)\}$/gu,
    what: NOT_READ,
    hint: ATTRIBUTES,
  },
  {
    signs: /\{#[\p{L}_](?![^{}]*\s[:|]\s)[^{}]*\}|^\{(?:\.[\p{L}_][^{}]*|[a-z-]+=[^{}]*)\}/gu,
    what: NOT_READ,
    hint: ATTRIBUTES,
  },
  { signs: /\{\/\*[^}]*\}?/gu, what: 'is a comment in MDX only', hint: 'Write <!-- and --> around it.' },
  {
    signs: /<!--.*/gu,
    what: 'begins a comment that does not end',
    hint: 'End it with -->.',
  },
  {
    signs: /\{(?:\+\+[^{}]*\+\+|--[^{}]*--|>>[^{}]*<<|~>[^{}]*)\}/gu,
    what: 'is a change or a remark of another tool',
    hint: 'Write the words that are meant; a remark is <!-- … -->.',
  },
  {
    signs: /\{\{[<%][^{}]*\}\}|\{%[^%}]*%\}/gu,
    what: 'is for another tool',
    hint: 'Write what it would put there.',
  },
  {
    signs:
      /(?<![\p{L}\p{N}@./])@(?:lst-|(?:fig|tbl|tab|eq|sec|thm|lem|cor|prp|prop|def|exm|exr|sol|lst):)[\p{L}\p{N}_-]+/gu,
    what: NOT_READ,
    hint: 'Give it a key with a hyphen, {#fig-name}, and write @fig-name.',
  },
  {
    signs: /(?<![\p{L}\p{N}@./])@(?:Fig|Tbl|Eq|Sec|Thm|Lem|Cor|Prp|Def|Exm|Exr|Sol)-[\p{L}\p{N}_-]+/gu,
    what: NOT_READ,
    hint: 'Write it in small letters: it says "Figure 1" wherever it stands.',
  },
  {
    signs: /(?<![\p{L}\p{N}@./])@(?:cnj|rem|alg)-[\p{L}\p{N}_-]+/gu,
    what: 'is of a kind that is not known here',
    hint: 'Write it as one of :::theorem, :::proposition, :::example and the like, and cite that: @thm-name.',
  },
  {
    signs: /(?<=\])\{(?:\.[\p{L}_][^{}]*|[a-z-]+=[^{}]*)\}(?!$)/gu,
    what: NOT_READ,
    hint: ATTRIBUTES,
  },
  {
    signs: /\{:[^{}\n]*\}/gu,
    what: 'is for another tool',
    hint: 'Leave it out; a key is {#fig-name}, without a colon.',
  },
  {
    signs: /\{\{\s*[a-z_]+(?:\.[a-z_]+)+[^{}]*\}\}/gu,
    what: 'is for another tool',
    hint: 'Write what it would put there.',
  },
  {
    signs: /\{[a-z][a-z:-]*\}$/gu,
    before: 'inlineCode',
    what: 'is a role of MyST, which is not read here',
    hint: 'Write a citation as [@key], a reference as @fig-name, a formula as $x$, and a page as [[page]].',
  },
  {
    signs: /^\([\p{L}\p{N}_:.-]+\)=$/gu,
    begins: 'paragraph',
    what: NOT_READ,
    hint: 'Write a key after its heading: ## Words {#sec-name}.',
  },
  {
    signs: /(?<![\p{N}%])%%[^%]+%%/gu,
    what: 'is a comment in Obsidian only',
    hint: 'Write <!-- and --> around it.',
  },
  {
    signs: /^%+ [^%\n]+/gu,
    begins: 'paragraph',
    what: 'is a comment elsewhere, and stands on the page',
    hint: 'Write <!-- and --> around it; for a plain %, write \\%.',
    severity: warning,
  },
  {
    signs: /(?<=^|\n)\*\[[^[\]\n]+\]:.*/gu,
    begins: 'line',
    what: NOT_READ,
    hint: 'Write :abbr[HTML]{title="what it stands for"} where it is first said.',
  },
  {
    signs: /^\[TOC\]$/giu,
    begins: 'paragraph',
    what: NOT_READ,
    hint: 'Leave it out: a page lists its headings by itself.',
  },
];
