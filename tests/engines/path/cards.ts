import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { openEveryCard } from '../../support/page-checks/cards.ts';
import { attribute, readPages } from '../../support/html.ts';
import { isAll } from '../../support/extent.ts';
import { fewTopics, kindsOver } from '../../support/pages.ts';
import type { Site } from '../../support/site.ts';
import type { Spot } from '../drivers/engine.ts';
import type { Reader } from '../reader.ts';
import { SITES_TO_READ } from '../to-read.ts';

const CARD = '.card:popover-open';
const LINKS = {
  'running text': 'main p a[data-card]:not(.note a)',
  'a side note': 'main .note a[data-card]',
};

/** Opens cards as readers do: with a pointer that rests on a link, with the keyboard, and by touch; of links in the text and in its side notes. */
export function openCards(reader: Reader): void {
  for (const { name, site } of SITES_TO_READ) {
    const kinds = kindsOver([{ site }], withNotedLinks);
    const paths = (isAll ? kinds : fewTopics(kinds)).map(({ path }) => path);
    it(`the ${name} site has cards of links in side notes`, () => expect(paths).not.toEqual([]));

    for (const path of paths) {
      for (const [where, links] of Object.entries(LINKS)) {
        // What holds of running text holds on every page of it.
        if (reader.phone || (where === 'running text' && path !== paths[0])) continue;
        it(`/${path} of the ${name} site: a pointer that rests on links in ${where} opens their cards`, async () => {
          await reader.open(reader.sites[name].url + path);
          const many = await reader.run((links) => document.querySelectorAll(links).length, links);
          for (let at = 0; at < Math.min(many, 3); at++) {
            if (!(await reader.pointAt(links, at))) continue;
            const faults = await reader.until(`the card of link ${at} in ${where}`, faultsOfCard, links, at);
            expect(faults, `link ${at}`).toEqual([]);
            expect(await reader.run(notesOnEachOther), `link ${at}`).toBe(0);
            // The way into the card is safe, and what is safe for one link of a page is so for the next.
            if (at === 0) {
              await reader.point(await reader.run(middleOf, CARD));
              await new Promise((resolve) => setTimeout(resolve, 450));
              expect(await reader.run(faultsOfCard, links, at), 'with the pointer in its card').toEqual([]);
            }
            // Far from both.
            await reader.point({ x: 3, y: 3 });
            await reader.until(
              `the card of link ${at} closes`,
              (card) => !document.querySelector(card),
              CARD,
            );
          }
          expect(await reader.heard()).toEqual([]);
        });
      }

      it(`/${path} of the ${name} site: every card that opens lies in the window, off its sentence and off the notes`, async () => {
        await reader.open(reader.sites[name].url + path);
        expect(await reader.run(openEveryCard, 1)).toEqual([]);
        expect(await reader.heard()).toEqual([]);
      });
    }

    for (const [where, links] of Object.entries(LINKS)) {
      it(`the keyboard goes from a link in ${where} into its card and back (${name} site)`, async () => {
        await reader.open(reader.sites[name].url + paths[0]!);
        expect(await reader.run(focusBefore, links), 'something to press Tab from').toBe(true);
        await reader.key('Tab');
        await reader.until('the link has the focus', isFocused, links);
        expect(await reader.until('its card', faultsOfCard, links, 0)).toEqual([]);
        await reader.key('Tab');
        await reader.until('the focus is in the card', isFocused, `${CARD} a`);
        await reader.key('Tab', 'Shift');
        await reader.until('the focus is back on the link', isFocused, links);
        await reader.key('Escape');
        await reader.until('the card is closed', (card) => !document.querySelector(card), CARD);
        expect(await reader.run(isFocused, links)).toBe(true);
        const to = await reader.run((links) => document.querySelector<HTMLAnchorElement>(links)!.href, links);
        await reader.key('Enter');
        await reader.until(`Enter follows to ${to}`, (to) => location.href === to, to);
        expect(await reader.heard()).toEqual([]);
      });

      if (!reader.phone) continue;
      it(`the first tap on a link in ${where} opens its card, the link in it is followed (${name} site)`, async () => {
        const url = reader.sites[name].url + paths[0]!;
        await reader.open(url);
        await reader.press(links);
        expect(await reader.until('its card', faultsOfCard, links, 0)).toEqual([]);
        expect(await reader.run(() => location.href)).toBe(url);
        const to = await reader.run((links) => document.querySelector<HTMLAnchorElement>(links)!.href, links);
        await reader.press(`${CARD} a`);
        await reader.until(`a tap in the card leads to ${to}`, (to) => location.href === to, to);
        expect(await reader.heard()).toEqual([]);
      });
    }
  }
}

/** The pages on which a link with a card stands in a side note, and another in the text. */
function withNotedLinks(site: Site): string[] {
  return readPages(site)
    .filter(({ path, elements, html }) => {
      const noted = elements.filter(isNote).flatMap(within).filter(hasCard).length;
      return (
        noted > 0 &&
        elements.filter(hasCard).length > noted &&
        /class="cards\b/.test(html) &&
        !path.endsWith('/print/')
      );
    })
    .map(({ path }) => path);
}

const isNote = (element: Element): boolean =>
  (attribute(element, 'className') ?? '').split(' ').includes('note');
const hasCard = (element: Element): boolean => attribute(element, 'dataCard') !== undefined;
const within = (note: Element): Element[] =>
  note.children.flatMap((child) => (child.type === 'element' ? [child, ...within(child)] : []));

/** Runs in the page: what is wrong with the open card of this link, once there is one. */
function faultsOfCard(links: string, at: number): string[] | undefined {
  const open = document.querySelectorAll<HTMLElement>('.card:popover-open');
  const link = document.querySelectorAll<HTMLAnchorElement>(links)[at]!;
  const [card] = open;
  if (!card) return undefined;
  const box = card.getBoundingClientRect();
  const faults = open.length > 1 ? [`${open.length} cards are open`] : [];
  if (![...card.querySelectorAll('a')].some(({ href }) => href === link.href))
    faults.push(`it is not the card of ${link.href}`);
  if (box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
    faults.push(`it lies outside the window: ${JSON.stringify(box)}`);
  if (box.height < 60 || box.width < 150) faults.push(`it has no room: ${box.width} × ${box.height}`);
  if (
    [...link.getClientRects()].some(
      (line) =>
        line.left < box.right &&
        box.left < line.right &&
        line.top < box.bottom - 1 &&
        box.top < line.bottom - 1,
    )
  )
    faults.push(
      `it lies on its link: ${JSON.stringify(box)}, ${JSON.stringify(link.getBoundingClientRect())}`,
    );
  return faults;
}

/** Runs in the page. */
function notesOnEachOther(): number {
  const boxes = [...document.querySelectorAll('main .note')].map((note) => note.getBoundingClientRect());
  return boxes.filter((a, i) =>
    boxes.some(
      (b, j) =>
        j > i &&
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2,
    ),
  ).length;
}

/** Runs in the page. */
function middleOf(selector: string): Spot {
  const { left, top, width, height } = document.querySelector(selector)!.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Runs in the page: gives the focus to what stands before an element in the order of Tab. */
function focusBefore(selector: string): boolean {
  const stops = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]'),
  ].filter((stop) => stop.checkVisibility({ visibilityProperty: true }) && !stop.matches(':disabled'));
  const link = document.querySelector<HTMLElement>(selector)!;
  link.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = stops[stops.indexOf(link) - 1];
  before?.focus({ preventScroll: true });
  return before !== undefined && document.activeElement === before;
}

/** Runs in the page. */
function isFocused(selector: string): boolean {
  return document.activeElement === document.querySelector(selector);
}
