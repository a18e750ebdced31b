import { expect, it } from 'vitest';
import { readerPages } from '../../support/pages.ts';
import { wholeSite } from '../../support/site.ts';
import type { Reader } from '../reader.ts';

/** Keeps a lecture, closes the server, and reads on. */
export function readOffline(reader: Reader): void {
  it('a lecture is kept on a press, and read with the server closed', async () => {
    // After many pages of two sites WebKitGTK ends a worker between one page and the next, and asks the network in its stead.
    if (reader.name === 'webkit') await reader.renew();
    const { url, cut } = reader.sites.whole;
    const pages = readerPages(wholeSite());
    const lecture = pages.find((path) => /^lectures\/[^/]+\/$/.test(path))!;
    const kept = pages.find((path) => path.startsWith(lecture) && path !== lecture)!;
    await reader.open(url + lecture);
    await reader.until(
      'the worker is there',
      async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
    );
    await reader.run(() =>
      document.querySelector('keep-offline')!.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await reader.until(
      'the control is there',
      () => document.querySelector<HTMLElement>('keep-offline')!.dataset['state'],
    );
    await reader.press('keep-offline button');
    await reader.within(60_000, 'the lecture is kept', () =>
      document.querySelector('keep-offline output')!.textContent.startsWith('Kept offline'),
    );
    expect(await reader.heard()).toEqual([]);
    cut(true);
    try {
      await reader.open(url + kept);
      expect(await reader.run(() => [location.href, document.querySelector('main h1')?.textContent])).toEqual(
        [url + kept, expect.any(String)],
      );
      expect(
        await reader.run(() => getComputedStyle(document.querySelector('main h1')!).fontFamily),
      ).toContain('Notes');
      await reader.open(`${url}never/read/`);
      expect(await reader.run(() => document.querySelector('h1')?.textContent)).toBe(
        'This page is not stored',
      );
    } finally {
      cut(false);
    }
    // What is said of a server that is closed is as it should be.
    await reader.heard();
    await reader.open(url + lecture);
    await reader.run(() =>
      document.querySelector('keep-offline')!.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await reader.until(
      'it says that it is kept',
      () => document.querySelector<HTMLElement>('keep-offline')!.dataset['state'] === 'kept',
    );
    await reader.press('keep-offline button');
    await reader.until(
      'it is removed',
      () => document.querySelector('keep-offline output')!.textContent === 'Removed.',
    );
  });
}
