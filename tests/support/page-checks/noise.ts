import type { ConsoleMessage, Page, Request, Response } from '@playwright/test';

/**
 * Listens from before a page is opened until the returned function is called, which waits for the network to come to rest (or
 * only for what the page itself loads) and tells what the page asked of other hosts, what it could not get, and what it said in
 * the console.
 */
export function listen(
  tab: Page,
  url: string,
  status: number,
  until: 'networkidle' | 'load' = 'networkidle',
): () => Promise<string[]> {
  const faults: string[] = [];
  const { origin } = new URL(url);
  const onRequest = (request: Request): void => {
    const asked = new URL(request.url());
    if (!['data:', 'blob:'].includes(asked.protocol) && asked.origin !== origin) faults.push(`asks ${asked}`);
  };
  const onFailure = (request: Request): void => {
    const why = request.failure()?.errorText;
    // What is under way when a page is left is cut off.
    if (why !== 'net::ERR_ABORTED') faults.push(`could not get ${request.url()}: ${why}`);
  };
  const onResponse = (response: Response): void => {
    const bad = response.url() === url ? response.status() !== status : response.status() >= 400;
    if (bad) faults.push(`got ${response.status()} for ${new URL(response.url()).pathname}`);
  };
  const onError = (error: Error): void => {
    faults.push(`error: ${error.message}`);
  };
  const onConsole = (message: ConsoleMessage): void => {
    if (!['warning', 'error', 'assert'].includes(message.type())) return;
    // Chromium reports the status that the page for a missing address must have.
    if (status >= 400 && message.location().url === url && message.text().includes(`${status}`)) return;
    // What a browser with a window asks for by itself, for its tab.
    if (message.location().url === `${origin}/favicon.ico`) return;
    // A font that came too late for this page is left to the next one, where nothing moves for it.
    if (/\.woff2 was preloaded using link preload but not used/.test(message.text())) return;
    // Playwright's own word on a context without a worker.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    faults.push(`console ${message.type()}: ${message.text()}`);
  };
  tab.on('request', onRequest);
  tab.on('requestfailed', onFailure);
  tab.on('response', onResponse);
  tab.on('pageerror', onError);
  tab.on('console', onConsole);
  return async () => {
    await tab.waitForLoadState(until);
    tab.off('request', onRequest);
    tab.off('requestfailed', onFailure);
    tab.off('response', onResponse);
    tab.off('pageerror', onError);
    tab.off('console', onConsole);
    return [...new Set(faults)];
  };
}

/** Scrolls through a page and back: images and explorables further down may load only when they come near. */
export async function scrollThrough(tab: Page): Promise<void> {
  await tab.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo(0, 0);
  });
}
