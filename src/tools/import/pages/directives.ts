import { parseDocument } from 'yaml';
import { isBlank, type Line } from '../lines.ts';
import { exerciseEnd } from './exercise-ends.ts';
import { wrapped } from './wraps.ts';
import { STATEMENTS } from '../../../content/domain/statements.ts';
import { own } from '../../../shared/own-property.ts';
import { calloutOf, foldOf, kindOf, OTHER_CALLOUTS, statementOf } from './colon-blocks.ts';
import { captionOf, giveKey } from './keys.ts';
import { rowsOf, tableOf } from './list-table.ts';
import { pictureAt } from './page-files.ts';
import { asCode, beside, codeOf, inComment, quotationOf, withText, type Page } from './page.ts';

/** A directive of MyST, as it was typed. */
export interface Directive {
  name: string;
  words: string;
  first: Line;
  inside: Line[];
  last: Line;
  /** Whether it stands between colons, so that it holds Markdown whatever it is. */
  colons?: true;
}

// By their names the kinds of their keys; solutions and proofs are not cited.
const PROOFS: Record<string, string> = { ...STATEMENTS, solution: '', proof: '' };

/** A directive in a form of this site; one that is not known is shown as code. */
export function directive(typed: Directive, page: Page): Line[] {
  const { name, words, first, last } = typed;
  const { convert } = page;
  const { options, body } = optionsOf(typed.inside);
  const left = (what: string): void => void page.left.push({ line: first.n, what });
  const unread = (...known: string[]): void => {
    const others = [...options]
      .filter(([key]) => !known.includes(key))
      .map(([key, value]) => `${key}: ${value}`);
    if (others.length) left(`options of {${name}}: ${others.join(', ')}`);
  };
  const label = options.get('label') ?? options.get('name');
  if (name in OTHER_CALLOUTS || /^(?:tip|important|warning|caution|info)$/.test(name)) {
    unread();
    // What stands beside the name of a kind is its first line.
    const said = name === 'admonition' || !words ? words : '';
    const lines = words && !said ? [beside(first, words), ...body] : body;
    return /dropdown/.test(options.get('class') ?? '') && said
      ? foldOf(first, said, convert(lines), last)
      : calloutOf(first, kindOf(name), said || (name === 'seealso' ? 'See also' : ''), convert(lines), last);
  }
  const proof = name.replace(/^prf:/, '');
  const prefix = own(PROOFS, proof);
  if (prefix !== undefined && (name !== proof || /^(?:exercise|solution|proof)$/.test(name))) {
    unread('label', 'name');
    const title = name === 'solution' ? '' : words.replace(/["{}\\]/g, '');
    return statementOf(first, proof, giveKey(page, label, prefix), title, convert(body), last);
  }
  const ends = exerciseEnd({ name, words, options, first, last }, page);
  if (ends) return ends;
  const whole = wrapped({ name, words, options, first, body, last }, page);
  if (whole) return whole;
  switch (name) {
    case 'math': {
      unread('label', 'name');
      const key = giveKey(page, label, 'eq');
      const tex = [beside(first, words), ...body].filter((line) => !isBlank(line));
      return [withText(first, '$$'), ...tex, withText(last, `$$${key && ` {#${key}}`}`)].map(asCode);
    }
    case 'figure':
    case 'image': {
      unread('name', 'label', 'alt', 'width');
      const key = giveKey(page, label, 'fig');
      const width = /^\d+(?:%|px)?$/.exec(options.get('width') ?? '')?.[0];
      const alt = (options.get('alt') ?? '').replaceAll('"', '&quot;');
      const image = `<img src="${pictureAt(words, page)}" alt="${alt}"${width ? ` width="${width}"` : ''}>`;
      const caption = convert(body);
      if (name === 'image' || (!key && caption.every(isBlank))) return [withText(first, image), ...caption];
      return [
        withText(first, `<figure${key ? ` id="${key}"` : ''}>${image}<figcaption>`),
        beside(first),
        ...caption,
        beside(last),
        withText(last, '</figcaption></figure>'),
      ];
    }
    case 'code':
    case 'code-block':
    case 'code-cell':
    case 'sourcecode': {
      unread('caption', 'emphasize-lines');
      const marks = options.get('emphasize-lines')?.replace(/\s/g, '');
      const file = options.get('caption')?.replaceAll('"', '');
      const more = [file && ` title="${file}"`, marks && ` {${marks}}`].filter(Boolean).join('');
      const language = name === 'code-cell' ? words.replace(/^i?python\d?$/, 'python') : words;
      return codeOf(first, `${language || 'text'}${more}`, body, last);
    }
    case 'raw':
      // What another output has is on no page, and kept.
      if (words.trim() === 'html') return [beside(first), ...body, beside(last)];
      left(`what only another output has, in a comment: {raw} ${words}`);
      return [
        withText(first, '<!--'),
        ...body.map((line) => withText(line, inComment(line.text))),
        withText(last, '-->'),
      ].map(asCode);
    case 'list-table': {
      const rows = rowsOf(body);
      if (!rows?.length) return asTyped();
      unread('name', 'label', 'header-rows');
      const heads = Number(options.get('header-rows') ?? 0);
      if (heads > 1) left(`more than one row in the head of a table: ${heads}`);
      return [
        beside(first),
        ...tableOf(rows, heads).map((text) => beside(first, text)),
        beside(last),
        beside(last, captionOf(words, giveKey(page, label, 'tbl'))),
        beside(last),
      ];
    }
    case 'dropdown':
      unread('open');
      return foldOf(first, words || 'Details', convert(body), last);
    case 'margin':
    case 'sidebar':
    case 'aside':
      return calloutOf(first, 'info', words, convert(body), last);
    case 'epigraph':
    case 'pull-quote':
    case 'quote':
      return quotationOf(convert(body));
    default:
      if (!typed.colons) return asTyped();
      left(`what arranges a block: {${name}} ${words}`.trim());
      unread();
      return [beside(first), ...convert(body), beside(last)];
  }

  function asTyped(): Line[] {
    left(`the block {${name}}, shown as code`);
    const mark = '`'.repeat(
      Math.max(3, ...typed.inside.map(({ text }) => (/^\s*(`*)/.exec(text)![1]!.length || 0) + 1)),
    );
    return [
      { ...first, text: `${mark}text`, code: true },
      beside(first, `{${name}} ${words}`.trimEnd(), true),
      ...typed.inside.map(asCode),
      { ...last, text: mark, code: true },
    ];
  }
}

function optionsOf(inside: readonly Line[]): { options: Map<string, string>; body: Line[] } {
  const options = new Map<string, string>();
  let at = 0;
  const isMark = ({ text }: Line): boolean => text.trim() === '---';
  const end = inside[0] && isMark(inside[0]) ? inside.findIndex((line, i) => i > 0 && isMark(line)) : -1;
  if (end !== -1)
    return { options: inBlock(inside.slice(1, end).map(({ text }) => text)), body: inside.slice(end + 1) };
  for (; at < inside.length; at++) {
    const text = inside[at]!.text.trim();
    const [, key = '', value = ''] = /^:([\w-]+):\s*(.*)$/.exec(text) ?? [];
    if (!key) break;
    options.set(key, value.replace(/^["']|["']$/g, ''));
  }
  return { options, body: inside.slice(at) };
}

// Options in YAML, which may stand in one another; what a figure is given is the cell's.
function inBlock(texts: readonly string[]): Map<string, string> {
  const options = new Map<string, string>();
  const take = (some: unknown, name: string): void => {
    if (typeof some === 'object' && some && !Array.isArray(some))
      for (const [key, value] of Object.entries(some)) take(value, key);
    else if (name) options.set(name, (typeof some === 'string' ? some : JSON.stringify(some)).trim());
  };
  take(parseDocument(texts.join('\n')).toJS(), '');
  return options;
}
