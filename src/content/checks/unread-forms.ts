import type { Problem } from '../domain/problems.ts';

/** A form that authors know from elsewhere and that is not read here. */
export interface Form {
  /** The signs as they stand in a run of plain text. */
  signs: RegExp;
  /** The signs that another form is for. */
  but?: RegExp;
  /** What stands right behind the signs: code, as in {ref}`name`. */
  before?: 'inlineCode';
  /** Goes on after the signs: "is not read here". */
  what: string;
  hint: string;
  /** True for what must stand first in its paragraph. */
  begins?: boolean;
  /** True where backslashes before the first and the last sign are part of the form. */
  escaped?: boolean;
  /** A warning where the signs may be meant. */
  severity?: Problem['severity'];
}

const NOT_READ = 'is not read here';
const warning = 'warning';
const ATTRIBUTES =
  'It may stand behind a heading, an image, a display or the caption of a table; elsewhere leave it out.';
const TEXT_ENVIRONMENT =
  /\\begin\{(?:abstract|center|corollary|definition|description|enumerate|example|figure|itemize|lemma|lstlisting|proof|proposition|quotation|quote|remark|table|tabular|theorem|verbatim)\*?\}/gu;

/** Every such form, each with what to write instead. */
export const FORMS: readonly Form[] = [
  {
    signs: /\([^()]+\)/gu,
    escaped: true,
    what: 'is TeX between \\( and \\)',
    hint: 'Write it between dollar signs: $x$.',
  },
  {
    signs: /(?<=^|\n)\[(?=[^[\]]*[\\^_=+<>])[^[\]]*\](?=\n|$)/gu,
    escaped: true,
    what: 'is TeX between \\[ and \\]',
    hint: 'Write $$ on a line before it and after it.',
  },
  // Jekyll's, where the backslash itself is a plain sign.
  {
    signs: /(?<=\\)\([^()\n]+\)(?<=\\\))/gu,
    what: 'is TeX between \\( and \\)',
    hint: 'Write it between dollar signs: $x$.',
  },
  {
    signs: /(?<=\\)\[[^[\]\n]+\](?<=\\\])/gu,
    what: 'is TeX between \\[ and \\]',
    hint: 'Write $$ on a line before it and after it.',
  },
  {
    signs: TEXT_ENVIRONMENT,
    what: NOT_READ,
    hint: 'Write it in Markdown: "- " before each item of a list, "> " before what is quoted, :::theorem and the like.',
  },
  {
    signs: /\\begin\{[a-z]+\*?\}/gu,
    but: TEXT_ENVIRONMENT,
    what: NOT_READ,
    hint: 'Write $$ on a line before the formula and after it.',
  },
  {
    signs: /(?<![\p{L}\p{N}:\\])\\(?!begin\b|end\b|cite)[a-zA-Z]{2,}(?![a-zA-Z{[])/gu,
    what: 'is TeX outside a formula',
    hint: 'Write the sign itself, or a formula: $\\alpha$.',
    severity: warning,
  },
  {
    signs: /\\cite[a-z]*\*?(?:\[[^[\]]*\])*\{[^{}]*\}/gu,
    what: NOT_READ,
    hint: 'Write a citation as [@key], or @key in a sentence.',
  },
  {
    signs: /\\(?!begin\b|end\b|cite)[a-zA-Z]+\{/gu,
    what: 'is TeX outside a formula',
    hint: 'Write it in Markdown, or between dollar signs.',
  },
  {
    signs: /\$(?=[^$\n]*(?:\\[a-zA-Z]|\^))/gu,
    what: 'begins a formula that does not end',
    hint: 'End it with $; a plain dollar sign is \\$.',
  },
  {
    signs: /\*\*(?=\S)[^*\n]+(?<=\S)\*\*/gu,
    what: 'is not bold: beside letters its stars must touch no punctuation',
    hint: 'Put the punctuation outside the stars: **word**:',
  },
  {
    signs: /(?<=^|\s)\*\*(?=[\p{L}\p{N}])(?![^*\n]*\*\*)/gu,
    what: 'begins bold words that do not end',
    hint: 'End them with **; plain stars are \\*\\*.',
  },
  {
    signs: /(?<=^|[^`])`(?=[^\s`][^`]*$)/gu,
    what: 'begins code that does not end',
    hint: 'End it with `; a plain sign is \\`.',
    severity: warning,
  },
  {
    signs: /(?<=!)\[[^[\]]*\]\([^)\n]*\)?/gu,
    what: 'is not an image: its address may hold no space, and ends with )',
    hint: 'Write ![what it shows](figures/name.png).',
  },
  {
    signs: /(?<!!)\[[^[\]]*\]\([^)\n]*\)?/gu,
    what: 'is not a link: its address may hold no space, and ends with )',
    hint: 'Write [words](address).',
  },
  {
    signs: /(?<=^|\n)#{2,6}\p{L}.*/gu,
    what: 'is not a heading',
    hint: 'Put a space behind the number signs.',
  },
  {
    signs: /^#\p{L}.*/gu,
    begins: true,
    what: 'is not a heading',
    hint: 'Put a space behind the number sign; a plain one is \\#.',
    severity: warning,
  },
  {
    signs: /^(?:[-*+]|\d{1,2}[.)])\p{L}.*/gu,
    begins: true,
    what: 'is not an item of a list',
    hint: 'Put a space behind its mark.',
    severity: warning,
  },
  {
    signs: /\[\[[^\]\n]*/gu,
    what: 'is not a link to a page',
    hint: 'Write [[page]] or [[page|words]]; in a table, [[page\\|words]].',
  },
  {
    signs: /==[^=\s][^=\n]*(?<=\S)==/gu,
    what: 'marks nothing inside a word',
    hint: 'Mark the whole word, or write `a == b` as code; plain signs are \\=\\=.',
    severity: warning,
  },
  {
    signs: /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]+\^/gu,
    what: 'is not raised inside a word',
    hint: 'Write a formula, $x^2 + y^2$; plain signs are \\^.',
  },
  {
    signs: /\^\[[^\]]*\]?/gu,
    what: 'is no note',
    hint: 'Write ^[the note], with words, an end, and in no other note or link.',
  },
  {
    signs: /\\ (?=\S)/gu,
    what: 'is no space that does not break',
    hint: 'Write &nbsp; for one.',
    severity: warning,
  },
  {
    signs: /^:[ \t]+.+/gu,
    begins: true,
    what: 'is the caption of nothing',
    hint: 'It stands behind its table or graph, in a paragraph of its own.',
  },
  {
    signs: /(?<=\n)~[ \t]+.+/gu,
    what: 'is no definition',
    hint: 'Begin it with a colon: ":   What it means."',
  },
  {
    signs: /(?<=^|\n)\+[-=:]{3,}(?:\+[-=:]{3,})*\+/gu,
    what: 'is the line of a table that is not read here',
    hint: 'Write a table with bars, | a | b |, and | --- | --- | below its head.',
  },
  {
    signs: /^\|[^|\n]+(?=\n\||$)/gu,
    begins: true,
    what: 'is no line of its own here',
    hint: 'Break a line with a backslash at its end; a table has a line of | --- | below its head.',
  },
  {
    signs: /\s\{-\}$/gu,
    what: NOT_READ,
    hint: 'Leave it out: no heading has a number here.',
  },
  {
    signs: /(?<=\n):[ \t]+.+/gu,
    what: 'is no definition',
    hint: 'Write the word on one line, in no list, and below it a colon, a space and what it means.',
  },
  {
    signs: /(?<=^|\s|\])\{(?:[#.][\p{L}_][^{}]*|[a-z-]+=[^{}]*)\}$/gu,
    what: NOT_READ,
    hint: ATTRIBUTES,
  },
  {
    signs: /^\{(?:[#.][\p{L}_][^{}]*|[a-z-]+=[^{}]*)\}/gu,
    what: NOT_READ,
    hint: ATTRIBUTES,
  },
  { signs: /\{\/\*[^}]*\}?/gu, what: 'is a comment in MDX only', hint: 'Write <!-- and --> around it.' },
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
    signs: /(?<![\p{L}\p{N}@./])@(?:cnj|rem|alg)-[\p{L}\p{N}_-]+/gu,
    what: 'is of a kind that is not known here',
    hint: 'Write it as one of :::theorem, :::proposition, :::example and the like, and cite that: @thm-name.',
  },
  {
    signs: /(?<=\])\{(?:[#.][\p{L}_][^{}]*|[a-z-]+=[^{}]*)\}(?!$)/gu,
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
    begins: true,
    what: NOT_READ,
    hint: 'Write a key behind its heading: ## Words {#sec-name}.',
  },
  {
    signs: /(?<![\p{N}%])%%[^%]+%%/gu,
    what: 'is a comment in Obsidian only',
    hint: 'Write <!-- and --> around it.',
  },
  {
    signs: /^%+ [^%\n]+/gu,
    begins: true,
    what: 'is a comment elsewhere, and stands on the page',
    hint: 'Write <!-- and --> around it; a plain sign is \\%.',
    severity: warning,
  },
  {
    signs: /(?<=^|\n)\*\[[^[\]\n]+\]:.*/gu,
    what: NOT_READ,
    hint: 'Write :abbr[HTML]{title="what it stands for"} where it is first said.',
  },
  {
    signs: /^\[TOC\]$/giu,
    begins: true,
    what: NOT_READ,
    hint: 'Leave it out: a page lists its headings by itself.',
  },
  {
    signs: /^Table: .+/gu,
    begins: true,
    what: 'is no caption of a table here',
    hint: 'Begin it with a colon alone, ": My caption. {#tbl-name}", in a paragraph behind the table.',
    severity: warning,
  },
  {
    signs: /(?<=^|\n)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?(?=\n|$)/gu,
    what: 'makes no table',
    hint: 'Write above it one row, with as many cells.',
  },
  {
    signs: /^\[(?:\]|[ xX]\](?=\p{L})|[-/>~]\](?= )).*/gu,
    begins: true,
    what: 'is no task',
    hint: 'Write "- [ ] words", or "- [x] words" for what is done.',
    severity: warning,
  },
  {
    signs:
      /^(?:(?:[a-z]|[ivx]+|#)[.)]|\((?:\d{1,2}|[a-z]|[ivx]+)\)) .+(?=\n(?:(?:[a-z]|[ivx]+|#)[.)]|\((?:\d{1,2}|[a-z]|[ivx]+)\)) )/gu,
    begins: true,
    what: 'is not an item of a list',
    hint: 'Begin each item with "1. " or "- ".',
    severity: warning,
  },
  {
    signs: /(?<![\p{L}\p{N}\])!])\[(?![@^])[^[\]\n]+\]\[[^[\]^\n]*\]/gu,
    what: 'is no link, since nothing says where it leads',
    hint: 'Write [words](address); plain brackets are \\[words\\].',
    severity: warning,
  },
  {
    signs: /(?<![\p{L}\p{N}:/\]]):(?:[a-z][a-z0-9_-]*[a-z0-9]|[+-]1):(?![\p{L}\p{N}:])/gu,
    what: 'is the name of a sign, and stands on the page as it is',
    hint: 'Write the sign itself, such as 😀.',
    severity: warning,
  },
  {
    signs: /(?<![\p{L}\p{N})\]~])~[\p{L}\p{N}][^~\s]*~(?!~)/gu,
    what: 'is not read here',
    hint: 'Write ~~words~~ for what is struck out; H~2~O lowers what stands behind a letter.',
    severity: warning,
  },
  {
    signs: /(?<![\p{L}\p{N}+])\+\+[^+\s][^+\n]*\+\+(?![\p{L}\p{N}+])/gu,
    what: 'is not read here',
    hint: 'Write ==words== to mark them.',
    severity: warning,
  },
];
