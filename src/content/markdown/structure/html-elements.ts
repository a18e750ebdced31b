import type { Nodes, RootContent } from 'mdast';
import { FORMATS, hintFor, isAllowed, PARTS, WORDS, WRAPPERS } from '../../domain/html-allowlist.ts';
import { isComment } from '../html-comments.ts';
import { anchor } from './anchors.ts';
import { faultsOfAttributes, idsOf, languageIn, widthOf } from './html-attributes.ts';
import {
  GAP,
  paragraphOf,
  toFlow,
  toPhrasing,
  type Item,
  type Part,
  type Blame,
  type Element,
} from './html-content.ts';
import { makeDefinitions, makeDetails, makeFigure, makeList, makeTable } from './html-blocks.ts';
import { decode, readTag, type Tag } from './html-tags.ts';
import { shorten } from '../../../shared/shorten.ts';

const PAIRS = { sub: 'subscript', sup: 'superscript', mark: 'mark' } as const;

/** What an element is in Markdown; of one that is refused, its tags as words and what it holds. */
export function makeElement(
  element: Element,
  close: Nodes | undefined,
  source: string,
  blame: Blame,
): Item[] {
  const { tag, node, items } = element;
  const { name } = tag;
  if (!isAllowed(name)) return refused(element, close);
  const at = placeOf(node, close);
  const anchors = idsOf(tag).map((id) => anchor(id, at));
  if (Object.hasOwn(PARTS, name))
    return [{ type: 'part', tag, node, items: [...anchors, ...items] } satisfies Part];
  const block = (...made: (RootContent | undefined)[]): Item[] => [
    GAP,
    ...made.filter((one) => one !== undefined),
    GAP,
  ];
  const language = languageIn(tag);
  if ((name === 'p' || name === 'span') && Object.keys(language).length > 0 && toPhrasing(items).length > 0) {
    const words: Item = {
      type: 'textDirective',
      name: 'span',
      attributes: language,
      children: toPhrasing(items),
      ...at,
    };
    return name === 'p' ? [GAP, ...anchors, words, GAP] : [...anchors, words];
  }
  if (name === 'div' || name === 'center' || name === 'p') return [GAP, ...anchors, ...items, GAP];
  if (WRAPPERS.has(name)) return [...anchors, ...items];
  const format = Object.hasOwn(FORMATS, name) && FORMATS[name];
  const words = (): ReturnType<typeof toPhrasing> => toPhrasing(items);
  if (format) return [...anchors, ...filled({ type: format, children: words(), ...at })];
  if (/^h[1-6]$/.test(name)) {
    const [id] = anchors.map((anchor) => anchor.id);
    const own = id === undefined ? {} : { attributes: { written: '', id, classes: [], values: {} } };
    return block(
      ...filled({ type: 'heading', depth: Number(name[1]) as 1, children: words(), ...own, ...at }),
    );
  }
  switch (name) {
    case 'a': {
      const url = tag.attributes.get('href');
      if (url === undefined) return [...anchors, ...items];
      const title = tag.attributes.get('title');
      return [...anchors, { type: 'link', url, ...(title ? { title } : {}), children: words(), ...at }];
    }
    case 'br':
      return [...anchors, { type: 'break', ...at }];
    case 'hr':
      return block(...anchors, { type: 'thematicBreak', ...at });
    case 'img':
      return [...anchors, imageOf(tag, at)];
    case 'code':
    case 'tt':
      return [
        ...anchors,
        ...filled({ type: 'inlineCode', value: plain(insideOf(element, close, source)).trim(), ...at }),
      ];
    case 'pre':
      return block(...anchors, codeOf(tag, insideOf(element, close, source), at));
    case 'sub':
    case 'sup':
    case 'mark':
      return [...anchors, ...filled({ type: PAIRS[name], children: words(), data: { hName: name }, ...at })];
    case 'blockquote':
      return block(
        ...anchors,
        ...filled({ type: 'blockquote', children: toFlow(items, blame) as [], ...at }),
      );
    case 'ul':
    case 'ol':
      return block(...anchors, ...makeList(element, at, blame));
    case 'dl':
      return block(...anchors, ...makeDefinitions(element, at, blame));
    case 'table':
      return block(...anchors, ...makeTable(element, at, blame));
    case 'details':
      return block(...anchors, makeDetails(element, at, blame));
    case 'figure':
      return block(...makeFigure(element, anchors, blame));
    default: {
      const title = tag.attributes.get('title');
      const attributes = { ...(title === undefined ? {} : { title }), ...language };
      if (!WORDS.has(name) || name === 'wbr') return anchors;
      return [...anchors, ...filled({ type: 'textDirective', name, attributes, children: words(), ...at })];
    }
  }
}

/** What lines of HTML are in which nothing is Markdown: code, what is refused, and what is no HTML. */
export function makeVerbatim(node: Nodes, value: string, blame: Blame): Item[] {
  const text = value.trim();
  const [, open = '', inside = '', rest = ''] = /^(<pre\b[^>]*>)([^]*?)<\/pre\s*>([^]*)$/i.exec(text) ?? [];
  const tag = open && readTag(open);
  if (!tag) {
    const name = /^<(\w+)/.exec(text)?.[1]?.toLowerCase() ?? '';
    const short = shorten(text);
    if (text.startsWith('<!--'))
      blame(
        node,
        `The comment "${short}" does not end where it should.`,
        'End it with -->, and put what follows on a line of its own.',
      );
    else if (name === 'pre') blame(node, `"${short}" does not end.`, 'Write </pre> where it ends.');
    else blame(node, `The HTML "${short}" is not read here.`, hintFor(name));
    return [kept(text, node)];
  }
  for (const { attributes, ...one } of [tag, ...tagsIn(inside)]) {
    if (!isAllowed(one.name)) blame(node, `The HTML "${one.written}" is not read here.`, hintFor(one.name));
    else faultsOfAttributes({ ...one, attributes }).forEach(([what, hint]) => blame(node, what, hint));
  }
  const after = rest.trim();
  if (after && !isComment(after))
    blame(node, `"${after.split('\n')[0]!}" stands after </pre>.`, 'Put it on a line of its own.');
  return [codeOf(tag, inside, placeOf(node, undefined)), ...(after ? [kept(after, node)] : [])];
}

function refused({ tag, node, items }: Element, close: Nodes | undefined): Item[] {
  const gap = /^(?:iframe|form|script|style|section|article|header|footer|nav|main|aside|svg)$/.test(tag.name)
    ? [GAP]
    : [];
  return [
    ...gap,
    kept(tag.written, node),
    ...items,
    ...(close ? [kept(`</${tag.name}>`, close)] : []),
    ...gap,
  ];
}

function kept(value: string, { position }: Nodes): RootContent {
  return { type: 'html', value, ...(position ? { position } : {}) };
}

type At = Partial<Pick<RootContent, 'position'>>;

function placeOf({ position }: Nodes, close: Nodes | undefined): At {
  return position
    ? { position: { start: position.start, end: (close ?? { position }).position?.end ?? position.end } }
    : {};
}

function filled<T extends RootContent>(node: T): T[] {
  const is = 'children' in node ? node.children.length > 0 : !('value' in node) || node.value !== '';
  return is ? [node] : [];
}

function imageOf(tag: Tag, at: At): Extract<RootContent, { type: 'image' }> {
  const [url = '', alt = '', title = ''] = ['src', 'alt', 'title'].map((name) => tag.attributes.get(name));
  const values = widthOf(tag);
  const own = Object.keys(values).length ? { attributes: { written: '', classes: [], values } } : {};
  return { type: 'image', url: url.trim(), alt, title: title || null, ...own, ...at };
}

// What was typed between two tags.
function insideOf({ node, items }: Element, close: Nodes | undefined, source: string): string {
  const inside = 'children' in node ? node.children : undefined;
  const from = inside ? inside[0]?.position?.start.offset : node.position?.end.offset;
  const to = inside ? inside.at(-1)?.position?.end.offset : close?.position?.start.offset;
  if (from !== undefined && to !== undefined) return source.slice(from, to);
  const [words] = paragraphOf(items);
  return words ? words.children.map((child) => ('value' in child ? child.value : '')).join('') : '';
}

function plain(inside: string): string {
  return decode(inside.replace(/<!--[^]*?-->|<\/?[a-z][^<>]*>/gi, ''));
}

function tagsIn(inside: string): Tag[] {
  return [...inside.matchAll(/<\/?[a-z][^<>]*>/gi)].flatMap(([written]) => readTag(written) ?? []);
}

function codeOf(tag: Tag, inside: string, at: At): RootContent {
  const [code] = tagsIn(inside).filter(({ name }) => name === 'code');
  const classes = [tag, code].map((one) => one?.attributes.get('class') ?? '').join(' ');
  const lang = /(?:^|\s)(?:lang|language)-([\w+#-]+)/.exec(classes)?.[1] ?? null;
  return { type: 'code', lang, meta: null, value: plain(inside).replace(/^\r?\n|\s+$/g, ''), ...at };
}
