import type { Inks, InPage } from './prepare.ts';
import type { Refusal } from './render.ts';

/** A shape or a line of words, as a drawing keeps it. */
export interface Shape {
  name: string;
  attributes: Record<string, string>;
  text?: string;
}

/** A drawing in parts. */
interface Parts {
  width: number;
  height: number;
  shapes: Shape[];
}

/** Runs in the page: takes the drawing apart into shapes that need no styles, no marks, and nothing by its name. */
export function takeApart({ source, inks }: { source: string; inks: Inks }): Parts | Refusal {
  const { hexOf } = globalThis as unknown as InPage;
  const letters = document.createElement('canvas').getContext('2d')!;
  const root = document.querySelector('svg')!;
  const { x, y, width, height } = root.viewBox.baseVal;
  root.style.cssText = `width:${width}px;height:${height}px;max-width:none`;
  const home = new DOMMatrix().translate(-x, -y).multiply(fromSvg(root.getScreenCTM()!.inverse()));
  const authored = new Map(
    (source.match(/#[0-9a-f]{3,8}\b|\b[a-z]+\b|\b(?:rgb|hsl)a?\([^()]*\)/gi) ?? []).flatMap((said) => {
      const hex = hexOf(said);
      return hex === undefined ? [] : [[hex, /^[a-z]+$/i.test(said) ? said.toLowerCase() : hex]];
    }),
  );
  const shapes: Shape[] = [];
  const NAMES = new Set(['path', 'polygon', 'polyline', 'ellipse', 'circle', 'rect', 'line']);
  const HOLDS = new Set(['g', 'svg', 'text', 'tspan']);
  const UNSEEN = 'defs, marker, style, title, desc, symbol, filter, linearGradient, radialGradient';
  for (const element of root.querySelectorAll<SVGGraphicsElement>('*')) {
    const { localName: name } = element;
    if (element.closest(UNSEEN)) continue;
    if (!NAMES.has(name) && !HOLDS.has(name))
      return { what: `nothing reads what Mermaid draws as <${name}>` };
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const matrix = home.multiply(fromSvg(element.getScreenCTM()!));
    if (name === 'text') shapes.push(...wordsOf(element as SVGTextElement));
    else if (NAMES.has(name)) {
      push(element, matrix, false);
      for (const end of ['markerStart', 'markerEnd'] as const)
        mark(element as SVGGeometryElement, matrix, end);
    }
  }
  return { width: Math.ceil(width), height: Math.ceil(height), shapes };

  function push(element: SVGElement, matrix: DOMMatrix, marks: boolean): void {
    const style = getComputedStyle(element);
    const fill = inkOf(style.fill, Number(style.fillOpacity), marks ? inks.ink : inks.wash);
    const stroke =
      parseFloat(style.strokeWidth) > 0
        ? inkOf(style.stroke, Number(style.strokeOpacity), marks ? inks.ink : inks.line)
        : 'none';
    if (fill === 'none' && stroke === 'none') return;
    const { width, height } = (element as SVGGraphicsElement).getBBox();
    if (width === 0 && height === 0) return;
    const attributes: Record<string, string> = {};
    for (const key of 'd points cx cy r rx ry x y width height x1 y1 x2 y2'.split(' ')) {
      const value = element.getAttribute(key);
      if (value !== null && value !== '') attributes[key] = value.replace(/-?\d*\.\d+(?:e-?\d+)?/g, round);
    }
    const { a, b, c, d, e, f } = matrix;
    const moves = [a, b, c, d, e, f].map((n) => round(String(n))).join(' ');
    if (moves !== '1 0 0 1 0 0') attributes['transform'] = `matrix(${moves})`;
    Object.assign(attributes, { fill, stroke });
    if (stroke !== 'none') {
      const wide = round(String(parseFloat(style.strokeWidth)));
      if (wide !== '1') attributes['stroke-width'] = wide;
      const dashes = style.strokeDasharray.replaceAll('px', '');
      if (!/^none$|(?:^|[, ])0$/.test(dashes)) attributes['stroke-dasharray'] = dashes;
    }
    shapes.push({ name: element.localName, attributes });
  }

  function mark(element: SVGGeometryElement, matrix: DOMMatrix, end: 'markerStart' | 'markerEnd'): void {
    const id = /#([^"')]+)/.exec(getComputedStyle(element)[end])?.[1];
    const marker = id === undefined ? null : root.querySelector<SVGMarkerElement>(`[id="${CSS.escape(id)}"]`);
    if (!marker) return;
    const long = element.getTotalLength();
    const [from, to] = end === 'markerEnd' ? [long - 0.5, long] : [0, 0.5];
    const [p, q] = [element.getPointAtLength(from), element.getPointAtLength(to)];
    const at = end === 'markerEnd' ? q : p;
    const turned = end === 'markerStart' && marker.getAttribute('orient') === 'auto-start-reverse' ? 180 : 0;
    const angle = (Math.atan2(q.y - p.y, q.x - p.x) * 180) / Math.PI + turned;
    const { width: wide, height: high } = marker.viewBox.baseVal;
    const size = [marker.markerWidth.baseVal.value, marker.markerHeight.baseVal.value] as const;
    const fits = wide > 0 && high > 0 ? Math.min(size[0] / wide, size[1] / high) : 1;
    const unit =
      marker.getAttribute('markerUnits') === 'userSpaceOnUse'
        ? 1
        : parseFloat(getComputedStyle(element).strokeWidth);
    const placed = matrix
      .translate(at.x, at.y)
      .rotate(angle)
      .scale(unit * fits)
      .translate(-marker.refX.baseVal.value, -marker.refY.baseVal.value);
    for (const part of marker.querySelectorAll<SVGElement>('*')) {
      const own = (part as SVGGraphicsElement).transform.baseVal.consolidate()?.matrix;
      push(part, own ? placed.multiply(fromSvg(own)) : placed, true);
    }
  }

  // Lines of words, each where its letters stand: in the middle of them, so that it fits whatever letters a reader has.
  function wordsOf(text: SVGTextElement): Shape[] {
    const lines: { words: string; style: CSSStyleDeclaration; box: DOMRect }[] = [];
    const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const words = node.nodeValue!;
      const range = document.createRange();
      range.setStart(node, words.length - words.trimStart().length);
      range.setEnd(node, words.trimEnd().length || words.length);
      const box = range.getBoundingClientRect();
      const style = getComputedStyle(node.parentElement!);
      const last = lines.at(-1);
      const same =
        last &&
        Math.abs(last.box.y - box.y) < 2 &&
        (['fontWeight', 'fontStyle', 'fontSize', 'fill'] as const).every(
          (key) => last.style[key] === style[key],
        );
      if (same) {
        const [left, right] = [Math.min(last.box.left, box.left), Math.max(last.box.right, box.right)];
        last.words += words;
        last.box = new DOMRect(left, last.box.y, right - left, last.box.height);
      } else if (words.trim()) lines.push({ words, style, box });
    }
    return lines.map(({ words, style, box }) => {
      letters.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = letters.measureText(words);
      const at = home.transformPoint(
        new DOMPoint(box.x + box.width / 2, box.y + (box.height * up) / (up + down)),
      );
      const attributes: Record<string, string> = {
        x: round(String(at.x)),
        y: round(String(at.y)),
        'text-anchor': 'middle',
        'font-size': round(String(parseFloat(style.fontSize))),
        fill: inkOn(text, inkOf(style.fill, 1, inks.ink)),
      };
      if (Number(style.fontWeight) > 500) attributes['font-weight'] = 'bold';
      if (style.fontStyle === 'italic') attributes['font-style'] = 'italic';
      return { name: 'text', attributes, text: words.replace(/\s+/g, ' ').trim() };
    });
  }

  // Words on a colour that their author chose are dark or light, whichever can be read on it.
  function inkOn(text: SVGTextElement, ink: string): string {
    const shape = text.closest('.node')?.querySelector('path, polygon, circle, ellipse, rect');
    const hex = shape && hexOf(getComputedStyle(shape).fill)?.slice(0, 7);
    const named = hex === undefined || hex === null ? undefined : authored.get(hex);
    if (ink !== inks.ink || named === undefined || !hex) return ink;
    if (/^[a-z]+$/.test(named)) return /^(?:blue|red|black)$/.test(named) ? 'white' : ink;
    const [r = 0, g = 0, b = 0] = (hex.slice(1).match(/../g) ?? []).map((part) => parseInt(part, 16));
    return 0.3 * r + 0.6 * g + 0.1 * b > 140 ? '#000000' : '#fefefe';
  }

  function inkOf(said: string, opacity: number, usual: string): string {
    if (said === 'none' || opacity === 0 || /^rgba\(.*,\s*0\)$|\/\s*0\)$/.test(said)) return 'none';
    const hex = hexOf(said)?.slice(0, 7);
    if (hex === undefined) return usual;
    if (Object.values(inks).includes(hex)) return hex;
    if (hex === '#ffffff') return 'white';
    return authored.get(hex) ?? usual;
  }

  function fromSvg({ a, b, c, d, e, f }: DOMMatrix): DOMMatrix {
    return new DOMMatrix([a, b, c, d, e, f]);
  }

  function round(number: string): string {
    return String(Math.round(Number(number) * 100) / 100);
  }
}
