/** What a figure shows: the build writes it into the page, and `paint` puts another in its place. */
export interface Picture {
  /** Outlines, by the `data-path` of the path that has it. */
  paths: Readonly<Record<string, string>>;
  /** Words, by the `data-word` of the element that holds them. */
  words: Readonly<Record<string, string>>;
  /** Where words of a drawing stand in it, by the same names. */
  places?: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** How strongly the ground of words is tinted, by the same names. */
  tints?: Readonly<Record<string, string>>;
}

/** The rows of the tables behind a figure, by the `data-rows` of the table's body; the first cell names the row. */
export type Tables = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Shows a picture. What it does not name stays as it is. */
export function paint(figure: ParentNode, { paths, words, places = {}, tints = {} }: Picture): void {
  for (const path of figure.querySelectorAll<SVGPathElement>('[data-path]')) {
    const outline = paths[path.dataset['path']!];
    if (outline !== undefined) path.setAttribute('d', outline);
  }
  for (const element of figure.querySelectorAll<HTMLElement | SVGElement>('[data-word]')) {
    const text = words[element.dataset['word']!];
    if (text !== undefined && text !== element.textContent) element.textContent = text;
    const tint = tints[element.dataset['word']!];
    if (tint !== undefined) element.style.setProperty('--tint', tint);
    const [x, y] = places[element.dataset['word']!] ?? [];
    if (x !== undefined) element.setAttribute('x', String(x));
    if (y !== undefined) element.setAttribute('y', String(y));
  }
}

/** Remembers what stands in the page; the answer puts it back. */
export function remember(figure: ParentNode): () => void {
  const all = (of: string): Element[] => [...figure.querySelectorAll(of)];
  const outlines = all('[data-path]').map((path) => [path, path.getAttribute('d')!] as const);
  const words = all('[data-word], [data-said]').map((element) => {
    const moved = ['x', 'y', 'style'].map((name) => [name, element.getAttribute(name)] as const);
    return { element, text: element.textContent, moved };
  });
  const tables = all('[data-rows]').map((body) => [body, [...body.children]] as const);
  return () => {
    for (const [path, outline] of outlines) path.setAttribute('d', outline);
    for (const { element, text, moved } of words) {
      element.textContent = text;
      for (const [name, value] of moved)
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
    }
    for (const [body, rows] of tables) body.replaceChildren(...rows);
  };
}

/** Fills the tables behind a figure. */
export function fillTables(figure: ParentNode, tables: Tables): void {
  for (const body of figure.querySelectorAll<HTMLTableSectionElement>('[data-rows]')) {
    const rows = tables[body.dataset['rows']!];
    if (rows) body.replaceChildren(...rows.map(rowOf));
  }
}

function rowOf(cells: readonly string[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  cells.forEach((text, i) => {
    const cell = document.createElement(i ? 'td' : 'th');
    if (!i) cell.scope = 'row';
    cell.textContent = text;
    row.append(cell);
  });
  return row;
}
