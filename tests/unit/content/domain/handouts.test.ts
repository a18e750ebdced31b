import { expect, it } from 'vitest';
import { HANDOUTS, handoutType, sayBytes, sayHandout } from '../../../../src/content/domain/handouts.ts';

it.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [1_249, '1.2 kB'],
  [12_345, '12 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [1_234_567, '1.2 MB'],
  [19_999_999, '20 MB'],
])('%i bytes are said as %s', (bytes, said) => {
  expect(sayBytes(bytes)).toBe(said);
});

it('a file is called by its kind', () => {
  expect(sayHandout('lectures/a/files/slides.v2.PDF', 2000)).toBe('PDF, 2 kB');
  expect(sayHandout('lectures/a/files/runs.csv', 2000)).toBe('CSV, 2 kB');
});

it('nothing is handed out that a browser would run, or open as a page', () => {
  const risky = [
    'html',
    'htm',
    'xhtml',
    'xht',
    'svg',
    'svgz',
    'xml',
    'xsl',
    'xslt',
    'rdf',
    'mht',
    'mhtml',
    'js',
    'mjs',
    'cjs',
    'ts',
  ];
  const others = [
    'wasm',
    'css',
    'swf',
    'hta',
    'exe',
    'bat',
    'cmd',
    'sh',
    'ps1',
    'jar',
    'app',
    'docm',
    'xlsm',
    'pptm',
    'webmanifest',
    'md',
  ];
  for (const ending of [...risky, ...others]) expect(ending in HANDOUTS, ending).toBe(false);
});

it('what the dev server says of it is shown or saved, and never read as a page', () => {
  for (const ending of Object.keys(HANDOUTS))
    expect(handoutType(`a.${ending}`)).toMatch(/^application\/(?:pdf|octet-stream)$/);
});
