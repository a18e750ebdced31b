import { href } from './addresses.ts';
import { cardOf } from './card-of.ts';
import { citings } from './graph.ts';
import type { CardView } from './views.ts';

// The address comes first in every link that the Markdown pipeline writes; the mark holds where in the work.
const MARKED = /<a href="([^"]*)"(?: [a-z-]+(?:="[^"]*")?)*? data-card(?:="([^"]*)")?/g;

/** The cards for the marked links of a finished page, in the order of the page, each once. */
export async function cardsIn(html: string, pathname: string): Promise<CardView[]> {
  const spots = Map.groupBy(html.matchAll(MARKED), ([, to = '']) => to);
  const root = href('/').slice(0, -1);
  const page = pathname.slice(root.length);
  const cards = [...spots].map(async ([to, found]): Promise<CardView[]> => {
    const [address = '', id = ''] = decodeURIComponent(to).slice(root.length).split('#');
    const card = await cardOf(address, id, page);
    if (!card) return [];
    const parts = [...new Set(found.map(([, , locator = '']) => unescape(locator)).filter(Boolean))];
    const cited = parts.length > 0 ? [`Cited here: ${parts.join('; ')}`] : [];
    return [{ ...card, href: to, why: [...cited, ...(await leadsOn(page, address))] }];
  });
  return (await Promise.all(cards)).flat();
}

// On a question's page, what its leads say of the work.
async function leadsOn(page: string, address: string): Promise<string[]> {
  const key = /^\/references\/([^/]+)\/$/.exec(address)?.[1];
  return (await citings())
    .filter((citing) => citing.key === key && citing.address === page && /lead-\d+$/.test(citing.href))
    .map((citing) => `A lead here: ${citing.sentence}`);
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
