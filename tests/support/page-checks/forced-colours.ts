import type { Page } from '@playwright/test';
import { settle } from '../browser.ts';
import { atPage } from '../faults.ts';

/** Opens a page as for a reader whose system sets the colours, and tells which words cannot be told from what is behind them. */
export async function forcedColourFaults(tab: Page, url: string): Promise<string[]> {
  await tab.goto(url);
  await tab.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await settle(tab);
  const faults = await tab.evaluate(hiddenWords);
  await tab.emulateMedia({ forcedColors: null, colorScheme: 'light' });
  return atPage(url, faults);
}

/** Runs in the page. Behind words whose colours it may change the browser puts a plate in the colour of the page. */
function hiddenWords(): string[] {
  const probe = document.body.appendChild(document.createElement('p'));
  probe.style.color = 'Canvas';
  const canvas = getComputedStyle(probe).color;
  probe.remove();

  const elements = [...document.body.querySelectorAll<HTMLElement | SVGElement>('*')].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
  );
  return elements.flatMap((element) => {
    const { color, fill, forcedColorAdjust } = getComputedStyle(element);
    const ink = element instanceof SVGElement ? fill : color;
    const behind = forcedColorAdjust === 'none' ? paintedBehind(element) : canvas;
    return ink === behind
      ? [`“${element.textContent.trim().slice(0, 40)}” is as ${ink} as what is behind it`]
      : [];
  });

  function paintedBehind(element: Element): string {
    for (let box: Element | null = element; box; box = box.parentElement) {
      const { backgroundColor } = getComputedStyle(box);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    }
    return canvas;
  }
}
