import type { Page } from '@playwright/test';

// What only script can serve may be missing without it: controls, live readouts, and what opens over the page.
const live = 'button, input, select, output, [aria-live], [role="status"], dialog, [popover], noscript';

/** Tells what a page lacks in a tab without script, against the same page in a tab with it. */
export async function missingWithoutScript(plainTab: Page, tab: Page): Promise<string[]> {
  const faults: string[] = [];
  if (!(await plainTab.locator('h1').first().isVisible())) faults.push('shows no h1 without script');
  const [without, withScript] = await Promise.all([mainText(plainTab), mainText(tab)]);
  if (without !== withScript) faults.push(difference(without, withScript));
  return [...faults, ...(await plainTab.evaluate(brokenImages)), ...(await alwaysHidden(plainTab))];
}

function mainText(page: Page): Promise<string> {
  return page.evaluate((selector) => {
    // A style sheet made by script is not subject to the page's content security policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:is(${selector}) { display: none !important; }`);
    document.adoptedStyleSheets.push(sheet);
    const text = document.querySelector<HTMLElement>('main#main')?.innerText ?? '';
    document.adoptedStyleSheets.pop();
    return text.replace(/\s+/g, ' ').trim();
  }, live);
}

function difference(without: string, withScript: string): string {
  let at = 0;
  while (at < without.length && without[at] === withScript[at]) at += 1;
  const around = (text: string): string => `"${text.slice(Math.max(0, at - 20), at + 60)}"`;
  return `main has ${without.length} characters without script and ${withScript.length} with it: ${around(without)}, ${around(withScript)}`;
}

async function brokenImages(): Promise<string[]> {
  const images = [...document.images];
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  return images
    .filter((image) => image.naturalWidth === 0)
    .map((image) => `image ${image.getAttribute('src')} is not loaded`);
}

/** Finds text that no state of the page shows: neither a desktop, nor a phone, nor paper. */
async function alwaysHidden(page: Page): Promise<string[]> {
  let hidden: string[] | undefined;
  for (const [width, media] of [
    [1280, 'screen'],
    [1280, 'print'],
    [390, 'screen'],
  ] as const) {
    // What one state shows need not be looked for in the next.
    if (hidden?.length === 0) break;
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ media });
    const now = await page.evaluate(hiddenText, live);
    hidden = hidden?.filter((text) => now.includes(text)) ?? now;
  }
  return (hidden ?? []).map((text) => `${text} is never shown`);
}

/** Runs in the page: the outermost elements with text that are not displayed. */
function hiddenText(selector: string): string[] {
  const unread = `${selector}, script, style, template, svg, annotation, option, datalist, label:has(${selector})`;
  const found: string[] = [];
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (getComputedStyle(element).display !== 'none' || element.closest(unread)) continue;
    if (element.parentElement && !element.parentElement.checkVisibility()) continue;
    const copy = element.cloneNode(true) as HTMLElement;
    for (const inner of copy.querySelectorAll(unread)) inner.remove();
    const text = copy.textContent.replace(/\s+/g, ' ').trim();
    const classes = element.className ? `.${element.className.replaceAll(' ', '.')}` : '';
    if (text !== '') found.push(`${element.localName}${classes} "${text.slice(0, 60)}"`);
  }
  return found;
}
