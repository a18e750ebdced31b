/** Runs in the page as it stands: notes that lie on something, controls without a size, links that look like plain text, text in half its room. */
export function look(): string[] {
  const faults: string[] = [];
  const say = (element: Element): string =>
    `${element.localName}${element.classList.length ? `.${[...element.classList].join('.')}` : ''} “${element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.sr');
  const boxOf = (element: Element): DOMRect | undefined =>
    [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  const meet = (a: DOMRect, b: DOMRect): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;

  const tell = (what: string, which: Element[]): void => {
    if (which.length) faults.push(`${which.length} are ${what}, the first is ${say(which[0]!)}`);
  };

  notes();
  controls();
  links();
  columns();
  return faults;

  function notes(): void {
    const all = [...document.querySelectorAll('main .note')].filter(isShown);
    const boxes = all.map((note) => note.getBoundingClientRect());
    let pairs = 0;
    boxes.forEach((box, i) => {
      if (box.width < 2 || box.height < 2) faults.push(`${say(all[i]!)} has no size`);
      if (box.left < -1 || box.right > innerWidth + 1) faults.push(`${say(all[i]!)} lies outside the window`);
      pairs += boxes.slice(i + 1).filter((other) => meet(box, other)).length;
    });
    if (pairs) faults.push(`${pairs} pairs of notes lie on each other`);
    const lines = linesOf(document.querySelector('main'));
    const on = all.filter((note, i) =>
      lines.some(({ of, box }) => !note.contains(of) && meet(box, boxes[i]!)),
    );
    tell('notes that lie on text', on);
  }

  /** The lines of the text that is shown, but for notes and what opens over the page. */
  function linesOf(main: Element | null): { of: Element; box: DOMRect }[] {
    const lines: { of: Element; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const of = walker.currentNode.parentElement!;
      // A formula's own parts may stand on each other, and what only screen readers hear has no place.
      if (
        !walker.currentNode.nodeValue!.trim() ||
        of.closest('.note, .katex, svg, [popover]') ||
        !isShown(of)
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const box of range.getClientRects()) if (box.width > 2 && box.height > 2) lines.push({ of, box });
    }
    return lines;
  }

  function controls(): void {
    for (const control of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      // What is chosen by its label may itself be drawn away.
      if (!isShown(control) || control.matches('[type=hidden]')) continue;
      const box = boxOf(control);
      if (!box) faults.push(`${say(control)} has no size`);
      for (let around = control.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(around);
        if (display === 'inline' || display === 'contents') continue;
        if (overflowY !== 'visible' && around.clientHeight === 0)
          faults.push(`${say(control)} is cut off by ${around.localName}, which is 0 px high`);
        else if (overflowX !== 'visible' && around.clientWidth === 0)
          faults.push(`${say(control)} is cut off by ${around.localName}, which is 0 px wide`);
      }
    }
  }

  function links(): void {
    const marks = [...document.querySelectorAll('main :is(a.term, mark, .fault, .fix), dialog mark')];
    tell(
      'not underlined',
      marks.filter(
        (mark) => isShown(mark) && !getComputedStyle(mark).textDecorationLine.includes('underline'),
      ),
    );
    tell(
      'like the text around them',
      [...document.querySelectorAll('main p a[href]:not(.anchor)')].filter(isLikeText),
    );
  }

  /** Tells whether a link stands among words and cannot be told from them. */
  function isLikeText(link: Element): boolean {
    const around = link.parentElement!;
    const besides = around.textContent.trim() !== link.textContent.trim();
    const looks = (of: Element): string => {
      const { color, fontWeight, backgroundColor, borderBottomStyle } = getComputedStyle(of);
      return [color, fontWeight, backgroundColor, borderBottomStyle].join();
    };
    const plain = getComputedStyle(link).textDecorationLine === 'none' && looks(link) === looks(around);
    return besides && plain && isShown(link);
  }

  /** A paragraph of many lines that has half of what its block has room for, and neither words nor a picture beside it. */
  function columns(): void {
    const lines = linesOf(document.querySelector('main'));
    const pictures = [...document.querySelectorAll('main :is(svg, img, canvas, video)')].filter(isShown);
    // Discs and signs are none.
    const large = pictures.map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 100);
    for (const text of document.querySelectorAll('main p')) {
      if (!isShown(text) || text.closest('.note, table, figure, dialog, [popover], fieldset, form')) continue;
      const box = text.getBoundingClientRect();
      const room = roomOf(text);
      if (box.height < 100 || box.width > room.width * 0.7) continue;
      const beside = new DOMRect(room.left, box.top, room.width, box.height);
      if (large.some((picture) => meet(picture, beside))) continue;
      if (!lines.some(({ of, box }) => !text.contains(of) && meet(box, beside)))
        faults.push(
          `${say(text)} is ${Math.round(box.width)} px wide where ${Math.round(room.width)} are free`,
        );
    }
  }

  /** The nearest block around an element that is a column of the page. */
  function roomOf(text: Element): DOMRect {
    return (
      text.closest('section, article, .prose, main > div') ?? text.closest('main')!
    ).getBoundingClientRect();
  }
}
