import { perContextByKey } from '../../content/context.ts';
import { href } from './hrefs.ts';
import { cardOf } from './card-of.ts';
import { citings } from './citation-graph.ts';
import type { CardView } from './types/card-view.ts';
import type { Words } from './types/link-views.ts';

/** A page's text with its links described, and the cards that they open. */
export interface Carded {
  html: string;
  cards: CardView[];
}

// The address comes first in every link that the Markdown pipeline writes; the mark holds where in the work.
const MARKED = /<a href="([^"]*)"(?: [a-z-]+(?:="[^"]*")?)*? data-card(?:="([^"]*)")?/g;

/** Finds the cards for the marked links of a finished text, in the order of the page, each once, and ties them together. */
export async function withCards(html: string, pathname: string): Promise<Carded> {
  const cards = await cardsIn(html, pathname);
  const numbers = new Map(cards.map(({ href }, i) => [href, i]));
  const described = html.replace(MARKED, (mark, to: string, _, at: number) => {
    const i = numbers.get(to);
    if (i === undefined) return mark;
    // A link is not described by its own name.
    const name = html.slice(html.indexOf('>', at) + 1, html.indexOf('</a>', at)).replace(/<[^>]*>/g, '');
    const isNamed = unescape(name).toLowerCase().includes(cards[i]!.title.toLowerCase());
    return `${mark} aria-describedby="card:${i}${isNamed ? ':what' : ''}"`;
  });
  return { html: described, cards };
}

async function cardsIn(html: string, pathname: string): Promise<CardView[]> {
  const spots = Map.groupBy(html.matchAll(MARKED), ([, to = '']) => to);
  const root = href('/').slice(0, -1);
  const page = pathname.slice(root.length);
  const cards = [...spots].map(async ([to, found]): Promise<CardView[]> => {
    const [address = '', id = ''] = decodeURIComponent(to).slice(root.length).split('#');
    const card = await cardOf(address, id, page);
    if (!card) return [];
    const parts = [...new Set(found.map(([, , locator = '']) => unescape(locator)).filter(Boolean))];
    const cited = parts.length > 0 ? [{ text: `Cited here: ${parts.join('; ')}` }] : [];
    return [{ ...card, href: to, why: [...cited, ...(await leadsOn(page, address))] }];
  });
  return (await Promise.all(cards)).flat();
}

const citingsOn = perContextByKey(citings, ({ address }) => address);

// On a question's page, what its leads say of the work.
async function leadsOn(page: string, address: string): Promise<Words[]> {
  const key = /^\/references\/([^/]+)\/$/.exec(address)?.[1];
  return (await citingsOn(page))
    .filter((citing) => citing.key === key && /lead-\d+$/.test(citing.href))
    .map(({ sentence, sentenceHtml }) => ({
      text: `A lead here: ${sentence}`,
      ...(sentenceHtml ? { html: `A lead here: ${sentenceHtml}` } : {}),
    }));
}

const NAMED: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>' };

function unescape(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(amp|quot|lt|gt));/gi,
    (_, decimal?: string, hex?: string, name = '') =>
      decimal || hex
        ? String.fromCodePoint(Number.parseInt(decimal ?? hex!, decimal ? 10 : 16))
        : NAMED[name as string]!,
  );
}
