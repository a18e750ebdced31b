import { STATEMENTS } from '../../../content/domain/statements.ts';
import { isBlank, type Line } from '../lines.ts';
import { claimOf, statementOf, titled } from './colon-blocks.ts';
import { captionOf, giveKey, keyOf } from './keys.ts';
import { beside, withText, type Page } from './page.ts';

// Kinds that have no number here.
const CLAIMS: Record<string, string> = {
  rem: 'remark',
  cnj: 'conjecture',
  alg: 'algorithm',
  hyp: 'hypothesis',
};

/** A fenced div of Pandoc, Quarto or R Markdown that says what it holds: a theorem, a remark, a figure of several, a table. */
export function divOf(
  begun: string,
  first: Line,
  typed: readonly Line[],
  last: Line,
  page: Page,
): Line[] | undefined {
  const id = /#([\w:.-]+)/.exec(begun)?.[1];
  const classes = [...begun.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
  const prefix = /^([a-z]{3})[-:]/.exec(id ?? '')?.[1] ?? '';
  const title = /(?:title|name)="([^"]*)"/.exec(begun)?.[1] ?? '';
  const kind = classes.find((name) => name in STATEMENTS || name === 'proof');
  if (kind) {
    const prefix = (STATEMENTS as Record<string, string>)[kind];
    const key = giveKey(page, id, prefix);
    if (key) page.keys.set(`${prefix}:${id}`, key);
    return statementOf(first, kind, key, title, page.convert(typed), last);
  }
  const claim = classes.find((name) => Object.values(CLAIMS).includes(name)) ?? CLAIMS[prefix];
  if (claim) {
    const { title: words, body } = titled(title, typed);
    if (id) page.left.push({ line: first.n, what: `the key of what has no number here: ${id}` });
    return claimOf(first, claim, words, page.convert(body), last);
  }
  if (prefix === 'fig') return figure(begun, id!, first, page.convert(typed), last, page);
  if (prefix === 'tbl') return table(begun, id!, first, page.convert(typed), last, page);
  return undefined;
}

// Of one image it is the caption; several are figures of their own, and what cites all of them cites each.
function figure(begun: string, id: string, first: Line, body: Line[], last: Line, page: Page): Line[] {
  tellLooks(begun, first, page);
  const key = keyOf(id, 'fig');
  const images = body.filter((line) => !line.code && IMAGE.test(line.text));
  if (images.length === 0) return [beside(first), ...body, beside(last)];
  const words = body.filter((line) => !isBlank(line) && !images.includes(line));
  const [image] = images;
  if (images.length === 1 && words.every(({ code }) => !code)) {
    const [, alt = '', url = '', braces = ''] = IMAGE.exec(image!.text)!;
    const caption = words.map(({ text }) => text.trim()).join(' ') || alt;
    const shows = words.length && alt ? ` alt="${alt.replaceAll('"', '')}"` : '';
    const more = braces.replace(/^\{|\}$/g, '').replace(/#[\w:.-]+\s*/, '');
    const made = `![${caption}](${url}){#${key}${shows}${more && ` ${more}`}}`;
    page.keys.set(id, key);
    return [beside(first), withText(image!, made), beside(last)];
  }
  const keys = images.map((line, i) =>
    keyOf(/\{#([\w:.-]+)/.exec(line.text)?.[1] ?? `${key}-${i + 1}`, 'fig'),
  );
  page.groups.set(key, keys);
  page.left.push({ line: first.n, what: `the key of several images, each of which has its own: ${id}` });
  const written = body.flatMap((line) => {
    const at = images.indexOf(line);
    if (at === -1) return [line];
    const bare = line.text
      .replace(/\{#[\w:.-]+\s*/, '{')
      .replace(/\{\}\s*$/, '')
      .trimEnd();
    const more = /\{([^{}]*)\}$/.exec(bare);
    const text = `${bare.slice(0, more?.index)}{#${keys[at]!}${more ? ` ${more[1]!}` : ''}}`;
    return [beside(line), withText(line, text), beside(line)];
  });
  return [beside(first), ...written, beside(last)];
}

const IMAGE = /^\s*!\[([^\]]*)\]\(([^)]*)\)(\{[^{}]*\})?\s*$/;

// The last paragraph of it is the caption.
function table(begun: string, id: string, first: Line, body: Line[], last: Line, page: Page): Line[] {
  tellLooks(begun, first, page);
  const at = body.findLastIndex((line) => !isBlank(line));
  const said = body[at];
  if (!said || said.code || /\|/.test(said.text)) return [beside(first), ...body, beside(last)];
  const caption = captionOf(said.text.replace(/^:\s*/, '').trim(), giveKey(page, id, 'tbl'));
  return [beside(first), ...body.slice(0, at), withText(said, caption), beside(last)];
}

function tellLooks(begun: string, { n }: Line, page: Page): void {
  const looks = begun.replace(/[{}]|#[\w:.-]+/g, '').trim();
  if (looks) page.left.push({ line: n, what: `what arranges a block: ${looks}` });
}
