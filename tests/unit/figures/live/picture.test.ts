import { parseHTML } from 'linkedom';
import { afterEach, expect, it, vi } from 'vitest';
import { fillTables, paint, remember } from '../../../../src/figures/live/shared/picture.ts';

afterEach(() => vi.unstubAllGlobals());

const PAGE =
  '<svg><path data-path="line" d="M0 0"></path><path data-path="other" d="M1 1"></path><text data-word="label" x="1" y="2">Old</text></svg>' +
  '<b data-word="tinted" style="--tint: 10%;">Old</b><b data-word="plain">Old</b><p data-said="">Old said</p>' +
  '<table><tbody data-rows="rows"><tr><th scope="row">a</th><td>1</td></tr></tbody></table>';

/** A figure as the build writes it. */
function figureOf(): HTMLElement {
  const { document } = parseHTML(`<html><body><figure>${PAGE}</figure></body></html>`);
  vi.stubGlobal('document', document);
  return document.querySelector('figure')!;
}

it('a picture changes what it names, and nothing else', () => {
  const figure = figureOf();
  const before = figure.innerHTML;
  paint(figure, {
    paths: { line: 'M9 9' },
    words: { label: 'New', plain: 'New' },
    places: { label: [3, 4] },
    tints: { tinted: '50%' },
  });
  expect(figure.innerHTML).toBe(
    before
      .replace('M0 0', 'M9 9')
      .replace('x="1" y="2">Old', 'x="3" y="4">New')
      .replace('--tint: 10%;', '--tint:50%')
      .replace('"plain">Old', '"plain">New'),
  );
  fillTables(figure, { rows: [['b', '2']], others: [['c']] });
  expect(Array.from(figure.querySelectorAll('tr > *'), (cell) => cell.textContent)).toEqual(['b', '2']);
});

it('what is remembered is put back, whatever was shown meanwhile', () => {
  const figure = figureOf();
  const before = figure.innerHTML;
  const back = remember(figure);
  const all = ['label', 'tinted', 'plain'];
  const each = <T>(value: T): Record<string, T> => Object.fromEntries(all.map((name) => [name, value]));
  paint(figure, {
    paths: { line: 'M9 9', other: 'M8 8' },
    words: each('New'),
    places: each([3, 4] as const),
    tints: each('50%'),
  });
  figure.querySelector('[data-said]')!.textContent = 'New said';
  fillTables(figure, { rows: [['b', '2']] });
  back();
  expect(figure.innerHTML).toBe(before);
});
