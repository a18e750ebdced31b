import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { LIMITS } from './limits.ts';
import { AT_RULES, ATTRIBUTES, ELEMENTS, FUNCTIONS, NAMESPACES, NOTES, PLAIN } from './svg-allowlist.ts';

/** A spot of a drawing that must not ship, with what stands there. */
export interface SvgSpot {
  offset: number;
  what: string;
  /** False where the drawing is no SVG at all from here on. */
  parses: boolean;
}

const ENOUGH = 20;

/**
 * What of a drawing is not on the list of what only draws. The drawing is a file of the site: opened by itself it is a page, and no
 * page's policy covers it. It is read as a browser reads it, by namespaces and not by prefixes; what the list does not know is
 * refused, since nobody can say what it does. Says too whether its root gives a size.
 */
export function judgeSvg(svg: string): { spots: SvgSpot[]; sized: boolean } {
  const spots: SvgSpot[] = [];
  const parser = new SaxesParser({ xmlns: true, position: true });
  const blame = (what: string, offset = parser.position, parses = true): void => {
    spots.push({ offset, what, parses });
    if (spots.length >= ENOUGH) throw new Stop();
  };
  const uses = new Uses();
  let [depth, css, cssAt, sized] = [0, undefined as string | undefined, 0, false];
  parser.on('error', ({ message }) => {
    blame(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), parser.position, false);
    throw new Stop();
  });
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^utf-?8$/i.test(encoding)) blame(`the encoding "${encoding}"`, svg.indexOf('encoding'));
  });
  parser.on('doctype', (type) => {
    if (type.includes('[')) blame('a DOCTYPE with declarations of its own', svg.indexOf('<!DOCTYPE'));
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target !== 'xpacket') blame(`<?${target}?>`, svg.lastIndexOf(`<?${target}`, parser.position));
  });
  parser.on('opentag', (tag) => {
    const at = svg.lastIndexOf('<', parser.position - 1);
    if (++depth === 1 && !(tag.uri === NAMESPACES.svg && tag.local === 'svg')) {
      blame(`<${tag.name}> where <svg xmlns="${NAMESPACES.svg}"> must stand`, at, false);
      throw new Stop();
    }
    if (depth === 1) sized = saysSize(tag);
    if (depth > LIMITS.depth) {
      blame(`elements nested deeper than ${LIMITS.depth}`, at);
      throw new Stop();
    }
    for (const [what, name] of faultsOf(tag))
      blame(what, name === undefined ? at : at + placeOf(name, svg.slice(at, parser.position)));
    uses.open(tag);
    if (tag.local === 'style') [css, cssAt] = ['', parser.position];
  });
  // A comment between two pieces does not part them in a browser either.
  for (const kind of ['text', 'cdata'] as const)
    parser.on(kind, (text) => {
      if (css !== undefined) css += text;
    });
  parser.on('closetag', (tag) => {
    depth--;
    uses.close();
    if (tag.local !== 'style') return;
    const fault = faultOfStyle(css ?? '');
    if (fault) blame(fault, cssAt);
    css = undefined;
  });
  try {
    parser.write(svg).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  if (uses.drawn() > LIMITS.elements)
    spots.push({
      offset: 0,
      what: `more than ${LIMITS.elements} elements, each counted as often as it is drawn`,
      parses: true,
    });
  return { spots, sized };
}

// Astro needs to know it.
function saysSize({ attributes }: SaxesTagNS): boolean {
  const says = (name: string): boolean => /^[^%]+$/.test(attributes[name]?.value ?? '');
  return says('viewBox') || (says('width') && says('height'));
}

class Stop extends Error {}

// Each fault, with the attribute that it stands in.
function faultsOf(tag: SaxesTagNS): [what: string, attribute?: string][] {
  const ours = tag.uri === NAMESPACES.svg;
  if (!(ours ? ELEMENTS.has(tag.local) : NOTES.test(tag.uri))) return [[`<${tag.name}>`]];
  return Object.values(tag.attributes).flatMap((attribute): [string, string][] => {
    const what = faultOfAttribute(attribute, tag, ours);
    return what ? [[what, attribute.name]] : [];
  });
}

function faultOfAttribute({ uri, local, name, value }: SaxesAttributeNS, tag: SaxesTagNS, ours: boolean) {
  if (uri === NAMESPACES.xmlns || NOTES.test(uri) || (!ours && uri === '')) return undefined;
  const unknown = `the attribute "${name}"`;
  if (uri === NAMESPACES.xml) return ['space', 'lang'].includes(local) ? undefined : unknown;
  if (uri === NAMESPACES.xlink) {
    if (local === 'href') return faultOfAddress(value, tag);
    return ['title', 'type', 'role', 'arcrole', 'show', 'actuate'].includes(local) ? undefined : unknown;
  }
  if (uri !== '' || !ours) return unknown;
  if (/^(?:data|aria)-[\w.-]+$/.test(local)) return undefined;
  if (!ATTRIBUTES.has(local)) return unknown;
  if (local === 'href') return faultOfAddress(value, tag);
  // An animation may change what only draws.
  if (local === 'attributeName' && (!ATTRIBUTES.has(value.trim()) || value.trim() === 'href'))
    return `an animation of "${shorten(value)}"`;
  return PLAIN.has(local) ? undefined : faultOfStyle(value);
}

// A part of the drawing itself, or a picture that it holds.
function faultOfAddress(value: string, { local }: SaxesTagNS): string | undefined {
  const address = value.replace(/[\u0000-\u0020]/g, '');
  if (address === '' || address.startsWith('#')) return undefined;
  return (local === 'image' || local === 'feImage') && PICTURE.test(address)
    ? undefined
    : `the address "${shorten(address)}"`;
}

const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;
const HELD =
  /^\s*["']?\s*(?:#|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/[\w-]+|application\/(?:x-)?font[\w-]*)[;,])/i;

// Tried at the beginning of a word only, or a long word would take its length squared.
const CALL = /(?<![-\w\u0080-\u{10ffff}])([-\w\u0080-\u{10ffff}]+)\(/gu;

// Nothing is left out before it is judged, neither strings nor comments: whoever finds their ends otherwise than a browser is deceived.
function faultOfStyle(css: string): string | undefined {
  if (css.includes('\\')) return 'a style that hides what it says';
  for (const [, name = ''] of css.matchAll(/@([\w-]*)/g))
    if (!AT_RULES.has(name.toLowerCase())) return `the rule "@${shorten(name)}"`;
  for (const { 0: call, 1: name = '', index } of css.matchAll(CALL)) {
    if (!FUNCTIONS.has(name.toLowerCase())) return `the function "${shorten(name)}()"`;
    const inside = css.slice(index + call.length, index + call.length + 200);
    if (name.toLowerCase() === 'url' && !HELD.test(inside))
      return `the address "${shorten(/^\s*["']?\s*([^)"']*)/.exec(inside)?.[1] ?? '')}"`;
  }
  return undefined;
}

/** How many elements are drawn when each part is drawn wherever it is named. */
class Uses {
  private count = 0;
  private readonly refs: { at: number; id: string }[] = [];
  private readonly spans = new Map<string, { from: number; to: number }>();
  private readonly stack: (string | undefined)[] = [];

  open({ attributes }: SaxesTagNS): void {
    const id = attributes['id']?.value;
    if (id !== undefined && !this.spans.has(id)) this.spans.set(id, { from: this.count, to: Infinity });
    this.stack.push(id);
    for (const { value } of Object.values(attributes)) {
      const named = /^\s*#([^\s]+)|url\(\s*["']?#([^"')]+)/i.exec(value);
      if (named) this.refs.push({ at: this.count, id: named[1] ?? named[2]! });
    }
    this.count++;
  }

  close(): void {
    const span = this.spans.get(this.stack.pop() ?? '');
    if (span?.to === Infinity) span.to = this.count;
  }

  drawn(): number {
    const sizes = new Map<string, number>();
    const sizeOf = (from: number, to: number, depth: number): number => {
      let size = to - from;
      for (let i = this.firstRef(from); i < this.refs.length && this.refs[i]!.at < to; i++)
        size += partOf(this.refs[i]!.id, depth + 1);
      return size;
    };
    const partOf = (id: string, depth: number): number => {
      const [span, known] = [this.spans.get(id), sizes.get(id)];
      if (!span || known !== undefined) return known ?? 0;
      if (depth > LIMITS.depth) return Infinity;
      // A part that names itself is drawn by no browser.
      sizes.set(id, 0);
      const size = sizeOf(span.from, Math.min(span.to, this.count), depth);
      sizes.set(id, size);
      return size;
    };
    return sizeOf(0, this.count, 0);
  }

  private firstRef(from: number): number {
    let [low, high] = [0, this.refs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.refs[middle]!.at < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

// No value holds a <, and hardly one the name of another attribute after a space.
function placeOf(name: string, tag: string): number {
  for (let at = tag.indexOf(name); at > 0; at = tag.indexOf(name, at + 1))
    if (/\s/.test(tag[at - 1]!)) return at;
  return 0;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
