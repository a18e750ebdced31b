import { own } from '../../../shared/own-property.ts';
import type { Line } from '../lines.ts';
import { claimOf } from './colon-blocks.ts';
import { captionOf, giveKey } from './keys.ts';
import { MEDIA } from './tools.ts';
import { beside, withText, type Page } from './page.ts';

/** What a directive is given: its name, the words beside it, its options, its lines. */
export interface Wrap {
  name: string;
  words: string;
  options: ReadonlyMap<string, string>;
  first: Line;
  body: Line[];
  last: Line;
}

const LEFT_OUT = /^(?:contents|toctree|tableofcontents|index|bibliography)$/;
const ARRANGES =
  /^(?:grid|tab-set|tab-item|grid-item|grid-item-card|card|card-carousel|div|container|panels|topic|rubric|compound)$/;
const CLAIMS = /^(?:prf:)?(remark|observation|conjecture|algorithm|axiom|criterion|property|assumption)$/;
const PLAYERS: typeof MEDIA = { ...MEDIA, video: (at) => at, iframe: (at) => at };

/** Directives of MyST that arrange what is in them, or that only hold a list of the page. */
export function wrapped({ name, words, options, first, body, last }: Wrap, page: Page): Line[] | undefined {
  const { convert } = page;
  const left = (what: string): void => void page.left.push({ line: first.n, what });
  const label = options.get('label') ?? options.get('name');
  const set = [...options].map((one) => one.join(': ')).join(', ');
  const said = body.map(({ text }) => text.trim()).filter(Boolean);
  if (LEFT_OUT.test(name)) {
    left(`what every page has, or none: {${name}} ${[words, set, ...said].join(' ')}`.trim());
    return [beside(first)];
  }
  const claim = CLAIMS.exec(name)?.[1];
  if (claim) return claimOf(first, claim, words, convert(body), last);
  if (ARRANGES.test(name)) {
    // How many columns there are says nothing here.
    const title = /^[\d\s]*$/.test(words) ? [] : [withText(first, `**${words}**`), beside(first)];
    left(`what arranges a block: {${name}} ${[title.length ? '' : words, set].join(' ')}`.trim());
    // What parts the head and the foot of a card.
    const inside = body.filter(({ text, code }) => code || !/^\s*(?:\^{3,}|\+{3,})\s*$/.test(text));
    return [beside(first), ...title, ...convert(inside), beside(last)];
  }
  const at = own(PLAYERS, name)?.(words);
  if (at !== undefined) {
    const link = withText(first, /^https?:/.test(at) ? `<${at}>` : `\`${at}\``);
    if (set) left(`options of {${name}}: ${set}`);
    return [beside(first), link, beside(first), ...convert(body), beside(last)];
  }
  if (name === 'glossary') return [beside(first), ...definitions(body), beside(last)];
  if (name === 'table') {
    const caption = captionOf(words, giveKey(page, label, 'tbl'));
    return [beside(first), ...convert(body), beside(last), beside(last, caption), beside(last)];
  }
  return undefined;
}

// Terms at the beginning of their lines, and below each, indented, what it means.
function definitions(body: readonly Line[]): Line[] {
  let begins = false;
  return body.map((line) => {
    const inside = /^\s+(\S.*)$/.exec(line.text)?.[1];
    if (inside === undefined) {
      begins = line.text.trim() !== '';
      return line;
    }
    const lead = begins ? ':   ' : '    ';
    begins = false;
    return withText(line, lead + inside);
  });
}
