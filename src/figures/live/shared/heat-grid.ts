import { stepBy, tintOf, type Cell, type HeatRow } from './heat-map.ts';

/** A `HeatMap` that lives: arrow keys walk it, a press or Enter chooses a cell, and it can be filled anew. */
export class HeatGrid {
  private readonly table: HTMLTableElement;
  /** The cell that the Tab key comes to, and the one that is chosen. */
  private at: Cell = { row: 0, column: 0 };
  private chosen: Cell | undefined;

  constructor(table: HTMLTableElement, choose: (cell: Cell) => void) {
    this.table = table;
    table.setAttribute('role', 'grid');
    this.chosen = this.cellOf(table.querySelector('td.chosen'));
    if (this.chosen) this.at = this.chosen;
    const pick = (cell: Cell | undefined): void => {
      if (!cell) return;
      this.choose(cell);
      choose(cell);
    };
    table.addEventListener('click', ({ target }) => pick(this.cellOf(target)));
    table.addEventListener('keydown', (event) => {
      const cell = this.cellOf(event.target);
      if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
      const chooses = event.key === 'Enter' || event.key === ' ';
      const next = chooses ? cell : stepBy(event.key, cell, this.rows.length, this.cells(0).length);
      if (!next) return;
      event.preventDefault();
      if (chooses) pick(cell);
      else this.go(next).focus();
    });
    this.mark();
  }

  /** Puts other rows into the map, and names its columns anew where they are others; which cell is chosen is then forgotten. */
  fill(rows: readonly HeatRow[], columns?: readonly string[]): void {
    const held = this.table.contains(document.activeElement) && this.cellOf(document.activeElement);
    if (columns) {
      const row = this.table.tHead!.rows[0]!;
      row.replaceChildren(row.cells[0]!, ...columns.map((name) => headOf('col', name)));
    }
    this.table.tBodies[0]!.replaceChildren(...rows.map(rowOf));
    this.chosen = undefined;
    const cell = this.go({
      row: Math.min(this.at.row, rows.length - 1),
      column: Math.min(this.at.column, rows[0]!.cells.length - 1),
    });
    if (held) cell.focus();
  }

  /** Marks a cell as the one that is chosen. */
  choose(cell: Cell): void {
    this.chosen = cell;
    this.go(cell);
  }

  /** Remembers the rows and the cell that is chosen; the answer puts them back. */
  remember(): () => void {
    const { rows, chosen } = this;
    return () => {
      this.table.tBodies[0]!.replaceChildren(...rows);
      if (chosen) this.choose(chosen);
    };
  }

  private get rows(): HTMLTableRowElement[] {
    return [...this.table.tBodies[0]!.rows];
  }

  private cells(row: number): HTMLTableCellElement[] {
    return [...this.rows[row]!.cells].slice(1);
  }

  private go(cell: Cell): HTMLTableCellElement {
    this.at = cell;
    this.mark();
    return this.cells(cell.row)[cell.column]!;
  }

  private cellOf(target: EventTarget | null): Cell | undefined {
    const cell = (target as Element | null)?.closest('td');
    if (!cell) return undefined;
    return { row: this.rows.indexOf(cell.parentElement as HTMLTableRowElement), column: cell.cellIndex - 1 };
  }

  private mark(): void {
    this.rows.forEach((_, row) => {
      this.cells(row).forEach((cell, column) => {
        const is = (one: Cell | undefined): boolean => one?.row === row && one.column === column;
        cell.tabIndex = is(this.at) ? 0 : -1;
        cell.setAttribute('aria-selected', String(is(this.chosen)));
        cell.classList.toggle('chosen', is(this.chosen));
      });
    });
  }
}

function rowOf({ name, cells }: HeatRow): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(headOf('row', name));
  for (const one of cells) {
    const cell = Object.assign(row.insertCell(), { textContent: one.text });
    cell.style.setProperty('--tint', tintOf(one));
    cell.className = [one.tint < 0 && 'minus', one.classes].filter(Boolean).join(' ');
  }
  return row;
}

function headOf(scope: 'row' | 'col', textContent: string): HTMLTableCellElement {
  return Object.assign(document.createElement('th'), { scope, textContent });
}
