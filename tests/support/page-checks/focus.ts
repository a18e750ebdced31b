/** What the page keeps while a test presses Tab: the stops it should make, and how it stands now. */
interface FocusWatch {
  /** The names of the stops in the order of the document. */
  names: string[];
  /** The stop that main begins with, if it has one. */
  firstInMain: number | undefined;
  /** The focused element, or nothing where the focus has left the page. */
  state: () => FocusState | undefined;
}

/** The focused element: its number among the stops (scrolling regions have none), its name, what is wrong with it. */
export interface FocusState {
  stop: number | undefined;
  name: string;
  faults: string[];
}

declare global {
  interface Window {
    focusWatch: FocusWatch;
  }
}

/** Runs in the page, before any key is pressed: lists what Tab should reach, and remembers how it looks unfocused. */
export function watchFocus(): void {
  const controls = 'a[href], area[href], button, input, select, textarea, summary, iframe, [contenteditable]';
  const roving =
    '[role=radiogroup], [role=toolbar], [role=tablist], [role=listbox], [role=menu], [role=menubar], [role=grid], [role=tree]';
  const stops = [...document.querySelectorAll<HTMLElement>(`${controls}, [tabindex]`)].filter(isStop);
  const unfocused = new Map(stops.map((stop) => [stop, indicators(stop)]));
  const first = stops.findIndex((stop) => stop.closest('main#main'));
  window.focusWatch = { names: stops.map(nameOf), firstInMain: first < 0 ? undefined : first, state };

  function isStop(element: HTMLElement): boolean {
    if (element.matches(':disabled, [type=hidden]') || element.closest('[inert]')) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.localName === 'summary')
      return element.parentElement?.querySelector(':scope > summary') === element;
    if (element instanceof HTMLInputElement && element.type === 'radio') return isEntryOfGroup(element);
    if (element.tabIndex >= 0) return true;
    // A control with a negative tabindex is still to be reached, unless arrow keys lead to it from a neighbour.
    const group = element.closest(roving);
    return element.matches(controls) && !group?.querySelector('[tabindex="0"], :checked');
  }

  function isEntryOfGroup(radio: HTMLInputElement): boolean {
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      (other) =>
        other === radio || (radio.name !== '' && other.name === radio.name && other.form === radio.form),
    );
    return radio === (group.find((other) => other.checked) ?? group[0]);
  }

  function state(): FocusState | undefined {
    // Links in a drawing are not HTML elements, but have all that is asked of them here.
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body || element === document.documentElement) return undefined;
    const number = stops.indexOf(element);
    const faults = visibilityFaults(element);
    const before = unfocused.get(element) ?? [];
    if (!indicators(element).some((style, at) => style !== '' && style !== before[at]))
      faults.push('shows no sign of the focus');
    return { stop: number < 0 ? undefined : number, name: nameOf(element), faults };
  }

  /** The outline and shadow of an element, and of what may show its focus in its stead. */
  function indicators(element: HTMLElement): string[] {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const boxes = [
      element,
      element.parentElement,
      element.nextElementSibling,
      element.firstElementChild,
      label,
    ];
    const styles = boxes.map((box) => box && getComputedStyle(box));
    styles.push(getComputedStyle(element, '::before'), getComputedStyle(element, '::after'));
    return styles.flatMap((style) => {
      if (!style) return ['', ''];
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = style;
      const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && !isTransparent(outlineColor);
      return [
        seen ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : '',
        boxShadow === 'none' ? '' : boxShadow,
      ];
    });
  }

  function visibilityFaults(element: HTMLElement): string[] {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const own = firstRect(element);
    // A control drawn by its label is as visible as the label.
    const rect = label && (!own || own.width < 3) ? firstRect(label) : own;
    if (!rect) return ['has no size'];
    const fits = rect.height <= innerHeight && rect.width <= innerWidth;
    const seen = visiblePart(element, rect);
    if (seen.width <= 0 || seen.height <= 0) return ['is outside the window, or scrolled out of its box'];
    if (fits && (seen.width < rect.width - 1 || seen.height < rect.height - 1))
      return ['is only partly in the window or in its box'];
    for (const [x, y] of [
      [0.5, 0.5],
      [0.2, 0.25],
      [0.8, 0.25],
      [0.2, 0.75],
      [0.8, 0.75],
    ] as const) {
      const hit = document.elementFromPoint(seen.left + seen.width * x, seen.top + seen.height * y);
      const cover = coverOf(hit, element);
      if (cover) return [`is covered by ${nameOf(cover)}`];
    }
    return [];
  }

  /** The part of an element's box that the window and the scrolling boxes around it let through. */
  function visiblePart(element: HTMLElement, rect: DOMRect): DOMRect {
    let { left, top, right, bottom } = rect;
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const area = box.getBoundingClientRect();
      if (overflowX !== 'visible') [left, right] = [Math.max(left, area.left), Math.min(right, area.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, area.top), Math.min(bottom, area.bottom)];
    }
    [left, right] = [Math.max(left, 0), Math.min(right, innerWidth)];
    [top, bottom] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    return new DOMRect(left, top, right - left, bottom - top);
  }

  /** What is painted over an element; a neighbour's empty space over it hides nothing. */
  function coverOf(hit: Element | null, element: HTMLElement): Element | undefined {
    if (hit && element.contains(hit)) return undefined;
    for (let box = hit; box && !box.contains(element); box = box.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(box);
      const isPainted = !isTransparent(backgroundColor) || backgroundImage !== 'none';
      if (isPainted || box.matches('img, video, canvas, iframe')) return box;
    }
    return undefined;
  }

  function isTransparent(color: string): boolean {
    return /^rgba\(.*, 0\)$|\/ 0\)$/.test(color);
  }

  function firstRect(element: HTMLElement): DOMRect | undefined {
    return [...element.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
  }

  function nameOf(element: Element): string {
    const text = element.getAttribute('aria-label') ?? element.textContent;
    const id = element.id
      ? `#${element.id}`
      : element.classList.length > 0
        ? `.${[...element.classList].join('.')}`
        : '';
    return `${element.localName}${id} "${text.replace(/\s+/g, ' ').trim().slice(0, 40)}"`;
  }
}
