import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/content/domain/limits.ts';
import { judgeSvg } from '../../../../src/content/domain/svg.ts';
import { DANGEROUS, HARMLESS } from '../../../support/drawings.ts';

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`;
const blamed = (drawing: string): string[] => judgeSvg(drawing).spots.map(({ what }) => what);

describe('a drawing', () => {
  it.each(Object.entries(DANGEROUS))('must not hold %s', (_, { drawing, blame }) => {
    expect(blamed(drawing)).toContain(blame);
  });

  it.each(Object.entries(HARMLESS))('may hold %s', (_, drawing) => {
    expect(blamed(drawing)).toEqual([]);
  });

  it('is blamed for each thing at its very spot', () => {
    const drawing = svg('\n <rect\n  fill="red" onclick="x()"/>\n <blink/>\n <a href="/x"/>');
    expect(judgeSvg(drawing).spots.map(({ offset }) => offset)).toEqual(
      ['onclick', '<blink', 'href="/x'].map((thing) => drawing.indexOf(thing)),
    );
  });

  it('is not XML where it breaks off or uses a name that it does not bind', () => {
    for (const inside of ['<g>', '<a:b/>', '<rect x=1/>', '&nbsp;'])
      expect(judgeSvg(svg(inside)).spots.map(({ parses }) => parses)).toContain(false);
  });

  it('says how large it is, or does not', () => {
    const root = (attributes: string): boolean =>
      judgeSvg(`<!-- <svg viewBox="0"> --><svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`).sized;
    expect(['viewBox="0 0 9 9"', 'width="9" height="9"', 'width="100%" height="9"', ''].map(root)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('does not draw its parts over and over, nor nest them without end', () => {
    const parts = Array.from(
      { length: 9 },
      (_, i) => `<g id="p${i}">${`<use href="#p${i + 1}"/>`.repeat(10)}</g>`,
    );
    expect(blamed(svg(parts.join('')))).toContain(
      `more than ${LIMITS.elements} elements, each counted as often as it is drawn`,
    );
    expect(blamed(svg('<g mask="url(#a)" id="a"><use href="#a"/></g>'))).toEqual([]);
    expect(blamed(svg('<g>'.repeat(1000)))).toContain(`elements nested deeper than ${LIMITS.depth}`);
  });
});
