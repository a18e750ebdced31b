import { expect, it } from 'vitest';
import type { Reader } from '../reader.ts';

/** Goes from the system's colours to the others and back. */
export function switchTheme(reader: Reader): void {
  it('colours follow the system, are chosen by the switch, and stay chosen on the next page', async () => {
    await reader.open(reader.sites.whole.url);
    const dark = reader.setting.scheme === 'dark';
    expect(await reader.run(isNight, dark), 'the colours of the system').toBe(true);
    await choose(reader, dark ? 'light' : 'dark');
    // A transition may be under way.
    await reader.until('the page turns to the other colours', isNight, !dark);
    await reader.open(`${reader.sites.whole.url}about/`);
    expect(await reader.run(isNight, !dark), 'the chosen colours on the next page').toBe(true);
    await choose(reader, undefined);
    await reader.until('the page is as the system wants it', isNight, dark);
    expect(await reader.heard()).toEqual([]);
  });
}

/** Presses the switch until the page has this theme, or follows the system. */
async function choose(reader: Reader, wanted: string | undefined): Promise<void> {
  for (let presses = 0; ; presses++) {
    const now = await reader.run(() => document.documentElement.dataset['theme']);
    if (now === wanted) return;
    expect(presses, `presses until the theme is ${wanted}`).toBeLessThan(3);
    await reader.press('theme-switch button');
    await reader.until(
      'the switch answers',
      (now) => (document.documentElement.dataset['theme'] ?? null) !== now,
      now ?? null,
    );
  }
}

/** Runs in the page: whether it is, or is not, lighter letters on a darker ground. */
function isNight(wanted: boolean): boolean {
  const light = (colour: string): number => {
    const context = document.createElement('canvas').getContext('2d')!;
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return context
      .getImageData(0, 0, 1, 1)
      .data.slice(0, 3)
      .reduce((sum, part) => sum + part, 0);
  };
  const [ink, ground] = [
    getComputedStyle(document.body).color,
    getComputedStyle(document.documentElement).backgroundColor,
  ];
  return light(ink) > light(ground) === wanted;
}
