import { filled } from '../../shared/filled.ts';
import type { Works } from './citable-works.ts';
import type { Found, Reading } from './found.ts';
import { inline } from './write-inline.ts';
import { writeYaml } from './write-yaml.ts';

/** The works that the notes name, as a list; empty where there are none. */
export function readingList({ readings, sentAs, refsAs = 'refs' }: Found, works: Works): string {
  const items = new Map<string, { cite: string; sent?: string; note?: { title: string; text: string } }>();
  const under = new Map<string, Reading['from']>();
  for (const { url, text, from } of [...readings].sort((a, b) => rank(a) - rank(b))) {
    const cite = works.keyOf(url);
    const words = text
      .replace(/^\(([^()]*)\)$/s, '$1')
      .replace(/^[-–—:,]\s+/, '')
      .trim();
    const item = items.get(cite);
    if (!item) {
      items.set(cite, { cite, ...filled({ sent: words }) });
      under.set(cite, from);
    } else if (from === under.get(cite)) {
      if (words) item.sent = [item.sent, words].filter(Boolean).join('; ');
    } else {
      const more = [item.note?.text ?? `Also under “${inline(refsAs)}”`, words && inline(words)]
        .filter(Boolean)
        .join(': ');
      item.note = { title: 'Twice in the notes', text: more };
    }
  }
  if (items.size === 0) return '';
  const heading = sentAs ?? (readings.some(({ from }) => from === 'refs') ? refsAs : undefined);
  return writeYaml({ ...filled({ sent_as: heading }), items: [...items.values()] });
}

// What was sent with the announcement comes first, in its order.
function rank({ from }: Reading): number {
  return from === 'sent' ? 0 : 1;
}
