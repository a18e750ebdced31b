import { NOT_READ, warning, type Form } from './form.ts';

const TEXT_ENVIRONMENT =
  /\\begin\{(?:abstract|center|corollary|definition|description|enumerate|example|figure|itemize|lemma|lstlisting|proof|proposition|quotation|quote|remark|table|tabular|theorem|verbatim)\*?\}/gu;

/** Signs of TeX outside a formula, and halves of formulas. */
export const TEX: readonly Form[] = [
  {
    signs: /\([^()]+\)/gu,
    escaped: true,
    what: 'is TeX between \\( and \\)',
    hint: 'Write it between dollar signs: $x$.',
  },
  {
    signs: /(?<=^|\n)\[(?=[^[\]]*[\\^_=+<>])[^[\]]*\](?=\n|$)/gu,
    begins: 'line',
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
    signs: /\\(?=\s|$)/gu,
    escaped: true,
    what: 'breaks no line here',
    hint: 'End the line with one backslash; a plain one in a sentence is code.',
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
];
