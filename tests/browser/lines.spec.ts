import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';

const NOTES = 'lectures/newton/notes/';

test('no line begins with what ends a formula, however narrow the window', async ({ tab, whole }) => {
  await tab.goto(whole.url + NOTES);
  for (const width of [320, 390, 420]) {
    await tab.setViewportSize({ width, height: 800 });
    const torn = await tab.locator('main .katex').evaluateAll((formulas) =>
      formulas.flatMap((formula) => {
        const { nextSibling: text } = formula;
        if (!(text instanceof Text) || !/^[,.;:!?)]/.test(text.data)) return [];
        const sign = document.createRange();
        sign.setStart(text, 0);
        sign.setEnd(text, 1);
        const last = [...formula.querySelectorAll('.katex-base')].at(-1)!.getBoundingClientRect();
        return sign.getBoundingClientRect().left < last.left ? [formula.getAttribute('data-tex')] : [];
      }),
    );
    expect(torn, `${width} px`).toEqual([]);
  }
});

test('a caption stands directly below its number', async ({ tab, whole }) => {
  await tab.goto(whole.url + NOTES);
  const [number, caption] = await Promise.all(
    ['b', 'p'].map((name) => tab.locator(`#fig-tangent figcaption ${name}`).boundingBox()),
  );
  expect(caption!.y - number!.y - number!.height).toBeLessThan(8);
});
