import { expect, it } from 'vitest';
import { linesOf } from '../../../../src/render/views/topic-lines.ts';
import {
  listedNames,
  nameBefore,
  namesBefore,
  withoutIds,
} from '../../../../src/render/views/topic-words.ts';

/** Topics by name, each with what it builds on: "b<a" builds on a. */
const topics = (...written: string[]) =>
  written.map((one) => {
    const [id = '', after = ''] = one.split('<');
    return { id, after: after.split(' ').filter(Boolean) };
  });
const drawn = (...written: string[]): string[] =>
  linesOf(topics(...written)).map(
    ({ from, to, lane, thick }) => `${from} > ${to.join(' ')} in ${lane}${thick ? ', thick' : ''}`,
  );

it('a line leads from each topic to those that build on it, past others in a lane of its own', () => {
  expect(drawn('a', 'b<a', 'c<b', 'd<a', 'e', 'f<a', 'g<e', 'h<d')).toEqual([
    '0 > 1 3 5 in 0, thick',
    '1 > 2 in 1',
    '3 > 7 in 1',
    '4 > 6 in 2',
  ]);
});

it('the line that most read from is the first lane, whatever begins before it', () => {
  expect(drawn('a', 'b', 'c<a', 'd<b', 'e<b')).toEqual(['0 > 2 in 1', '1 > 3 4 in 0, thick']);
});

it('a lane is used again from the row in which its line ends', () => {
  expect(drawn('a', 'b<a', 'c<b', 'd<c')).toEqual(['0 > 1 in 0', '1 > 2 in 0', '2 > 3 in 0']);
});

it('where nothing builds on anything there is no line; one that runs backwards is none', () => {
  expect(drawn()).toEqual([]);
  expect(drawn('a', 'b')).toEqual([]);
  expect(drawn('a<b', 'b')).toEqual([]);
});

it('no two lines share a lane in a row, and all that build on something are led to', () => {
  const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
  let seed = 7;
  for (let round = 0; round < 300; round++) {
    const all = Array.from({ length: 1 + random(12) }, (_, i) => ({
      id: String(i),
      after: Array.from({ length: i && random(3) }, () => String(random(i))),
    }));
    const lines = linesOf(all);
    for (const [i, one] of lines.entries())
      for (const other of lines.slice(i + 1))
        if (one.lane === other.lane)
          expect(one.from >= other.to.at(-1)! || other.from >= one.to.at(-1)!).toBe(true);
    const led = lines.flatMap(({ from, to }) => to.map((row) => `${from} ${row}`)).sort();
    const needed = all.flatMap(({ id, after }) => [...new Set(after)].map((one) => `${one} ${id}`)).sort();
    expect(led).toEqual(needed);
    expect(lines.filter(({ thick }) => thick).length).toBeLessThan(2);
  }
});

it('names stand in a sentence, and ledes without their ids', () => {
  expect(['The logit lens', 'A test', 'Anthropic’s view', 'AlphaFold'].map(namesBefore)).toEqual([
    'the logit lens',
    'a test',
    'Anthropic’s view',
    'AlphaFold',
  ]);
  expect(listedNames([{ text: 'a & b' }, { text: 'c' }])).toEqual({ text: 'a & b and c' });
  const drawn = nameBefore({ short: 'The x', shortHtml: 'The <em>x</em>' });
  expect(listedNames([{ text: 'a & b' }, drawn])).toEqual({
    text: 'a & b and the x',
    html: 'a &amp; b and the <em>x</em>',
  });
  expect(withoutIds('<a id="lede-1" href="/x/">x</a>')).toBe('<a href="/x/">x</a>');
});
