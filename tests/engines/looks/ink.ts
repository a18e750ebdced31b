import sharp from 'sharp';
import type { Reader } from '../reader.ts';

type Part = 'dots' | 'lines';

/** Tells where a page's drawings show more ink than their strokes are long and wide, or none: a dot is a dot, and a line is there. */
export async function inkFaults(reader: Reader): Promise<string[]> {
  const faults: string[] = [];
  const places = await reader.run(screensWithDrawings);
  for (const top of places)
    for (const part of ['dots', 'lines'] as const) {
      const wanted = await reader.run(showOnly, top, part);
      if (wanted === 0) continue;
      let ink = await inkOf(await reader.picture());
      // A picture may be older than the page, on a busy machine by seconds.
      for (let tries = 0; (ink === 0 || ink > most(wanted)) && tries < 20; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        ink = await inkOf(await reader.picture());
      }
      const where = `the ${part} that stand ${top} px down the page`;
      if (ink === 0) faults.push(`${where} are not drawn`);
      if (ink > most(wanted))
        faults.push(`${where} cover ${ink} px of the screen, their strokes ${Math.round(wanted)}`);
    }
  await reader.run(showAll);
  return faults;
}

/** Ends of lines, corners and soft edges cover a little more than a stroke. */
const most = (wanted: number): number => wanted * 1.5 + 200;

/** How many pixels of a picture differ from what most of them are. */
async function inkOf(png: Uint8Array): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const counts = new Map<number, number>();
  const at = (i: number): number => (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
  // Most of a picture is of one colour for long stretches, which are counted at once.
  for (let from = 0, i = 0; i < data.length; from = i) {
    const colour = at(from);
    while (i < data.length && at(i) === colour) i += info.channels;
    counts.set(colour, (counts.get(colour) ?? 0) + (i - from) / info.channels);
  }
  const [paper] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  const near = (a: number, b: number): boolean =>
    [16, 8, 0].every((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)) < 24);
  return [...counts].reduce((sum, [colour, count]) => sum + (near(colour, paper) ? 0 : count), 0);
}

/** Runs in the page: how far down it the screens begin that hold drawings. */
function screensWithDrawings(): number[] {
  const tops = [...document.querySelectorAll('main svg')]
    .filter((svg) => svg.checkVisibility({ visibilityProperty: true }))
    .map((svg) => svg.getBoundingClientRect())
    .filter(({ width, height }) => width > 20 && height > 20)
    .map(({ top }) => top + scrollY)
    .sort((a, b) => a - b);
  const screens: number[] = [];
  for (const top of tops)
    if (screens.length === 0 || top > screens.at(-1)! + innerHeight * 0.6)
      screens.push(Math.max(0, Math.floor(top - innerHeight * 0.2)));
  return screens;
}

/**
 * Runs in the page: scrolls there, hides all but the strokes of one part of the drawings, and gives how many pixels they can cover.
 * Dots are strokes of hardly any length with round ends, or dashes of such.
 */
async function showOnly(top: number, part: Part): Promise<number> {
  document.querySelectorAll('.only-ink').forEach((shape) => shape.classList.remove('only-ink'));
  scrollTo({ top, behavior: 'instant' });
  document.adoptedStyleSheets = [];
  const shown = [
    ...document.querySelectorAll<SVGGeometryElement>('main svg :is(path, line, polyline, circle)'),
  ].filter((shape) => shape.checkVisibility({ visibilityProperty: true }));
  let ink = 0;
  for (const shape of shown) {
    const style = getComputedStyle(shape);
    const { stroke, fill, strokeWidth, vectorEffect, strokeLinecap } = style;
    const box = shape.getBoundingClientRect();
    if (stroke === 'none' || fill !== 'none' || box.bottom < 0 || box.top > innerHeight) continue;
    const dashed = parseFloat(style.strokeDasharray) < 0.1;
    const length = dashed ? 0 : shape.getTotalLength();
    const pieces = Math.max(1, shape.getAttribute('d')?.match(/m(?!-\.001 0)/gi)?.length ?? 1);
    if (shape.localName === 'path' && !shape.getAttribute('d')) continue;
    const dots = strokeLinecap === 'round' && length / pieces < 0.5;
    if (dots !== (part === 'dots') || (!dots && length === 0)) continue;
    const { a, b, c, d } = shape.getScreenCTM()!;
    const scale = Math.max(Math.hypot(a, b), Math.hypot(c, d));
    const width = Math.max(1, parseFloat(strokeWidth) * (vectorEffect === 'non-scaling-stroke' ? 1 : scale));
    ink += (length * scale + pieces * width) * (width + 1);
    shape.classList.add('only-ink');
    // WebKit draws nothing of a drawing that is itself hidden.
    shape.ownerSVGElement!.classList.add('only-ink');
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { visibility: hidden !important; transition: none !important; scrollbar-width: none !important } .only-ink { visibility: visible !important; background: none !important; border-color: transparent !important; outline: 0 !important }',
  );
  document.adoptedStyleSheets = [sheet];
  // What was changed is painted with the next frames, and on a busy machine shown a little later.
  for (let frame = 0; frame < 3; frame++)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, 300);
    });
  return ink;
}

/** Runs in the page. */
function showAll(): void {
  document.querySelectorAll('.only-ink').forEach((shape) => shape.classList.remove('only-ink'));
  document.adoptedStyleSheets = [];
}
