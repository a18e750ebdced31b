import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { SearchRecord } from '../../../../../src/site/search/build/search-records.ts';
import { writeIndex } from '../../../../../src/site/search/build/write-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RECORDS: SearchRecord[] = ['term', 'section', 'question', 'reference', 'topic'].flatMap((kind, i) =>
  ['one', 'two', 'three'].map((word, n) => ({
    url: `/${kind}/${word}/${n ? '#part' : ''}`,
    kind: kind as SearchRecord['kind'],
    title: `The ${kind} ${word}`,
    page: n === 0,
    under: [`Page ${i}`, `Lecture ${n}`],
    also: [`${word} ${i}`],
    by: [],
    uses: 0,
    text: `What stands here of ${word} & <${kind}>.\nAnd W_QK.`,
  })),
);

// Every file with its content.
const contentOf = (out: string): [string, string][] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((file) => statSync(join(out, file)).isFile())
    .map((file) => [file, readFileSync(join(out, file)).toString('base64')]);

it('writes the same index twice, to the byte', async () => {
  const outs = ['a', 'b', 'c'].map((name) => join(folder, name));
  for (const out of outs) await writeIndex(RECORDS, out);
  const [first, ...others] = outs.map(contentOf);
  expect(first!.length).toBeGreaterThan(10);
  for (const other of others) expect(other).toEqual(first);
});

it('over the index of other records, writes the same as into an empty folder', async () => {
  const [over, anew] = ['over', 'anew'].map((name) => join(folder, name)) as [string, string];
  await writeIndex(RECORDS, over);
  const other = RECORDS.slice(1).map((record, i) => (i ? record : { ...record, text: 'Something else.' }));
  await writeIndex(other, over);
  await writeIndex(other, anew);
  expect(contentOf(over)).toEqual(contentOf(anew));
});
