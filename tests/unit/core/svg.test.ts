import { describe, expect, it } from 'vitest';
import { findUnsafe } from '../../../src/core/svg.ts';

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`;

describe('a drawing', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', '<script>'],
    ['a script of a name space', '<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>', '<script>'],
    ['a script after a comment with a quote', '<!-- <a b=" --><script>x</script><!-- "> -->', '<script>'],
    ['HTML', '<foreignObject><p>x</p></foreignObject>', '<foreignObject>'],
    ['what happens on a click', '<rect onclick="x()"/>', 'the attribute "onclick"'],
    ['what happens on loading, in capitals', "<rect\n ONLOAD = 'x()'/>", 'the attribute "ONLOAD"'],
    ['a link that runs', '<a xlink:href="javascript:x()"/>', 'the address "javascript:x()"'],
    ['one in entities', '<a href="java&#115;cript&colon;x()"/>', 'the address "javascript:x()"'],
    ['one with white space', '<a href=" java\nscript:x()"/>', 'the address "javascript:x()"'],
    [
      'one that is set later',
      '<set attributeName="href" to="javascript:x()"/>',
      'the address "javascript:x()"',
    ],
    ['a picture from elsewhere', '<image href="https://x.org/a.png"/>', 'the address "https://x.org/a.png"'],
    ['a drawing inside', '<image href="data:image/svg+xml,x"/>', 'the address "data:image/svg+xml,x"'],
    ['a part of another file', '<use href="other.svg#a"/>', 'the address "other.svg#a"'],
    ['paint from elsewhere', '<rect fill="url(https://x.org/#a)"/>', 'the address "https://x.org/#a"'],
    ['paint in a style', '<rect style="fill: url( \'//x.org/a\' )"/>', 'the address "//x.org/a"'],
    ['a style that hides it', '<rect style="fill: u\\72l(//x.org/a)"/>', 'a style that hides what it says'],
    ['a sheet from elsewhere', '<style>@import "//x.org/a.css";</style>', 'a style sheet that loads another'],
    ['a font from elsewhere', '<style>@font-face{src:url("//x.org/a")}</style>', 'the address "//x.org/a"'],
  ])('must not hold %s', (_, inside, what) => {
    expect(findUnsafe(svg(inside))?.what).toBe(what);
  });

  it('must not declare entities or style sheets', () => {
    for (const head of ['<!DOCTYPE svg [<!ENTITY a "b">]>', '<?xml-stylesheet href="a.css"?>'])
      expect(findUnsafe(head + svg(''))?.what).toBe('a declaration of entities or of a style sheet');
  });

  it('is blamed at the very spot', () => {
    expect(findUnsafe(svg('\n  <rect fill="red" onclick="x()"/>'))?.offset).toBe(
      svg('').indexOf('</svg>') + 20,
    );
  });

  it.each([
    ['shapes', '<path d="M0 0h9" style="fill:#000;marker-end:url(#a)"/><use xlink:href="#a"/>'],
    ['a picture that it holds', '<image xlink:href="data:image/png;base64,AAAA"/>'],
    ['a style sheet', '<style>.a{fill:url(#b);font-family:"Source Sans 3"}</style>'],
    ['an animation', '<animate attributeName="x" from="0" to="9" values="0;9"/>'],
    ['words that speak of it', '<text>javascript: onclick = "x" &lt;script&gt;</text>'],
    [
      'what drawing programs note',
      '<metadata><cc:Work rdf:about="" rdf:resource="http://x.org/a"/></metadata>',
    ],
  ])('may hold %s', (_, inside) => {
    expect(findUnsafe(svg(inside))).toBeUndefined();
    expect(
      findUnsafe(`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "http://b">${svg(inside)}`),
    ).toBeUndefined();
  });
});
