import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { SearchRecord } from '../../../../../src/site/search/build/search-records.ts';
import { IndexWriter } from '../../../../../src/site/search/build/index-writer.ts';

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

async function writeIndex(records: SearchRecord[], out: string, ahead: SearchRecord[] = []): Promise<void> {
  const writer = new IndexWriter();
  for (const record of ahead) writer.add(record);
  await writer.write(records, out);
  await writer.close();
}

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

const changed = (at: number): SearchRecord[] =>
  RECORDS.map((record, i) => (i === at ? { ...record, title: 'Else', text: 'Something else.' } : record));

it.each<[string, SearchRecord[]]>([
  ['says something else', changed(4)],
  ['says something else where a page begins', changed(3)],
  ['is gone', RECORDS.filter((_, i) => i !== 4)],
  ['has come', [...RECORDS.slice(0, 4), { ...RECORDS[4]!, url: '/new/#part' }, ...RECORDS.slice(4)]],
  ['has come at the end', [...RECORDS, { ...RECORDS[4]!, url: '/new/#part' }]],
  ['stands elsewhere', [...RECORDS.slice(1), RECORDS[0]!]],
])(
  'begun with the records of before, of which one %s, writes the same as begun with nothing',
  async (_, now) => {
    const [begun, anew] = [mkdtempSync(join(folder, 'begun-')), mkdtempSync(join(folder, 'anew-'))];
    await writeIndex(now, begun, RECORDS);
    await writeIndex(now, anew);
    expect(contentOf(begun)).toEqual(contentOf(anew));
  },
);
