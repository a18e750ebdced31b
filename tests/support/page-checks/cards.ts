import type { Page } from '@playwright/test';
import { settle } from '../browser.ts';
import { acrossStates } from '../faults.ts';

const WINDOWS = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** Opens every card of an open page at three widths, and tells where one does not stand in the window, off its sentence. */
export async function cardFaults(tab: Page): Promise<string[]> {
  if (!(await hasCards(tab))) return [];
  const found = [];
  for (const window of WINDOWS) {
    await tab.setViewportSize(window);
    await settle(tab);
    found.push(await cardFaultsNow(tab));
  }
  return acrossStates(found);
}

/** The same at the width that the page has. */
export async function cardFaultsNow(tab: Page): Promise<{ state: string; faults: string[] }> {
  const { width } = tab.viewportSize()!;
  const turn = WINDOWS.findIndex((window) => window.width === width);
  return {
    state: `at ${width} px`,
    faults: (await hasCards(tab)) ? await tab.evaluate(openEveryCard, turn) : [],
  };
}

// Paper opens nothing.
async function hasCards(tab: Page): Promise<boolean> {
  return !tab.url().endsWith('/print/') && (await tab.locator('[data-card], .fn').count()) > 0;
}

/**
 * Runs in the page: opens every card as a pointer does where there is a margin, elsewhere as a tap does, and tells where it lies
 * wrong. Every other link, from the first or the second on by `turn`, stands at the end of the window, where its card has no room
 * below.
 */
export async function openEveryCard(turn: number): Promise<string[]> {
  const faults: string[] = [];
  // What is asked here is where things lie; painting the page behind the cards takes as long as all else.
  document.documentElement.style.opacity = '0';
  const meets = (a: DOMRect, b: DOMRect): boolean =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const isWide = innerWidth >= 1080;
  // What a pointer has to wait for comes at once here; what is given up after a while is not given up sooner.
  const later = window.setTimeout;
  window.setTimeout = ((run: () => void, ms = 0) => later(run, ms < 1000 ? 0 : ms)) as typeof setTimeout;

  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[data-card], main a.fn')];
  // An answer is folded until a reader asks for it.
  for (const [at, link] of links.filter((link) => link.checkVisibility()).entries()) {
    const block = (at + turn) % 2 ? 'end' : 'center';
    const say = (fault: string): number =>
      faults.push(`“${link.textContent}” (${link.hash || link.pathname}): ${fault}`);
    link.scrollIntoView({ block });
    const [line] = link.getClientRects();
    if (isWide) point(link, line!);
    else press(link);
    const isReady = (): boolean => document.querySelector('.pins') !== null;
    // The first link has what opens cards loaded, which the page may take a while for.
    for (let waited = 0; !isReady() && waited < 5000; waited += 20)
      await new Promise((resolve) => later(resolve, 20));
    // What met a link before that is handed on only where a real pointer rests on it.
    if (isWide) point(link, line!);
    // A note that is in sight needs no card, so none is waited for.
    const patience = link.matches('.fn') ? 60 : 3000;
    for (let waited = 0; !link.matches('[data-open]') && waited < patience; waited += 5)
      await new Promise((resolve) => later(resolve, 5));
    const [card, ...more] = document.querySelectorAll<HTMLElement>(':popover-open');
    if (!card) {
      if (!link.matches('.fn')) say('opens no card');
      continue;
    }
    const lines = linesOfSentence(link);
    const whole = Math.max(...lines.map(({ bottom }) => bottom)) - Math.min(...lines.map(({ top }) => top));
    // Of a sentence that fills a small window, what counts is the line with the link.
    const kept = whole > innerHeight - 240 ? [...link.getClientRects()] : lines;
    const isOnSentence = (): boolean => kept.some((line) => meets(line, box));
    let box = card.getBoundingClientRect();
    // Letters that come late make it higher: then it is placed anew, a frame later.
    for (let frame = 0; frame < 3 && (isOutside(box) || isOnSentence()); frame++) {
      await document.fonts.ready;
      await new Promise(requestAnimationFrame);
      box = card.getBoundingClientRect();
    }
    if (more.length > 0) say('opens two cards');
    const of = card.querySelector('a')!;
    if (of.href !== link.href) say(`opens the card of ${of.href}`);
    if (isOutside(box)) say(`${block}: its card lies outside the window: ${JSON.stringify(box)}`);
    if (card.scrollWidth > card.clientWidth) say('its card scrolls sideways');
    if (box.height < 90) say(`${block}: its card has no room: ${box.height} px`);
    if (isOnSentence()) say(`${block}: its card lies on its sentence`);
    if (link.getBoundingClientRect().top < 0) say(`${block}: the link left the window`);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true }));
    if (document.querySelector(':popover-open')) say('its card does not close');
    if (!isWide && document.activeElement !== link) say('the focus does not come back');
  }
  window.setTimeout = later;
  // What is read next is the page as it came.
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo(0, 0);
  document.documentElement.style.opacity = '';
  return faults;

  function isOutside({ left, top, right, bottom }: DOMRect): boolean {
    return left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
  }

  function point(link: Element, { left, top, height }: DOMRect): void {
    const at = { clientX: left + 2, clientY: top + height / 2, bubbles: true, pointerType: 'mouse' };
    link.dispatchEvent(new PointerEvent('pointerover', at));
    link.dispatchEvent(new PointerEvent('pointermove', at));
  }

  function press(link: Element): void {
    const touch = { bubbles: true, cancelable: true, pointerType: 'touch', detail: 1 };
    link.dispatchEvent(new PointerEvent('pointerdown', touch));
    link.dispatchEvent(new PointerEvent('click', touch));
  }

  function linesOfSentence(link: Element): DOMRect[] {
    let block = link.parentElement!;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
    const texts: Text[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      // What KaTeX says to screen readers has no place on the page.
      if (!walker.currentNode.parentElement!.closest('.katex-mathml')) texts.push(walker.currentNode as Text);
    const starts = texts.map((_, i) => texts.slice(0, i).reduce((sum, { length }) => sum + length, 0));
    const words = texts.map(({ data }) => data).join('');
    const at = starts[texts.findIndex((text) => link.contains(text))]!;
    // A sentence ends with a mark, or a full stop before a capital, or where the block does.
    const ends = [...words.matchAll(/[!?]”?\s+|\.”?\s+(?=[“‘(]?\p{Lu})/gu)];
    const before = ends.findLast(({ index }) => index < at);
    const from = before ? before.index + before[0].length : 0;
    const to = ends.find(({ index }) => index >= at)?.index ?? words.length;
    return texts.flatMap((text, i) => {
      const [begin, stop] = [from - starts[i]!, to - starts[i]!];
      if (begin >= text.length || stop <= 0) return [];
      const range = document.createRange();
      range.setStart(text, Math.max(begin, 0));
      range.setEnd(text, Math.min(stop, text.length));
      return [...range.getClientRects()];
    });
  }
}
