import { readPair, type Network } from '../../nets/indirect/patch.ts';
import { bytesOf } from '../shared/bytes.ts';
import { keepBuilt } from '../shared/keep-built.ts';
import { startOf } from '../shared/params.ts';
import { exampleOf, positionsOf, rowNames } from './example.ts';
import { INLINE } from './inline-weights.ts';
import { know } from './know.ts';
import { openNetwork } from './networks.ts';
import { columnOf, furthest, sayPair, sayPatch } from './patch-map.ts';
import { HEAD_NAMES, HEADS, PARAMS } from './params.ts';
import type { Known } from './packed-scores.ts';

/** What stands in the page before anything runs. */
export interface Built {
  networks: Record<string, Known>;
  /** The first pair: its sentences and what is answered, in words; and how far each patch goes, by head and position. */
  words: Record<string, string>;
  columns: number[][];
  rows: string[];
  /** The patch that goes furthest, and what it does. */
  at: { bit: number; row: number };
  said: string;
}

/** Measures the shipped networks; kept from build to build. */
export function patchBuilt(): Built {
  return keepBuilt('indirect-object-patching', [PARAMS, INLINE], () =>
    patchAll((name) => openNetwork(bytesOf(INLINE[name]!))),
  );
}

/** Measures networks, and patches the first pair in the first of them. */
export function patchAll(open: (name: string) => Network): Built {
  const set = startOf(PARAMS);
  const names = Object.keys(INLINE);
  const pair = exampleOf(set);
  const read = readPair(open(set.network), pair, 'noise');
  const positions = positionsOf(pair);
  const [columns, rows] = [HEAD_NAMES.map((_, bit) => columnOf(read, bit, positions)), rowNames(pair)];
  const at = furthest(columns);
  const patch = { layer: Math.floor(at.bit / HEADS), head: at.bit % HEADS, position: positions[at.row]! };
  return {
    networks: Object.fromEntries(names.map((name) => [name, know(open(name))])),
    words: sayPair(pair, read),
    columns: columns.map((column) => column.map((part) => Number(part.toFixed(3)))),
    rows,
    at,
    said: sayPatch(set.way, at.bit, rows[at.row]!, read.patched(patch), columns[at.bit]![at.row]!, {
      clean: pair.clean,
      apart: read.apart,
    }),
  };
}
