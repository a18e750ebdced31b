import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { shownColour } from './inks.ts';

/** An element of a drawing, of those that only draw. */
interface Drawn {
  name: string;
  attributes: Record<string, string>;
  text?: string;
}

/** A drawing taken apart: nothing in it leads anywhere, runs, or has a style of its own. */
export interface Drawing {
  width: number;
  height: number;
  /** Where its own origin lies: Graphviz counts upwards from the bottom. */
  transform: string;
  elements: Drawn[];
  /** The words of its labels, in their order. */
  words: string[];
  /** How many edges are drawn. */
  edges: number;
  /** What would be lost, as its author calls it. */
  refused?: string;
}

const DRAWS = new Set(['path', 'polygon', 'polyline', 'ellipse', 'circle', 'rect', 'line', 'text']);
const KEPT = new Set(
  'd points cx cy r rx ry x y x1 y1 x2 y2 width height text-anchor font-size font-weight font-style stroke-width stroke-dasharray'.split(
    ' ',
  ),
);
const REFUSED: Readonly<Record<string, string>> = {
  a: 'the links (URL, href)',
  image: 'the images',
  linearGradient: 'the gradients',
  radialGradient: 'the gradients',
};
const MOVES = /^matrix\([-\d. ]+\)$/;

/** Reads the SVG that Graphviz writes. */
export function readDrawing(svg: string): Drawing {
  return read(svg, (name) => (Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined));
}

/** Reads a drawing that is kept in a file, which anybody may have written: it holds shapes and words, or is refused. */
export function readKept(svg: string): Drawing {
  const known = (name: string): boolean => DRAWS.has(name) || name === 'svg';
  try {
    return read(svg, (name) => (known(name) ? undefined : `<${name}>`));
  } catch {
    return { width: 0, height: 0, transform: '', elements: [], words: [], edges: 0, refused: 'the SVG' };
  }
}

function read(svg: string, refusal: (name: string) => string | undefined): Drawing {
  const drawing: Drawing = { width: 0, height: 0, transform: '', elements: [], words: [], edges: 0 };
  const parser = new SaxesParser();
  let text: Drawn | undefined;
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (name === 'svg') {
      const [, , width = 0, height = 0] = (attributes['viewBox'] ?? '').split(/[\s,]+/).map(Number);
      Object.assign(drawing, { width: Math.ceil(width), height: Math.ceil(height) });
    }
    if (name === 'g' && attributes['class'] === 'graph') drawing.transform = attributes['transform'] ?? '';
    if (name === 'g' && attributes['class'] === 'edge') drawing.edges++;
    const refused = refusal(name);
    if (refused !== undefined) drawing.refused ??= refused;
    if (!DRAWS.has(name)) return;
    const element: Drawn = { name, attributes: attributesOf(name, attributes) };
    if (element.attributes['stroke'] === 'none' && element.attributes['fill'] === 'none') return;
    drawing.elements.push(element);
    if (name === 'text') text = element;
  });
  parser.on('text', (value) => {
    if (text) text.text = (text.text ?? '') + value;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'text' || !text) return;
    if (text.text?.trim()) drawing.words.push(text.text.trim());
    text = undefined;
  });
  parser.write(svg).close();
  return drawing;
}

function attributesOf(name: string, attributes: Record<string, string>): Record<string, string> {
  const kept = Object.entries(attributes).filter(
    ([key, value]) => KEPT.has(key) || (key === 'transform' && MOVES.test(value)),
  );
  const colours = (['fill', 'stroke'] as const).flatMap((key) => {
    const colour = shownColour(attributes[key] ?? (name === 'text' && key === 'fill' ? 'black' : 'none'));
    return colour === undefined ? [] : [[key, colour]];
  });
  return Object.fromEntries([...kept, ...colours]) as Record<string, string>;
}
