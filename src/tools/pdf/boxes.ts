import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import subsetFont from 'subset-font';
import { type Letter, setLetters } from './set-letters.ts';

/** A font as Chromium says that it was used. */
interface UsedFont {
  postScriptName: string;
  isCustomFont: boolean;
  glyphCount: number;
}

// Where no font has a letter, browsers draw the box of the first that was asked for. If that is a font with nothing but a space,
// of a name that no font of a page has, then whatever is drawn with it is a box.
const EMPTY = 'LiberationSans-BoldItalic';

/** The letters of a page that no font has, in the order of the page. Chromium alone can say it; the page is of no other use then. */
export async function findBoxes(page: Page): Promise<Letter[]> {
  const whole = new URL(import.meta.resolve(`pdfjs-dist/standard_fonts/${EMPTY}.ttf`));
  const font = await subsetFont(readFileSync(whole), ' ', { targetFormat: 'sfnt' });
  await page.emulateMedia({ media: 'print' });
  const fonts = await page.evaluate(setLetters, { empty: EMPTY, bytes: [...font] });
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const isBoxed = async (selector: string): Promise<boolean> => {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    return hasBoxes((await session.send('CSS.getPlatformFontsForNode', { nodeId })).fonts);
  };
  const found = new Map<string, Letter>();
  for (const [i, letters] of fonts.entries()) {
    // A page has some fifty fonts, and hardly ever one that lacks a letter.
    if (!(await isBoxed(`[data-font="${i}"]`))) continue;
    for (const [j, letter] of letters.entries())
      if (!found.has(letter.letter) && (await isBoxed(`[data-font="${i}"] > :nth-child(${j + 1})`)))
        found.set(letter.letter, letter);
  }
  return [...found.values()];
}

/** Tells whether some of what is drawn with these fonts is a box. */
export function hasBoxes(fonts: readonly UsedFont[]): boolean {
  return fonts.some(
    ({ postScriptName, isCustomFont, glyphCount }) =>
      isCustomFont && postScriptName === EMPTY && glyphCount > 0,
  );
}
