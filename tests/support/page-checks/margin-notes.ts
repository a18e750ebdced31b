/** What is wrong with the side notes of an open page as it stands: runs in the page, and needs nothing from outside it. */
export function marginNoteFaults(): string[] {
  const faults: string[] = [];
  const main = document.querySelector<HTMLElement>('main')!;
  const say = (element: Element): string =>
    `${element.localName}.${(element.getAttribute('class') ?? '').replaceAll(' ', '.')} “${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
  const meet = (a: DOMRect, b: DOMRect): boolean =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const notes = [...main.querySelectorAll<HTMLElement>('.note')].filter((note) => note.checkVisibility());
  const boxes = notes.map((note) => note.getBoundingClientRect());
  const isWide = matchMedia('screen and (width >= 67.5rem)').matches;
  const column = main.getBoundingClientRect();

  // What words stand on, note by note and against the text.
  const texts = [...main.querySelectorAll('p, li, dt, dd, pre, td, th, h1, h2, h3, h4')].filter(
    (text) => !text.closest('.note') && !text.querySelector('.note') && text.checkVisibility(),
  );
  const places = texts.map((text) => text.getBoundingClientRect());
  boxes.forEach((box, i) => {
    const on = boxes.findIndex((other, j) => j > i && meet(box, other));
    if (on > 0) faults.push(`${say(notes[i]!)} lies on ${say(notes[on]!)}`);
    const under = places.findIndex((place) => meet(box, place));
    if (under >= 0) faults.push(`${say(notes[i]!)} lies on ${say(texts[under]!)}`);
    if (i > 0 && box.top < boxes[i - 1]!.top - 1)
      faults.push(`${say(notes[i]!)} stands above the note before it`);
    if (isWide && (box.left < column.right || box.right > innerWidth))
      faults.push(`${say(notes[i]!)} is not in the margin`);
    if (!isWide && (box.left < 0 || box.right > innerWidth))
      faults.push(`${say(notes[i]!)} leaves the window`);
  });

  for (const passage of main.querySelectorAll('.passage'))
    if (passage.querySelector('.note')) faults.push(`${say(passage)} holds a note`);
  for (const pair of main.querySelectorAll('.pair'))
    for (let box = pair.parentElement!; box !== main && main.contains(box); box = box.parentElement!) {
      const { display, float, position, overflowX, contain, columnCount, columnWidth } =
        getComputedStyle(box);
      const own =
        /grid|flex|flow-root|inline-block|table/.test(display) ||
        float !== 'none' ||
        ['absolute', 'fixed'].includes(position) ||
        !['visible', 'clip'].includes(overflowX) ||
        /layout|paint|content|strict/.test(contain) ||
        columnCount !== 'auto' ||
        columnWidth !== 'auto';
      if (own) faults.push(`${say(box)} keeps the notes in it from those outside`);
    }

  // Without its notes a text stands where it stands with them.
  if (isWide) {
    const scrolled = scrollY;
    const blocks = [...main.querySelectorAll<HTMLElement>('*')].filter(
      (block) => !block.closest('.beside, svg, .katex') && block.checkVisibility(),
    );
    const tops = (): number[] => blocks.map((block) => block.getBoundingClientRect().top + scrollY);
    const before = tops();
    const sheet = new CSSStyleSheet();
    // What one will be able to say stands beside the title, and what comes next below both.
    sheet.replaceSync('main .beside:not(:has(> .able)) { display: none !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const after = tops();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    scrollTo({ top: scrolled, behavior: 'instant' });
    const moved = blocks.findIndex((_, i) => Math.abs(before[i]! - after[i]!) > 0.5);
    if (moved >= 0)
      faults.push(`notes move ${say(blocks[moved]!)} by ${Math.round(before[moved]! - after[moved]!)} px`);
  }
  return [...new Set(faults)];
}
