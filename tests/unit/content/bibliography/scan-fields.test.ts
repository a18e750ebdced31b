import { describe, expect, it } from 'vitest';
import { scanFields } from '../../../../src/content/bibliography/scan-fields.ts';

/** The fields of an entry as [name, value]. */
function fields(entry: string): string[][] {
  return scanFields(entry).map(({ name, value }) => [name, value]);
}

describe('the fields of an entry', () => {
  it.each([
    ['in braces', '@a{k, x = {y}}', [['x', 'y']]],
    ['in quotes', '@a{k, x = "y"}', [['x', 'y']]],
    [
      'bare',
      '@a{k, x = 2020, y = jan}',
      [
        ['x', '2020'],
        ['y', 'jan'],
      ],
    ],
    [
      'with braces inside',
      '@a{k, x = {{A} b {C {d}}}, y = {z}}',
      [
        ['x', '{A} b {C {d}}'],
        ['y', 'z'],
      ],
    ],
    [
      'with a quote in braces',
      '@a{k, x = "Schr{\\"o}dinger", y = {z}}',
      [
        ['x', 'Schr{\\"o}dinger'],
        ['y', 'z'],
      ],
    ],
    [
      'with commas and signs inside',
      '@a{k, x = {a, b = c}, y = "d, e = f"}',
      [
        ['x', 'a, b = c'],
        ['y', 'd, e = f'],
      ],
    ],
    [
      'joined by #',
      '@a{k, x = jan # "~5" # {th}, y = {z}}',
      [
        ['x', 'jan~5th'],
        ['y', 'z'],
      ],
    ],
    [
      'with any spacing',
      '@a { k ,X={y}\n ,\n\tZ\n=\n{q} , }',
      [
        ['x', 'y'],
        ['z', 'q'],
      ],
    ],
    [
      'with Windows line ends',
      '@a{k,\r\n  x = {y},\r\n  z = {q}\r\n}',
      [
        ['x', 'y'],
        ['z', 'q'],
      ],
    ],
    [
      'with comments between',
      '@a{k, x = {y}, % one, two = {three}\n z = {q} % end\n, p = {r}}',
      [
        ['x', 'y'],
        ['z', 'q'],
        ['p', 'r'],
      ],
    ],
    [
      'with odd names',
      '@a{k, author+an = {1}, date-added = {2}, bdsk-url-1 = {3}, a:b = {4}}',
      [
        ['author+an', '1'],
        ['date-added', '2'],
        ['bdsk-url-1', '3'],
        ['a:b', '4'],
      ],
    ],
    [
      'empty',
      '@a{k, x = {}, y = "", z = {q}}',
      [
        ['x', ''],
        ['y', ''],
        ['z', 'q'],
      ],
    ],
    [
      'twice',
      '@a{k, x = {1}, x = {2}}',
      [
        ['x', '1'],
        ['x', '2'],
      ],
    ],
    ['none', '@a{k}', []],
    ['none after a comma', '@a{k,}', []],
    ['of nothing', '', []],
  ])('are read %s', (_, entry, expected) => {
    expect(fields(entry)).toEqual(expected);
  });

  it.each([
    '@a{k, x = {y',
    '@a{k, x = "y',
    '@a{k, x = ',
    '@a{k, x',
    '@a{k, = {y}}',
    '@a{k, x = {y} z = {q}}',
  ])('are read as far as they go: %s', (entry) => {
    expect(fields(entry).length).toBeLessThanOrEqual(1);
  });

  it('know where their names stand', () => {
    const entry = '@a{k,\n  x = {y},\n  url = {z},\n}';
    expect(scanFields(entry).map(({ name, offset }) => entry.slice(offset, offset + name.length))).toEqual([
      'x',
      'url',
    ]);
  });
});
