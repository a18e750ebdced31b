type Child = Node | string | false | undefined;

/** Makes an element with these properties and children; what is false or undefined is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

/** Makes a button that does something. */
export function button(textContent: string, onclick: () => unknown): HTMLButtonElement {
  return make('button', { type: 'button', className: 'act', textContent, onclick: () => void onclick() });
}

/** The words of an element as they are read aloud: formulas as TeX, and nothing of what is folded or can be pressed. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('details, button, .mine, .do, .beside, .fn')) part.remove();
  for (const formula of copy.querySelectorAll<HTMLElement>('.katex'))
    formula.replaceWith(`$${formula.dataset['tex']}$`);
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
