import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replaceEntry } from '../../../../src/content/bibliography/insert-entries.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';
import { addStubs, Works } from '../../../../src/tools/import/citable-works.ts';

const key = fc.constantFrom('a', 'b', 'c2', 'm', 'z');
const piece = fc.oneof(
  key.map((one) => `@online{${one}, title = {Of ${one}}}`),
  key.map((one) => `@book(${one}, title = "Of ${one}")`),
  fc.constantFrom(
    '% a comment',
    '@comment{kept}',
    '@string{nips = {N}}',
    'words',
    '',
    ' \t',
    '@online{open, title = {',
  ),
  fc.string({ maxLength: 8 }),
);
const bibliography = fc
  .tuple(
    fc.array(piece, { maxLength: 8 }),
    fc.constantFrom('\n', '\n\n', '\r\n', ' '),
    fc.constantFrom('', '\n', '\n\n \n'),
  )
  .map(([pieces, between, end]) => pieces.join(between) + end);

it('what stood in a bibliography stands there after, byte for byte, and what is added reads as it was meant', () => {
  fc.assert(
    fc.property(bibliography, (before) => {
      const all = new Works([]);
      const url = 'https://example.org/~new?a=1';
      const added = all.keyOf(url);
      const after = addStubs(before, all.stubs);
      const start = after.indexOf(`@online{${added}`);
      const end = after.indexOf(`} % ${added}`, start) + `} % ${added}`.length;
      const head = after.slice(0, start);
      const tail = after.slice(end);
      // In its place with a line behind it, or at the end with a line before it.
      const between = before.startsWith(head) && tail === `\n\n${before.slice(head.length)}`;
      const behind = tail === '\n' && head.startsWith(before) && head.slice(before.length).trim() === '';
      if (before.trim()) expect(between || behind).toBe(true);
      const old = readBibtex(before);
      if (old.faults.length) return;
      const now = readBibtex(after);
      expect(now.faults).toEqual([]);
      expect(now.works.find((work) => work.key === added)?.csl.URL).toContain('example.org/%7Enew?a=1');
      expect(now.works.filter((work) => work.key !== added).map(({ bibtex }) => bibtex)).toEqual(
        old.works.map(({ bibtex }) => bibtex),
      );
    }),
    { numRuns: 300, seed: 1 },
  );
});

it('what takes the place of an entry changes nothing else', () => {
  fc.assert(
    fc.property(bibliography, key, (before, one) => {
      const text = `@online{${one}, title = {Anew}}`;
      const after = replaceEntry(before, { key: one, text });
      if (after === before) return;
      const at = after.indexOf(text);
      expect(before.startsWith(after.slice(0, at)) && before.endsWith(after.slice(at + text.length))).toBe(
        true,
      );
    }),
    { numRuns: 300, seed: 1 },
  );
});
