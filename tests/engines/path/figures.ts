import { expect, it } from 'vitest';
import { isAll } from '../../support/extent.ts';
import { holdsExplorable, holdsFigure, readerPages } from '../../support/pages.ts';
import type { Site } from '../../support/site.ts';
import { inkFaults } from '../looks/ink.ts';
import type { Reader } from '../reader.ts';
import { pagesToRead } from '../to-read.ts';

/** So long a training on a busy machine may take until it is a step further, in ms. */
const TRAINING = 120_000;

/**
 * Works every live figure, and looks at what is drawn before and after: one that trains until it is trained, or, where not everything
 * is tested, the first of them so and the others until they train; any other by its buttons and sliders.
 */
export function workFigures(reader: Reader): void {
  let trained = 0;
  for (const { name, site, path } of pagesToRead(isAll ? withFigures : withOwnFigures))
    it(`the figures of /${path} of the ${name} site live, do what they are told, and are drawn as they should`, async () => {
      await reader.open(reader.sites[name].url + path);
      const drawn = await inkFaults(reader);
      const live = await reader.run(liveFigures);
      expect(live.length > 0).toBe(holdsExplorable(site(), path));
      for (const figure of live) trained += await work(reader, figure, isAll || trained === 0);
      const after = live.length > 0 ? await inkFaults(reader) : [];
      expect([...drawn, ...after.map((fault) => `after it was worked: ${fault}`)]).toEqual([]);
      expect(await reader.heard()).toEqual([]);
    });
}

/** The pages with a drawing. */
const withFigures = (site: Site): string[] => readerPages(site).filter((path) => holdsFigure(site, path));

/** The same without the drawings of topics of which one is a copy of the other's kind: pages with live figures, and the first with a drawing. */
const withOwnFigures = (site: Site): string[] => {
  const pages = withFigures(site);
  return pages.filter((path) => path === pages[0] || holdsExplorable(site, path));
};

/** Gives how many trainings came to their end. */
async function work(reader: Reader, tag: string, toItsEnd: boolean): Promise<number> {
  await reader.run(
    (tag) => document.querySelector(tag)!.scrollIntoView({ block: 'start', behavior: 'instant' }),
    tag,
  );
  const built = await reader.until(`${tag} comes to life`, aliveSays, tag);
  if (await reader.run((tag) => document.querySelector(`${tag} [data-do=train]`) !== null, tag)) {
    await reader.press(`${tag} [data-do=train]`);
    await reader.until(
      `${tag} begins`,
      (tag) => document.querySelector<HTMLElement>(tag)!.dataset['stand'] !== 'idle',
      tag,
    );
    if (!toItsEnd) {
      await reader.press(`${tag} [data-do=reset]`);
      await reader.until(
        `${tag} is as it was`,
        (tag) => document.querySelector<HTMLElement>(tag)!.dataset['stand'] === 'idle',
        tag,
      );
      return 0;
    }
    const said = await trained(reader, tag);
    // The same settings come to the same end as when the page was made, up to how long it took.
    expect(said.slice(0, 20), tag).toBe(built.slice(0, 20));
    return 1;
  }
  const controls = [
    'button[aria-pressed=false]',
    '[data-do=another]',
    '[data-do=names]',
    'input[type=range]',
  ];
  const worked: string[] = [];
  for (const control of controls) {
    const selector = `${tag} ${control}`;
    if (!(await reader.run((selector) => document.querySelector(selector) !== null, selector))) continue;
    const before = (await reader.run(saying, tag))!;
    if (control.startsWith('input')) {
      await reader.run((selector) => document.querySelector<HTMLElement>(selector)!.focus(), selector);
      await reader.key('End');
    } else await reader.press(selector);
    const said = await reader.until(`${tag} answers ${control}`, saying, tag, before);
    expect(said, tag).not.toMatch(/could not/);
    worked.push(control);
  }
  expect(worked, `what was worked of ${tag}`).not.toEqual([]);
  return 0;
}

/** Runs in the page: the names of its live figures. */
function liveFigures(): string[] {
  return [...document.querySelectorAll('figure.explorable [data-said]')].map((said) => {
    let element = said.parentElement!;
    while (!element.localName.includes('-')) element = element.parentElement!;
    return element.localName;
  });
}

interface Trained {
  isOver: boolean;
  said: string;
  step: string;
}

/** What a figure says when it is trained: as long as it goes on, it may take its time. */
async function trained(reader: Reader, tag: string): Promise<string> {
  for (let step = ''; ;) {
    const now = await reader.within(TRAINING, `${tag} goes on from step ${step}`, trainedSays, tag, step);
    if (now.isOver) return now.said;
    step = now.step;
    // To be asked all the time would hold it up.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Runs in the page: what a figure says, once it lives. */
function aliveSays(tag: string): string | undefined {
  const figure = document.querySelector<HTMLElement>(tag)!;
  return figure.dataset['stand'] && figure.querySelector('[data-said]')!.textContent.trim();
}

/** Runs in the page: how far a training is, once it is over or a step further than before, and what the figure says. */
function trainedSays(tag: string, before: string): Trained | undefined {
  const figure = document.querySelector<HTMLElement>(tag)!;
  const isOver = ['done', 'failed'].includes(figure.dataset['stand']!);
  const said = figure.querySelector('[data-said]')!.textContent.trim();
  const step = figure.querySelector('[data-word=step]')!.textContent;
  return isOver || step !== before ? { isOver, said, step } : undefined;
}

/** Runs in the page: what a figure says in its line, and what its sliders say of themselves; after a word of it, once it is another and at rest. */
function saying(tag: string, before?: string): string | undefined {
  const figure = document.querySelector<HTMLElement>(tag)!;
  const sliders = [...figure.querySelectorAll('[aria-valuetext]')];
  const said = [
    figure.querySelector('[data-said]')!.textContent.trim(),
    ...sliders.map((slider) => slider.getAttribute('aria-valuetext')),
  ].join(' | ');
  if (before === undefined) return said;
  return said !== before && /^(ready|idle|done|failed)$/.test(figure.dataset['stand']!) ? said : undefined;
}
