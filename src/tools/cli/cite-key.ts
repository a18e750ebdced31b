import { isCitable } from '../../content/domain/citations.ts';
import { freeKey, keyOf } from '../../content/bibliography/work-key.ts';
import { misused } from './command.ts';
import type { Candidate } from './read-entries.ts';

/** The key of a work that is to be added: the one that is given, its own where it is made by our rule, or a new one. */
export function keyFor(
  { work: { csl }, keys: [own] }: Candidate,
  given: string | undefined,
  taken: ReadonlySet<string>,
): string {
  if (given !== undefined) {
    if (!isCitable(given) || !/^[\w-]+$/.test(given))
      misused('--key', `"${given}" is not a key.`, 'Use letters, digits and single marks between them.');
    if (taken.has(given)) misused('--key', `Another work has the key "${given}".`, 'Give a free one.');
    return given;
  }
  // A key that somebody has made by our rule may stay.
  if (own && /^[a-z]+\d{4}[a-z0-9]*$/.test(own) && !taken.has(own)) return own;
  const [author] = csl.author ?? csl.editor ?? [];
  const year = String(csl.issued?.['date-parts']?.[0]?.[0] ?? '');
  const host =
    csl.URL && URL.canParse(csl.URL) ? new URL(csl.URL).hostname.replace(/^www\.|\.[a-z]+$/g, '') : '';
  const family = author?.family ?? author?.literal ?? host;
  return freeKey(keyOf(family, year, (csl.title ?? '').replace(/<[^>]*>/g, '')) || 'work', taken);
}
