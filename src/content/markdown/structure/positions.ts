import type { Nodes, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { decodeString } from 'micromark-util-decode-string';
import type { Point } from 'unist';
import { location } from 'vfile-location';
import type { Place } from '../../domain/problems.ts';

/** For each character of a text node: where it begins in the file, with the backslash that makes it a plain sign if there is one. */
interface Spots {
  offsets: Uint32Array;
  lines: Uint32Array;
  columns: Uint32Array;
  escaped: Uint8Array;
}

const known = new WeakMap<Text, Spots>();

/** Where a character of a text node stands in the file. */
export function placeInText(node: Text, index: number, source: string): Place {
  const { lines, columns } = spotsOf(node, source);
  return {
    line: lines[index] ?? node.position?.start.line ?? 1,
    column: columns[index] ?? node.position?.start.column ?? 1,
  };
}

/** True when the author wrote a backslash before this character. */
export function isEscaped(node: Text, index: number, source: string): boolean {
  return spotsOf(node, source).escaped[index] === 1;
}

/** True when the author wrote an entity for this character: `&lt;`, `&#36;`. */
export function isEntity(node: Text, index: number, source: string): boolean {
  return entityAt(source, spotsOf(node, source).offsets[index]!) !== undefined;
}

function spotsOf(node: Text, source: string): Spots {
  const found = known.get(node) ?? readSpots(node, source);
  known.set(node, found);
  return found;
}

/** A part of a text node, which knows its place in the file like the whole. */
export function partOfText(node: Text, from: number, to: number, source: string): Text {
  const { position } = node;
  const { offsets, lines, columns, escaped } = spotsOf(node, source);
  const pointAt = (i: number): Point => ({
    line: lines[i]!,
    column: columns[i]! - escaped[i]!,
    offset: offsets[i]!,
  });
  return {
    type: 'text',
    value: node.value.slice(from, to),
    ...(position && {
      position: { start: pointAt(from), end: to < node.value.length ? pointAt(to) : position.end },
    }),
  };
}

const ENTITY = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,30});/iy;

// Escapes, entities and the indent of wrapped lines make source and value differ: both are walked side by side.
function readSpots({ value, position }: Text, source: string): Spots {
  const { length } = value;
  const spots = {
    offsets: new Uint32Array(length),
    lines: new Uint32Array(length),
    columns: new Uint32Array(length),
    escaped: new Uint8Array(length),
  };
  let { line, column, offset: at = 0 } = position?.start ?? { line: 1, column: 1 };
  const end = position?.end.offset ?? source.length;
  const step = (n: number): void => {
    at += n;
    column += n;
  };
  // Most texts stand in the file as they are.
  if (source.startsWith(value, at) && !/[\\&\n]/.test(value)) {
    spots.lines.fill(line);
    for (let i = 0; i < length; i++) [spots.offsets[i], spots.columns[i]] = [at + i, column + i];
    return spots;
  }
  for (let i = 0; i < length; i++) {
    const entity = entityAt(source, at);
    const isLineEnd = value[i] === '\n' && !entity;
    spots.offsets[i] = at;
    if (source[at] === '\\' && value[i] === source[at + 1] && /[!-/:-@[-`{-~]/.test(value[i]!)) {
      spots.escaped[i] = 1;
      step(1);
    } else if (!entity && !isLineEnd && source[at] !== value[i]) {
      const next = source.indexOf(value[i]!, at);
      if (next !== -1 && next < end) step(next - at);
      spots.offsets[i] = at;
    }
    spots.lines[i] = line;
    spots.columns[i] = column;
    if (entity) {
      // Some entities stand for two characters.
      for (let more = 1; more < entity.units; more++) [spots.lines[++i], spots.columns[i]] = [line, column];
      step(entity.length);
    } else if (isLineEnd) {
      [at, line, column] = [source.indexOf('\n', at) + 1 || at, line + 1, 1];
      step(/^[ \t>]*/.exec(source.slice(at, at + 200))![0].length);
    } else step(1);
  }
  return spots;
}

function entityAt(source: string, at: number): { length: number; units: number } | undefined {
  ENTITY.lastIndex = at;
  const [entity] = ENTITY.exec(source) ?? [];
  const sign = entity && decodeString(entity);
  return sign && sign !== entity ? { length: entity.length, units: sign.length } : undefined;
}

/** GFM's addresses within brackets come without places, and so does the text around them: they get them back. */
export function restorePlaces(tree: Root, source: string): void {
  const spots = location(source);
  const walk = (parent: Nodes): void => {
    if (!('children' in parent)) return;
    let from = parent.position?.start.offset ?? 0;
    for (const child of parent.children) {
      if (!child.position) {
        const word = toString(child).split('\n')[0]!;
        const start = Math.max(from, source.indexOf(word, from));
        child.position = { start: spots.toPoint(start)!, end: spots.toPoint(start + word.length)! };
      }
      from = child.position.end.offset ?? from;
      walk(child);
    }
  };
  walk(tree);
}
