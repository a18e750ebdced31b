const SVG = 'http://www.w3.org/2000/svg';

/** The dialog of the search without anything in its list. It is made piece by piece, since the pages' policy lets no text become HTML. */
export function searchFrame(): HTMLDialogElement {
  const label = 'Search these notes';
  return html(
    'dialog',
    { class: 'find', 'aria-label': label },
    html(
      'form',
      { role: 'search' },
      glass(),
      html('input', {
        type: 'search',
        dir: 'auto',
        'aria-label': label,
        'aria-describedby': 'find-keys',
        autocomplete: 'off',
        autocapitalize: 'off',
        spellcheck: 'false',
        enterkeyhint: 'search',
        autofocus: '',
      }),
      html('button', { type: 'button' }, html('span', { class: 'word' }, 'Close '), html('kbd', {}, 'Esc')),
    ),
    html('ul', { role: 'list', 'aria-label': 'Results' }),
    html('footer', { class: 'meta' }, keys(), html('span', { role: 'status' })),
  );
}

function glass(): Element {
  return svg(
    'svg',
    { viewBox: '0 0 20 20', 'aria-hidden': 'true' },
    svg('circle', { cx: '8.5', cy: '8.5', r: '6' }),
    svg('path', { d: 'M13 13l5.5 5.5' }),
  );
}

function keys(): HTMLElement {
  const key = (name: string): HTMLElement => html('kbd', { 'aria-hidden': 'true' }, name);
  return html(
    'span',
    { id: 'find-keys', class: 'keys' },
    html('span', {}, key('↑'), ' ', key('↓'), html('span', { class: 'sr' }, 'Up and down arrows'), ' choose'),
    ' ',
    html('span', {}, html('kbd', {}, 'Enter'), ' open'),
  );
}

type Attributes = Record<string, string>;

function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), attributes, inside);
}

function svg(tag: 'svg' | 'circle' | 'path', attributes: Attributes, ...inside: Node[]): Element {
  return filled(document.createElementNS(SVG, tag), attributes, inside);
}

function filled<E extends Element>(element: E, attributes: Attributes, inside: (Node | string)[]): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}
