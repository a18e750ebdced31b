import { readPair, type Network, type PairRead } from '../../nets/indirect/patch.ts';
import type { Prompt } from '../../nets/indirect/prompts.ts';
import { HeatGrid } from '../shared/heat-grid.ts';
import type { Cell } from '../shared/heat-map.ts';
import { paint } from '../shared/picture.ts';
import { exampleOf, positionsOf, rowNames } from './example.ts';
import { columnOf, furthest, mapRows, sayPair, sayPatch } from './patch-map.ts';
import { HEAD_NAMES, HEADS, type Set } from './params.ts';

/** What a map shows: a pair that was read, and how far its patches go. */
interface Shown {
  read: PairRead;
  clean: Prompt;
  positions: number[];
  rows: string[];
  columns: number[][];
  way: string;
}

/** The map of patches, worked out in the page head by head, with a rest after each. */
export class LiveMap {
  private readonly figure: HTMLElement;
  private readonly grid: HeatGrid;
  private readonly asBuilt: () => void;
  private shown: Shown | undefined;
  /** Counts what was asked for: an answer to an earlier wish is dropped. */
  private wish = 0;

  /** `chosen` hears of a cell that a reader chooses. */
  constructor(figure: HTMLElement, chosen: (cell: Cell) => void) {
    this.figure = figure;
    this.grid = new HeatGrid(figure.querySelector('table.heat')!, chosen);
    this.asBuilt = this.grid.remember();
  }

  /** Whether the map is of a network that is here: cells can be told at once. */
  get lives(): boolean {
    return this.shown !== undefined;
  }

  /** Reads the pair that is set in a network, and shows the map of its patches. Resolves to false where another wish came between. */
  async show(network: Network, set: Set): Promise<boolean> {
    const wish = ++this.wish;
    const pair = exampleOf(set);
    const read = readPair(network, pair, set.way === 'noise' ? 'noise' : 'denoise');
    const positions = positionsOf(pair);
    const columns: number[][] = [];
    for (const bit of HEAD_NAMES.keys()) {
      columns.push(columnOf(read, bit, positions));
      await new Promise((resolve) => setTimeout(resolve));
      if (wish !== this.wish) return false;
    }
    this.shown = { read, clean: pair.clean, positions, rows: rowNames(pair), columns, way: set.way };
    paint(this.figure, { paths: {}, words: sayPair(pair, read) });
    this.grid.fill(mapRows(this.shown.rows, columns));
    return true;
  }

  /** Tells what the patch of a cell does; without one, the patch that goes furthest. */
  say(cell?: Cell): string {
    const { read, clean, positions, rows, columns, way } = this.shown!;
    const { bit, row } = cell ? { bit: cell.column, row: cell.row } : furthest(columns);
    this.grid.choose({ row, column: bit });
    const position = positions[row]!;
    const logits = read.patched({ layer: Math.floor(bit / HEADS), head: bit % HEADS, position });
    return sayPatch(way, bit, rows[row]!, logits, columns[bit]![row]!, { clean, apart: read.apart });
  }

  /** Shows the map as it was built. */
  reset(): void {
    this.forget();
    this.asBuilt();
  }

  /** Forgets what was shown, and what is under way. */
  forget(): void {
    this.wish++;
    this.shown = undefined;
  }
}
