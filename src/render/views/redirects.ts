import { context } from '../../content/context.ts';
import { aliasesOf } from '../../content/load/aliases.ts';
import { href } from './hrefs.ts';

/** Old addresses, without the slashes at their ends, and where they lead now. */
export function redirects(): { from: string; to: string; title: string }[] {
  const { content, targets } = context();
  return aliasesOf(content).map(({ from, to }) => ({
    from: from.slice(1, -1),
    to: href(to),
    title: targets.map.find(to)?.title ?? to,
  }));
}
