/** Elements whose tags are left out, and whose content stays. */
export const WRAPPERS = new Set(['div', 'span', 'center', 'picture']);

/** Elements in a sentence that Markdown has no signs for, or other ones. */
export const WORDS = new Set(
  'abbr bdo cite dfn ins kbd mark q rp rt ruby samp small sub sup time u var wbr'.split(' '),
);

/** Elements that have signs in Markdown, in a sentence. */
export const FORMATS: Readonly<Record<string, 'strong' | 'emphasis' | 'delete'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'delete',
  strike: 'delete',
  del: 'delete',
};

/** Parts of a larger element, with what they stand in. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  summary: ['details'],
  figcaption: ['figure'],
  caption: ['table'],
  colgroup: ['table'],
  col: ['colgroup', 'table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['thead', 'tbody', 'tfoot', 'table'],
  th: ['tr'],
  td: ['tr'],
};

const BLOCKS = new Set(
  'blockquote center details div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' '),
);
const INLINE = new Set(['a', 'br', 'code', 'img', 'tt', 'span', 'picture']);

/** True for an element that GitHub reads and this site too. */
export function isAllowed(name: string): boolean {
  return isBlock(name) || INLINE.has(name) || WORDS.has(name) || Object.hasOwn(FORMATS, name);
}

/** True for an element that ends the paragraph before it. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name) || Object.hasOwn(PARTS, name);
}

/** The names of all elements that are read here, or known for what they would do, as a regular expression has them. */
export const TAG_NAMES = [
  ...BLOCKS,
  ...INLINE,
  ...WORDS,
  ...Object.keys({ ...FORMATS, ...PARTS }),
  ...'audio button embed font form iframe input link meta object script section source style svg video'.split(
    ' ',
  ),
].join('|');

/** Elements without an end. */
export const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** What an open element is ended by, where its own end may be left out. */
export const ENDED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  p: BLOCKS,
  li: new Set(['li']),
  dt: new Set(['dt', 'dd']),
  dd: new Set(['dt', 'dd']),
  rt: new Set(['rt', 'rp']),
  rp: new Set(['rt', 'rp']),
  td: new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot']),
  th: new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot']),
  tr: new Set(['tr', 'thead', 'tbody', 'tfoot']),
  thead: new Set(['tbody', 'tfoot']),
  tbody: new Set(['tbody', 'tfoot']),
  tfoot: new Set(['tbody']),
  colgroup: new Set(['tr', 'thead', 'tbody', 'tfoot']),
};

// How things look elsewhere, and what other readers of HTML are told: with what `hast-util-sanitize` says that GitHub lets through.
const LEFT_OUT =
  /^(?:accesskey|axis|char|charoff|color|frame|hreflang|itemscope|itemtype|longdesc|media|noshade|rev|rules|size|tabindex|class|classname|align|valign|width|height|border|cell(?:padding|spacing)|bgcolor|hspace|vspace|nowrap|role|target|rel|loading|decoding|lang|dir|translate|scope|headers|abbr|type|value|reversed|compact|clear|cite|datetime|itemprop|markdown|summary|span|colspan|rowspan|start|open|title|name|alt|data-[\w.:-]+|aria-[\w-]+)$/;

/** True for an attribute that a page does as well without. */
export function isLeftOut(name: string): boolean {
  return LEFT_OUT.test(name);
}

const HINTS: [RegExp, string][] = [
  [/^(?:Figure|Explorable)$/, 'It may stand in the body of a file that ends with .mdx.'],
  [/^source$/, 'Leave it out: of a <picture> the <img> is shown.'],
  [/^(?:iframe|video|audio|embed|object|track)$/, 'Link to what it shows: [words](https://…).'],
  [
    /^(?:svg|g|path|text|canvas|math)$/,
    'Save the drawing as an SVG in figures/ and show it as an image; write a formula between dollar signs.',
  ],
  [/^(?:script|style|link|meta|base|title)$/, 'Leave it out: a page brings its own.'],
  [/^(?:form|input|button|select|textarea|label)$/, 'Link to the form, or say in words what it asks.'],
  [/^font$/, 'Leave the tag out; ==words== are marked.'],
  [/^(?:section|article|aside|header|footer|nav|main|address)$/, 'Leave the tag out; its content stays.'],
  [/^big$/, 'Leave the tag out; for bold, write **words**.'],
];

/** What to write instead of an element that is refused. */
export function hintFor(name: string): string {
  return HINTS.find(([names]) => names.test(name))?.[1] ?? 'Write it in Markdown; for a plain <, write \\<.';
}
