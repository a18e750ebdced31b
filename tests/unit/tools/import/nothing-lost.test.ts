import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutClosed } from '../../../../src/content/domain/access.ts';
import { decode } from '../../../../src/tools/import/decode.ts';
import { takeEmbedded } from '../../../../src/tools/import/embedded.ts';
import { importNotes } from '../../../../src/tools/import/import-notes.ts';
import { Pictures } from '../../../../src/tools/import/note-pictures.ts';
import { addStubs } from '../../../../src/tools/import/citable-works.ts';
import { account, lostAddresses } from './account.ts';
import { faultsOf } from '../../content.ts';
import { mutated } from './mutations.ts';

const FIXTURES = 'tests/fixtures/import';
const SAMPLES = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.md'))
  .map((file) => [file, readFileSync(`${FIXTURES}/${file}`, 'utf8')] as const);
const RUNS = Number(process.env['IMPORT_RUNS'] ?? 60);

/** Imports a text and holds it against all that is promised. */
function faultsIn(typed: string): object {
  const decoded = decode(new TextEncoder().encode(typed));
  // What is no text is refused before anything is read.
  if ('binaryAt' in decoded) return {};
  const text = takeEmbedded(decoded.text, new Pictures(decoded.text));
  const imported = importNotes(text, 'lec-sample.md');
  const bibtex = addStubs('', imported.stubs);
  // Where only a few may go, the host is said and no more, apart from a word before it.
  const raw = withoutClosed(text.replace(/(?<=[\p{L}\p{N}])(?=https?:\/\/)/giu, ' '));
  const files = [...imported.files].map(([path, text]) => [`lectures/new/${path}`, text] as const);
  return {
    ...account(raw, imported),
    lost: lostAddresses(raw, imported, bibtex),
    faults: faultsOf({ ...Object.fromEntries(files), 'references.bib': bibtex })
      .split('\n')
      .filter((line) => line && !/ {2}(?:warning |image-missing {2}|image-alt {2})/.test(line))
      .filter((line) => !line.includes(' is not an image, since nothing says where it is.')),
  };
}

const NONE = { missing: [], madeUp: [], outOfOrder: [], strangeLabels: [], lost: [], faults: [] };

describe('imported notes', () => {
  it.each(SAMPLES)('of %s hold every word once, in order, and pass every check', (_, raw) => {
    expect(faultsIn(raw)).toEqual(NONE);
  });

  it.each([
    '## Notes\nsee 𐧀xmpp:a@b.c',
    'me@example.org¹ and émé@example.org',
    `${'a'.repeat(70)}@example.org`,
    'speaker: Ada One and Bo Two [[page]] [@key]',
    '## Notes\n[ok](https://example.org/x)**bold**',
    '## Summary\n- main contributions: one\n- Contributions\n- two',
    '> quote\nwww.example.orgdoi:10.1000/a_b-c',
    'youtube playlist:\nhttps://example.org/playlist\nwww.',
    '## Notes\n- why\n\n  :::answer\n  so\n  :::\n\n<details>\n<summary>More</summary>\n\n- @a\n</details>',
    '## Notes\n<table><tr><th>[[a]] x_y</th><td>https://example.org/x</td></tr></table>\n\n<div align="center">\n# a\n</div>',
    '## Notes\n- a\n\n  <figure>![X](x.png)<figcaption>- b</figcaption></figure>\n\n> <table><tr><td>| c |</table>',
    '## Notes\na sign that was lost long ago: \ufffd',
    '## Questions\nQ2: why one?\n\nQ2: why two?',
    '## Notes\n- a\n\n##À b',
    'words\n\n:::note{title="T"}\nOurs.\n::: # more',
    '## Notes\n![[a.png|A curve|of two parts]]',
    '![](xhttps://example.org/a/https://example.org/p.png "T")',
    '# Question2023-01-30\nwords',
    '## Abstract\n^[: ]<]](-',
    '## Notes\n![A curve][nowhere]',
    '## Notes\n```python=12\nx',
    '## Questions\nQ1: is it $^$, $x^2$ or $\\nope$?',
    '## Notes\n![][ONE]\n\n![A curve][two]\n\n[one]: a.png\n[two]: b.png',
  ])('hold every word of %j', (raw) => {
    expect(faultsIn(`# Lec: A\n\n${raw}\n`)).toEqual(NONE);
  });

  it(
    'hold every word once, in order, and pass every check, however the raw notes are typed',
    () => {
      fc.assert(
        fc.property(mutated(SAMPLES.map(([, raw]) => raw)), (raw) => {
          const found = faultsIn(raw);
          if (Object.keys(found).length) expect(found).toEqual(NONE);
        }),
        {
          numRuns: RUNS,
          ...(process.env['IMPORT_SEED'] ? { seed: Number(process.env['IMPORT_SEED']) } : { seed: 1 }),
        },
      );
    },
    60_000 + 200 * RUNS,
  );
});
