import { expect, it } from 'vitest';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';
import { firstOf, isAll } from '../../../support/extent.ts';
import { stepsOf } from '../../../support/steps.ts';

const times = (n: number, part: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => part(i)).join('');
const titled = (title: string): string => `@book{k, title={${title}}}`;
const by = (author: string): string => `@book{k, title={T}, author={${author}}}`;
const deep = (n: number, open: string): string => open.repeat(n) + '}'.repeat(n);

/** Files that a careless reader takes the square of their length for, or a deep stack, by how many entries they hold. */
const OF_ENTRIES: Record<string, (n: number) => string> = {
  works: (n) => times(n, (i) => `@book{k${i}, title={T}, author={A, B and C, D}, date={2020}}\n`),
  'one key': (n) => times(n, () => '@book{k, title={T}}\n'),
  macros: (n) => times(n, (i) => `@string{m${i} = {x}}\n@book{k${i}, title=m${i}}\n`),
  'macros of macros': (n) =>
    `@string{m0 = "x"}${times(n, (i) => `@string{m${i + 1} = m${i} # m${i}}\n`)}${titled('T')}`,
  'macros that nothing defines': (n) => times(n, (i) => `@book{k${i}, title=zz${i}}\n`),
  'a chain of parents': (n) =>
    `${times(n, (i) => `@book{k${i}, crossref={k${i + 1}}}\n`)}@book{k${n}, title={T}}`,
  'children of one': (n) =>
    `${times(n, (i) => `@inbook{k${i}, title={T}, crossref={p}}\n`)}@book{p, title={T}}`,
  'parents that are not there': (n) => times(n, (i) => `@inbook{k${i}, title={T}, crossref={q${i}}}\n`),
  'parents of one': (n) =>
    `@book{k, title={T}, xdata={${times(n, (i) => `x${i},`)}}}\n${times(n, (i) => `@xdata{x${i}, note={N}}\n`)}`,
  'entries that do not end': (n) => times(n, (i) => `@book{k${i}, title={T\n`),
  'entries that end twice': (n) => times(n, (i) => `@book{k${i}, title={T}}}\n`),
  parentheses: (n) => times(n, (i) => `@book(k${i}, title={T}\n`),
  quotes: (n) => times(n, (i) => `@book{k${i}, title="T\n`),
};

/** The same of one entry, by how often it says a thing. */
const OF_THINGS: Record<string, (n: number) => string> = {
  'words in a key': (n) => `@book{${times(n, () => 'a ')}`,
  fields: (n) => `@book{k, ${times(n, () => 'title={T},')}}`,
  joints: (n) => `@book{k, title={a}${times(n, () => ' # b')}}`,
  room: (n) => `${' '.repeat(n)}\n${titled(' ~ \n'.repeat(n))}${' '.repeat(n)}`,
  names: (n) => by(`${times(n, (i) => `A${i} and `)}B`),
  'room in names': (n) => by(`${'   ~ \n'.repeat(n)}B`),
  'commas in names': (n) => by(','.repeat(n)),
  'braces in names': (n) => by(deep(n, '{')),
  'accents in names': (n) => by(deep(n, '\\a{')),
  braces: (n) => titled(deep(n, '{')),
  'unknown TeX': (n) => titled('\\foo '.repeat(n)),
  formulas: (n) => titled('$'.repeat(n)),
  'open formulas': (n) => titled('\\('.repeat(n)),
  accents: (n) => titled("\\'".repeat(n)),
  'raised signs': (n) => titled(`$${'^'.repeat(n)}$`),
  fractions: (n) => titled(`$${'\\frac'.repeat(n)}$`),
  shapes: (n) => titled('\\em '.repeat(n)),
  tags: (n) => titled('<i '.repeat(n)),
  months: (n) => `@book{k, title={T}, year=2020, month={a${'  '.repeat(n)}b}}`,
  dates: (n) => `@book{k, title={T}, date={${'1/'.repeat(n)}}}`,
  addresses: (n) => `@book{k, title={T}, url={${deep(n, '{\\textasciitilde')}}, doi={${'%2F'.repeat(n)}}}`,
};

/** How many steps it takes to read one; the first of a kind is dearer. */
const stepsFor = (text: string): number => stepsOf(() => readBibtex(text));

const CASES = [
  ...Object.entries(OF_ENTRIES).map(([name, file]) => [name, file, 500] as const),
  ...Object.entries(OF_THINGS).map(([name, file]) => [name, file, 8000] as const),
];

// To count steps takes a second.
it.each(firstOf(CASES, 2))(
  'four times as much takes some four times the steps, and never sixteen: %s',
  (_, file, n) => {
    stepsFor(file(n / 20));
    expect(stepsFor(file(n / 5))).toBeLessThan(9 * stepsFor(file(n / 20)));
  },
);

// What one match of a regular expression does within itself are no steps; time is another on every machine.
it.runIf(isAll).each(CASES)('reading grows with the file: %s', (_, file, n) => {
  expect(grows(file, n)).toBe('with the file');
});

// Eight times as much takes some eight times as long; the square would be 64 times. Other processes do not count, and
// what the collection of garbage adds to one try is not there in every one.
function grows(file: (n: number) => string, n: number): string {
  const said: string[] = [];
  // What was never run is slow the first time.
  readBibtex(file(n));
  for (let tries = 0; tries < 5; tries++) {
    const [few, many] = [time(file(n)), time(file(8 * n))] as const;
    if (many < 20 || many / few < 28) return 'with the file';
    said.push(`${few} ms, then ${many} ms`);
  }
  return said.join('; ');
}

function time(text: string): number {
  const start = process.cpuUsage();
  readBibtex(text);
  return process.cpuUsage(start).user / 1000;
}
