/** A spot of a drawing that must not ship, with what it is. */
export interface UnsafeSpot {
  offset: number;
  what: string;
}

const DECLARED = /<!(?:DOCTYPE[^>]*\[|ENTITY)|<\?xml-stylesheet/i;
// What parses as XML has no < in the value of an attribute: nothing can hide a tag from this.
const TAG = /<(?:[\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
const ATTRIBUTE = /(?:^|\s|["'])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const RUNS = /^(?:script|foreignobject|iframe|object|embed|handler|listener|audio|video)$/i;
const ADDRESSES = /^(?:href|src|data|action|from|to|values|by)$/i;

/**
 * What of a drawing would run, or load something from elsewhere. The drawing is a file of the site: opened by
 * itself it is a page, and no page's policy covers it.
 */
export function findUnsafe(svg: string): UnsafeSpot | undefined {
  const declared = DECLARED.exec(svg);
  if (declared) return { offset: declared.index, what: 'a declaration of entities or of a style sheet' };
  for (const tag of svg.matchAll(TAG)) {
    const [, name = '', attributes = ''] = tag;
    if (RUNS.test(name)) return { offset: tag.index, what: `<${name}>` };
    const start = tag.index + tag[0].lastIndexOf(attributes);
    for (const { 0: whole, 1: attribute = '', 2: double, 3: single, index } of attributes.matchAll(
      ATTRIBUTE,
    )) {
      const offset = start + index + whole.indexOf(attribute);
      const value = decode(double ?? single ?? '');
      if (/^on/i.test(attribute)) return { offset, what: `the attribute "${attribute}"` };
      if (ADDRESSES.test(attribute) && /^[a-z][a-z\d+.-]*:|^\/\//i.test(value) && !isPicture(value))
        return { offset, what: `the address "${shorten(value)}"` };
      if (/^(?:href|src)$/i.test(attribute) && value !== '' && !value.startsWith('#') && !isPicture(value))
        return { offset, what: `the address "${shorten(value)}"` };
      if (attribute === 'style' && value.includes('\\'))
        return { offset, what: 'a style that hides what it says' };
      const loads = outOf(value);
      if (loads !== undefined) return { offset, what: `the address "${shorten(loads)}"` };
    }
  }
  const sheets = svg.matchAll(/<(?:[\w.-]+:)?style\b[^>]*>([\s\S]*?)<\/(?:[\w.-]+:)?style\s*>/gi);
  for (const { 0: whole, 1: css = '', index } of sheets) {
    const offset = index + whole.indexOf('>') + 1;
    if (/@import/i.test(css)) return { offset, what: 'a style sheet that loads another' };
    if (css.includes('\\')) return { offset, what: 'a style that hides what it says' };
    const loads = outOf(decode(css));
    if (loads !== undefined) return { offset, what: `the address "${shorten(loads)}"` };
  }
  return undefined;
}

// url(…) that is neither a part of the drawing nor a picture in it.
function outOf(css: string): string | undefined {
  for (const [, inside = ''] of css.matchAll(/url\(\s*["']?([^)"']*)/gi))
    if (!inside.startsWith('#') && !isPicture(inside)) return inside;
  return undefined;
}

function isPicture(address: string): boolean {
  return /^data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/)/i.test(address);
}

// As a browser reads it: entities are what they stand for, and white space in an address is nothing.
function decode(value: string): string {
  const named: Record<string, string> = {
    amp: '&',
    colon: ':',
    tab: '',
    newline: '',
    quot: '"',
    apos: "'",
    lt: '<',
  };
  return value
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      if (hex ?? decimal) return code < 0x110000 ? String.fromCodePoint(code) : '';
      return named[String(name).toLowerCase()] ?? whole;
    })
    .replace(/[\u0000-\u0020]/g, '');
}

function shorten(address: string): string {
  return address.length > 60 ? `${address.slice(0, 60)}…` : address;
}
