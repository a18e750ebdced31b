import { expect, it } from 'vitest';
import type { Reader } from '../reader.ts';

/** Goes from the system's colours to the others and back. */
export function switchTheme(reader: Reader): void {
  it('colours follow the system, are chosen by the switch, and stay chosen on the next page', async () => {
    await reader.open(reader.sites.whole.url);
    const system = await reader.run(paper);
    expect(system.dark, JSON.stringify(system)).toBe(reader.setting.scheme === 'dark');
    const other = reader.setting.scheme === 'dark' ? 'light' : 'dark';
    for (let presses = 0; (await reader.run(theme)) !== other; presses++) {
      expect(presses, 'presses until the other colours come').toBeLessThan(3);
      const before = await reader.run(theme);
      await reader.press('theme-switch button');
      await reader.until(
        'the switch answers',
        (before) => document.documentElement.dataset['theme'] !== before,
        before,
      );
    }
    // A transition may be under way.
    await reader.until(`the page turns ${other}`, paperIs, other === 'dark');
    await reader.open(`${reader.sites.whole.url}about/`);
    expect((await reader.run(paper)).dark).toBe(other === 'dark');
    for (let presses = 0; (await reader.run(theme)) !== undefined; presses++) {
      expect(presses, 'presses until the system is followed again').toBeLessThan(3);
      const before = await reader.run(theme);
      await reader.press('theme-switch button');
      await reader.until(
        'the switch answers',
        (before) => document.documentElement.dataset['theme'] !== before,
        before,
      );
    }
    await reader.until('the page is as the system wants it', paperIs, reader.setting.scheme === 'dark');
    expect(await reader.heard()).toEqual([]);
  });
}

/** Runs in the page. */
function theme(): string | undefined {
  return document.documentElement.dataset['theme'];
}

/** Runs in the page: its colours, and whether letters are lighter than what is behind them. */
function paper(): { ink: string; paper: string; dark: boolean } {
  const light = (colour: string): number => {
    const context = document.createElement('canvas').getContext('2d')!;
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
    return r + g + b;
  };
  const [ink, behind] = [
    getComputedStyle(document.body).color,
    getComputedStyle(document.documentElement).backgroundColor,
  ];
  return { ink, paper: behind, dark: light(ink) > light(behind) };
}

/** Runs in the page. */
function paperIs(dark: boolean): boolean {
  const sum = (colour: string): number => {
    const context = document.createElement('canvas').getContext('2d')!;
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
    return r + g + b;
  };
  return (
    sum(getComputedStyle(document.body).color) >
      sum(getComputedStyle(document.documentElement).backgroundColor) ===
    dark
  );
}
