/** Runs in a page as it is printed: tells what is wider than the paper leaves room for, clipped, on top of another note, or an explorable that is not whole. */
export function paperFaults(room: number): string[] {
  const faults: string[] = [];
  const main = document.querySelector<HTMLElement>('main')!;
  const body = document.body;
  body.style.width = `${room}px`;
  const left = body.getBoundingClientRect().left;
  const say = (element: Element): string =>
    `${element.localName}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 40)}"`;
  for (const element of main.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility() || element.closest('.sr, svg, .katex-mathml')) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    // KaTeX leaves what has a subscript two pixels wider than its place, with nothing in them.
    if (box.right > left + room + (element.closest('.vlist-t2') ? 3 : 1))
      faults.push(`${say(element)} is ${Math.round(box.right - left - room)} px too wide`);
    const { overflowX, overflowY } = getComputedStyle(element);
    const clips = [overflowX, overflowY].some((value) => value !== 'visible');
    if (
      clips &&
      !element.matches('.rules') &&
      !element.closest('.katex') &&
      element.scrollWidth > element.clientWidth + 1
    )
      faults.push(`${say(element)} is clipped`);
  }
  const notes = [...main.querySelectorAll('.note')].filter((note) => note.checkVisibility());
  const boxes = notes.map((note) => note.getBoundingClientRect());
  const texts = [...main.querySelectorAll('p, li, dd, pre, h2, h3, h4')].filter(
    (text) => !text.closest('.note') && !text.querySelector('.note') && text.checkVisibility(),
  );
  const meet = (a: DOMRect, b: DOMRect): boolean =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  boxes.forEach((box, i) => {
    if (i > 0 && meet(box, boxes[i - 1]!)) faults.push(`${say(notes[i]!)} lies on the note before it`);
    const on = texts.find((text) => meet(box, text.getBoundingClientRect()));
    if (on) faults.push(`${say(notes[i]!)} lies on ${say(on)}`);
  });
  for (const lines of main.querySelectorAll('.lines')) {
    const rule = lines.querySelector('i')!;
    const { borderBottomStyle, borderBottomWidth } = getComputedStyle(rule);
    const apart = rule.getBoundingClientRect().height / (96 / 25.4);
    if (borderBottomStyle !== 'solid' || parseFloat(borderBottomWidth) < 0.5 || Math.abs(apart - 9) > 0.2)
      faults.push(
        `${say(lines)} is not ruled every 9 mm: ${borderBottomStyle}, ${borderBottomWidth}, ${apart}`,
      );
  }
  // What is behind words may be left out by a printer, but not what is drawn.
  for (const part of main.querySelectorAll('.drawing *')) {
    const { backgroundColor, printColorAdjust } = getComputedStyle(part);
    const painted = !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(backgroundColor);
    if (painted && printColorAdjust !== 'exact' && part.checkVisibility())
      faults.push(`${say(part)} is drawn as a background, which is not printed`);
  }
  for (const figure of main.querySelectorAll<HTMLElement>('.explorable')) {
    const controls = [...figure.querySelectorAll('input, select, progress, details')];
    for (const control of controls.filter((one) => one.checkVisibility()))
      faults.push(`${figure.id} has ${say(control)}, which paper cannot move`);
    // What is chosen on the screen to be seen large stands on paper with the others, small.
    for (const drawing of figure.querySelectorAll('svg:not(button svg, .large svg)')) {
      const { width, height } = drawing.getBoundingClientRect();
      const drawn = [...drawing.querySelectorAll('path')].filter((path) => path.getTotalLength() > 0);
      if (width < 20 || height < 20 || drawn.length === 0)
        faults.push(`${figure.id} has a drawing that is not drawn`);
    }
    if (!figure.querySelector('[data-said]')?.textContent)
      faults.push(`${figure.id} does not say what came of it`);
  }
  body.style.width = '';
  return faults;
}
