import { TAG_NAMES } from '../../domain/html-allowlist.ts';
import { LABEL_KINDS } from '../../domain/label-kinds.ts';
import { warning, type Form } from './form.ts';

const PREFIXES = Object.keys(LABEL_KINDS).join('|');

/** Values that hold a slash: without quotation marks Markdown does not take the tag for one, as browsers do. */
const UNQUOTED = new RegExp(`<(?:${TAG_NAMES})(?:/[a-z]|\\s[^<>]*=[^\\s"'<>=]*/)[^<>]*>`, 'giu');

/** Pairs of signs that miss the second, keys that miss a sign, and tags that miss their quotation marks. */
export const HALVES: readonly Form[] = [
  {
    signs: /(?<=^|\s)\*\*(?=[\p{L}\p{N}])(?![^*\n]*[^\s*]\*\*)/gu,
    what: 'begins bold words that do not end',
    hint: 'End them with **; for plain stars, write \\*\\*.',
  },
  {
    signs: /(?<=^|\s)__(?=[\p{L}\p{N}])(?![^\n]*__)/gu,
    what: 'begins bold words that do not end',
    hint: 'End them with **; for plain signs, write code or \\_\\_.',
    severity: warning,
  },
  {
    signs: /(?<=[^\s~])~{2,}|~{2,}(?=[^\s~])/gu,
    what: 'strikes nothing out',
    hint: 'Write ~~words~~, without spaces inside; for plain tildes, write \\~\\~.',
  },
  {
    signs: /(?<![=\p{L}\p{N}])==(?=[\p{L}\p{N}])|(?<!==[^\n]{0,99})(?<=[\p{L}\p{N}])==(?![=\p{L}\p{N}])/gu,
    but: /==[^=\s][^=\n]*(?<=\S)==/u,
    what: 'marks nothing, for its other half is missing or stands beside a space',
    hint: 'Write ==words==; for plain signs, write code or \\=\\=.',
    severity: warning,
  },
  {
    signs: /(?<=^|[^`])`(?=[^\s`][^`]*$)/gu,
    what: 'begins code that does not end',
    hint: 'End it with `; for a plain `, write \\`.',
    severity: warning,
  },
  {
    signs: /(?<!\$)\$\$(?=[^$\n]*(?:\\[a-zA-Z]|\^))/gu,
    what: 'begins a displayed formula that does not end',
    hint: 'End it with $$; for plain dollar signs, write \\$\\$.',
  },
  {
    signs: /(?<!\$)\$\$(?![^$\n]*(?:\\[a-zA-Z]|\^)|\$)/gu,
    what: 'begins a displayed formula that does not end',
    hint: 'End it with $$; for plain dollar signs, write \\$\\$.',
    severity: warning,
  },
  {
    signs: /(?<!\$)\$(?=[^$\n]*(?:\\[a-zA-Z]|\^))/gu,
    what: 'begins a formula that does not end',
    hint: 'End it with $; for a plain dollar sign, write \\$.',
  },
  {
    signs: /\{#[\p{L}_][^{}\n]*(?=\n|$)/gu,
    what: 'begins a key that does not end',
    hint: 'End it with }; for a plain {, write \\{.',
  },
  {
    signs: /\{\s*#(?:[\s#][^{}\n]*)?\}$/gu,
    what: 'is no key',
    hint: 'Write it right behind its sign: {#sec-name}; for a plain {, write \\{.',
  },
  {
    signs: new RegExp(`\\{(?:${PREFIXES})-[\\p{L}\\p{N}_-]+(?:\\s[^{}]*)?\\}$`, 'gu'),
    what: 'is a key without its sign',
    hint: 'Write {#sec-name}, or # before whatever it is called; for a plain {, write \\{.',
  },
  {
    signs: new RegExp(`<(?:${TAG_NAMES})(?:\\s[^<>]*)?/?>`, 'giu'),
    but: UNQUOTED,
    what: 'is HTML where none is read',
    hint: 'Write it in Markdown: **words**, H~2~O, `code`.',
  },
  {
    signs: UNQUOTED,
    what: 'is HTML whose values have no quotation marks',
    hint: 'Put each between quotes: src="figures/x.png".',
  },
  {
    signs: new RegExp(`<(?:${TAG_NAMES})\\s[^<>\\n]*=[^<>\\n]*(?=<|\\n|$)`, 'giu'),
    what: 'begins a tag that does not end',
    hint: 'Put its values between quotes, and end it with >; for a plain <, write \\<.',
  },
];
