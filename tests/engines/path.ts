import { afterAll, beforeEach, describe } from 'vitest';
import { isAll } from '../support/extent.ts';
import { type EngineName, type Setting, WINDOWS } from './drivers/engine.ts';
import { isHere } from './drivers/find.ts';
import { openCards } from './path/cards.ts';
import { workFigures } from './path/figures.ts';
import { readOffline } from './path/offline.ts';
import { readPages } from './path/pages.ts';
import { print } from './path/print.ts';
import { search } from './path/search.ts';
import { switchTheme } from './path/theme.ts';
import { Reader } from './reader.ts';

const TWO: Setting[] = [
  { device: 'desktop', scheme: 'light' },
  { device: 'phone', scheme: 'dark' },
];
const MORE: Setting[] = [
  { device: 'desktop', scheme: 'dark' },
  { device: 'phone', scheme: 'light' },
];

/**
 * The reader's path in one engine: by day on a desktop, and by night on a phone, where figures are not worked once more, each kind of
 * page once; and with `TESTS=all` in all four ways, on each site.
 */
export function readPath(name: EngineName): void {
  const settings = isAll ? [...TWO, ...MORE] : TWO;
  for (const setting of settings)
    describe.skipIf(!isHere(name))(`${name}, ${sayDevice(name, setting)}, ${setting.scheme}`, () => {
      const reader = new Reader(name, setting);
      beforeEach(() => reader.start());
      afterAll(() => reader.end());
      readPages(reader);
      openCards(reader);
      search(reader);
      switchTheme(reader);
      if (isAll || !reader.phone) workFigures(reader);
      readOffline(reader);
      // The driver of WebKit cannot print.
      if (name !== 'webkit') print(reader);
    });
}

function sayDevice(name: EngineName, { device }: Setting): string {
  if (device === 'desktop') return `${WINDOWS.desktop.width} px`;
  return name === 'webkit'
    ? '447 px, its narrowest window, touched by events sent to the page'
    : `${WINDOWS.phone.width} px, touched`;
}
