import { describe, expect, it } from 'vitest';
import { tooNewInBundle } from '../../support/supported/bundles.ts';
import type { TooNew } from '../../support/supported/compat.ts';
import { judge, unusedOf } from '../../support/supported/judge.ts';
import { tooNewInMarkup } from '../../support/supported/markup.ts';
import { tooNewInScripts } from '../../support/supported/scripts.ts';
import { tooNewInSheet } from '../../support/supported/sheets.ts';

// Since when a browser has it may be news to MDN tomorrow.
const brief = ({ line, column, feature }: TooNew): string => `${line}:${column} ${feature}`;

describe('a sheet', () => {
  it('is told what the oldest engines lack in words that help', () => {
    const css = 'a {\n  text-decoration: underline 1px red;\n}\n';
    expect(judge('bad.css', tooNewInSheet(css), {})).toMatchInlineSnapshot(`
      [
        "bad.css:2:3  too-new  "text-decoration: underline 1px red" is newer than the oldest engines of this site (Safari: 26.2). Write what they all know, or say in tests/support/supported/enhancements.ts why a page is whole without css.properties.text-decoration.includes_thickness.",
      ]
    `);
  });

  it('is read to its values, functions, units, at-rules and media', () => {
    const css = `@media (width >= 40rem) and (inverted-colors: none) { p { text-wrap: pretty; --x: calc-size(auto, size); } }
      @starting-style { p { opacity: 0; } }
      p { height: stretch; width: 1cqw; margin: 1dvh 2rcap; colour: red; field-sizing: content; }
      @font-face { font-family: x; ascent-override: 90%; size-adjust: 90%; }
      p { -webkit-user-select: none; user-select: none; }
      q { user-select: none; content: 'a: b' / ''; overflow: hidden auto; }
      @frobnicate x { }
      @container (width > 1px) and style(--x: 1) { p { color: red; } }`;
    expect(tooNewInSheet(css).map(brief)).toMatchInlineSnapshot(`
      [
        "1:1 css.at-rules.media.inverted-colors",
        "1:59 css.properties.text-wrap.pretty",
        "1:78 css.types.calc-size",
        "2:7 css.at-rules.starting-style",
        "3:11 css.properties.height.stretch",
        "3:41 css.types.length.rcap",
        "3:61 css.properties.colour",
        "3:74 css.properties.field-sizing",
        "4:36 css.at-rules.font-face.ascent-override",
        "6:11 css.properties.user-select",
        "7:7 css.at-rules.frobnicate",
        "8:7 css.at-rules.container.style_queries_for_custom_properties",
      ]
    `);
  });

  it('is read to its selectors: one that is unknown drops the list that it stands in', () => {
    const css = `summary::marker, details::details-content { color: red; }
      details::details-content { color: red; }
      :is(a, b):has(c) { color: red; &:hover { color: blue; } }
      p::highlight(x) { color: red; }`;
    const excused = { 'css.selectors.details-content': 'It stays folded.' };
    expect(judge('bad.css', tooNewInSheet(css), excused)).toMatchInlineSnapshot(`
      [
        "bad.css:1:1  too-new  Where "summary::marker, details::details-content" is unknown (Chromium: 131, Firefox: 143, Safari: 18.4), all selectors of its rule go with it. Give it a rule of its own.",
        "bad.css:4:7  too-new  "p::highlight(x)" is newer than the oldest engines of this site (Firefox: 149). Write what they all know, or say in tests/support/supported/enhancements.ts why a page is whole without css.selectors.highlight.",
      ]
    `);
  });

  it('may use what all of them have', () => {
    const css = `:root { --a: light-dark(#000, #fff); } a { color: color-mix(in oklab, var(--a) 40%, transparent); inset: 0; }
      a { text-decoration-line: underline; text-decoration-thickness: 1.5px; content: '\\2713' / ''; text-wrap: balance; }
      @layer x { @media (width < 40rem) { a { height: 100dvh; } } } @keyframes k { from { opacity: 0; } to { opacity: 1; } }`;
    expect(tooNewInSheet(css)).toEqual([]);
  });
});

describe('a script of ours', () => {
  const script = `
    const set = new Map<string, number>();
    set.has('union');
    new Set([1]).isSubsetOf(new Set([2]));
    [1].values().map((x) => x);
    Promise.try(() => 1);
    const { moveBefore } = document.body;
    for (const type of ['resize', 'scrollend']) addEventListener(type, () => undefined);
    window['requestIdleCallback'](() => undefined);
    interface Own { startViewTransition(): void }
    export const free = (own: Own): void => own.startViewTransition();
    document.querySelector('dialog')!.requestClose();
  `;

  it('is read with its types, so that a name counts for what it is', () => {
    expect(tooNewInScripts(new Map([['/bad.ts', script]])).map(brief)).toMatchInlineSnapshot(`
      [
        "5:5 javascript.builtins.Iterator.map",
        "6:5 javascript.builtins.Promise.try",
        "7:13 api.Element.moveBefore",
        "8:35 api.Element.scrollend_event",
        "9:5 api.Window.requestIdleCallback",
        "12:5 api.HTMLDialogElement.requestClose",
      ]
    `);
  });
});

describe('a built script', () => {
  const code = `new URLPattern({});Promise.try(f);document.startViewTransition(f);x.toBase64();x.requestClose();navigator.connection;
    class A{moveBefore(){}}new A().moveBefore();var URLPatternX=1;x.draw();x.record();on("scrollend");Map.groupBy([],f);
    /(?:a)\\(?i:b/.test(x);/a(?i:b)/.test(x);/(?<y>a)|(?<y>b)/.test(x)`;

  it('is read by names that mean one thing', () => {
    expect(tooNewInBundle(code).map(brief)).toMatchInlineSnapshot(`
      [
        "1:1 api.URLPattern",
        "1:20 javascript.builtins.Promise.try",
        "1:35 api.Document.startViewTransition",
        "1:67 javascript.builtins.Uint8Array.toBase64",
        "1:80 api.HTMLDialogElement.requestClose",
        "1:97 api.Navigator.connection",
        "2:90 api.Element.scrollend_event",
        "3:27 javascript.regular_expressions.modifier",
        "3:45 javascript.regular_expressions.named_capturing_group.duplicate_named_capturing_groups",
      ]
    `);
  });
});

describe('a page', () => {
  it('is read to its elements, attributes and their values', () => {
    const html = `<!doctype html><meta charset="utf-8">\n<dialog closedby="any"></dialog><p inert popover="hint" hidden="until-found">
      <script type="speculationrules">{"a":"<dialog closedby>"}</script><details name="x"></details><!-- <p popover="hint"> -->`;
    expect(tooNewInMarkup(html).map(brief)).toMatchInlineSnapshot(`
      [
        "2:1 html.elements.dialog.closedby",
        "2:33 html.global_attributes.popover.hint",
        "2:33 html.global_attributes.hidden.until-found",
        "3:7 html.elements.script.type.speculationrules",
        "3:73 html.elements.details.name",
      ]
    `);
  });
});

describe('an enhancement', () => {
  it('excuses a feature and what is listed under it, and is missed when nothing uses it', () => {
    const found = tooNewInSheet('@page { @bottom-left { content: none; } }');
    const excused = { 'css.at-rules.page': 'Paper has margins anyway.', 'css.properties.d': 'None.' };
    expect(judge('x.css', found, excused)).toEqual([]);
    expect(unusedOf(found, excused)).toEqual(['css.properties.d']);
  });
});
