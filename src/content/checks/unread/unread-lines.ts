import { warning, type Form } from './form.ts';

/** Lines that begin as a heading, an item, a definition or a row of a table does, and are none. */
export const LINES: readonly Form[] = [
  {
    signs: /(?<=^|\n)#{2,6}\p{L}.*/gu,
    begins: 'line',
    what: 'is not a heading',
    hint: 'Put a space after the number signs.',
  },
  {
    signs: /^#\p{L}.*/gu,
    begins: 'paragraph',
    what: 'is not a heading',
    hint: 'Put a space after the number sign; for a plain #, write \\#.',
    severity: warning,
  },
  {
    signs: /^(?:[-*+]|\d{1,2}[.)])\p{L}.*/gu,
    begins: 'paragraph',
    what: 'is not an item of a list',
    hint: 'Put a space after its mark.',
    severity: warning,
  },
  {
    signs: /^:(?:[ \t].*|$)/gu,
    begins: 'paragraph',
    what: 'is the caption of nothing',
    hint: 'It stands after its table or graph, in a paragraph of its own.',
  },
  {
    signs: /^(?:!!!|\?\?\?\+?)[ \t]+[a-z]+.*/gu,
    begins: 'paragraph',
    what: 'is a callout of another tool',
    hint: 'Write :::tip{title="…"}, what it says, and ::: on a line of its own.',
  },
  {
    signs: /^\(@[\w-]*\)[ \t]/gu,
    begins: 'paragraph',
    what: 'numbers nothing here',
    hint: 'Write "1. ", or :::example{#exm-name}, which has a number and can be cited.',
    severity: warning,
  },
  {
    signs: /^~[ \t]+.+/gu,
    begins: 'paragraph',
    what: 'is not a definition',
    hint: 'Begin it with a colon: ":   What it means."',
    severity: warning,
  },
  {
    signs: /(?<=\n)~[ \t]+.+/gu,
    what: 'is not a definition',
    hint: 'Begin it with a colon: ":   What it means."',
  },
  {
    signs: /(?<=^|\n)\+[-=:]{3,}(?:\+[-=:]{3,})*\+/gu,
    begins: 'line',
    what: 'is the line of a table that is not read here',
    hint: 'Write a table with bars, | a | b |, and | --- | --- | below its head.',
  },
  {
    signs: /^\|[^|\n]+(?=\n\||$)/gu,
    begins: 'paragraph',
    what: 'is not a line of its own here',
    hint: 'Break a line with a backslash at its end; a table has a line of | --- | below its head.',
  },
  {
    signs:
      /^\|(?![^]*\n\|?[ \t]*:?-+:?[ \t]*[|\n])(?:[ \t]+[^|\n]*[^|\s][ \t]+\||[^\n]*\|[ \t]*(?=\n\|)).*/gu,
    begins: 'paragraph',
    what: 'is a row of no table',
    hint: 'Write below its head a line with as many cells: | --- | --- |.',
  },
  {
    signs: /(?<=\n):[ \t]+.+/gu,
    what: 'is not a definition',
    hint: 'Write the word on one line, in no list, and below it a colon, a space and what it means.',
  },
  {
    signs: /^Table: .+/gu,
    begins: 'paragraph',
    what: 'is not the caption of a table here',
    hint: 'Begin it with a colon alone, ": My caption. {#tbl-name}", in a paragraph after the table.',
    severity: warning,
  },
  {
    signs: /(?<=^|\n)(?:\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?|\|[ \t]*:?-+:?[ \t]*\|)(?=\n|$)/gu,
    begins: 'line',
    what: 'makes no table',
    hint: 'Write above it one row, with as many cells.',
  },
  {
    signs: /^\[(?:\]|[ xX]\](?=\p{L})|[-/>~]\](?= )).*/gu,
    begins: 'paragraph',
    what: 'is not a task',
    hint: 'Write "- [ ] words", or "- [x] words" for what is done.',
    severity: warning,
  },
  {
    signs:
      /^(?:(?:[a-z]|[ivx]+|#)[.)]|\((?:\d{1,2}|[a-z]|[ivx]+)\)) .+(?=\n(?:(?:[a-z]|[ivx]+|#)[.)]|\((?:\d{1,2}|[a-z]|[ivx]+)\)) )/gu,
    begins: 'paragraph',
    what: 'is not an item of a list',
    hint: 'Begin each item with "1. " or "- ".',
    severity: warning,
  },
];
