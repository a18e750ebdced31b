import { mitNotice } from '../../content/domain/licences.ts';
import { allLectures } from './lectures.ts';
import type { Link } from './types/link-views.ts';

/** The notices that the MIT licence asks for, of the notes that stand under it: each copyright line once. */
export async function mitNotices(): Promise<string[]> {
  const lines = (await allLectures()).flatMap(({ source: { licence, copyright } }) =>
    licence === 'MIT' && copyright ? [copyright] : [],
  );
  return [...new Set(lines)].map(mitNotice);
}

/** The link to whom a reader may write to: a page, else an address of mail. */
export function contactLink(contact: string): Link {
  const text = contact.replace('mailto:', '');
  return { text, href: contact.includes('://') ? contact : `mailto:${text}` };
}
