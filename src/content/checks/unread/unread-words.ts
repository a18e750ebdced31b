import { NOT_READ, warning, type Form } from './form.ts';

/** Signs around words that do nothing where they stand, or that other tools read. */
export const WORDS: readonly Form[] = [
  {
    signs: /\*\*(?=\S)[^*\n]+(?<=\S)\*\*/gu,
    what: 'is not bold: beside letters its stars must touch no punctuation',
    hint: 'Put the punctuation outside the stars: **word**:',
  },
  {
    signs: /==[^=\s][^=\n]*(?<=\S)==/gu,
    what: 'marks nothing inside a word',
    hint: 'Mark the whole word, or write `a == b` as code; for plain ==, write \\=\\=.',
    severity: warning,
  },
  {
    signs: /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]+\^/gu,
    what: 'is not raised inside a word',
    hint: 'Write a formula, $x^2 + y^2$; for a plain ^, write \\^.',
  },
  {
    signs: /\[\^[^[\]]*\s[^[\]]*\]/gu,
    what: 'is not a footnote: its name may hold no space',
    hint: 'Write [^name], and its words below; or ^[its words] in the line.',
  },
  {
    signs: /(?<!\^)\[\^[^\s[\]]+(?![^[\]\n]*\])/gu,
    what: 'begins the mark of a footnote that does not end',
    hint: 'Write [^name]; for plain signs, write \\[^.',
    severity: warning,
  },
  {
    signs: /::+(?:kbd|abbr)\[[^[\]\n]*\]/gu,
    what: NOT_READ,
    hint: 'One colon stands before it: :kbd[Ctrl K].',
  },
  {
    signs: /\^\[[^\]]*\]?/gu,
    what: 'is not a note',
    hint: 'Write ^[the note], with words, an end, and in no other note or link.',
  },
  {
    signs: /\\ (?=\S)/gu,
    what: 'is not a non-breaking space',
    hint: 'Write &nbsp; for one.',
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
    hint: 'Write ~~words~~ for what is struck out; H~2~O lowers what stands after a letter.',
    severity: warning,
  },
  {
    signs: /(?<![\p{L}\p{N}+])\+\+[^+\s][^+\n]*\+\+(?![\p{L}\p{N}+])/gu,
    what: 'is not read here',
    hint: 'Write ==words== to mark them.',
    severity: warning,
  },
];
