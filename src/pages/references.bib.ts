import type { APIRoute } from 'astro';
import { works } from '../queries/works.ts';

/** The whole bibliography with the keys of the content, entry by entry as it was written. */
export const GET: APIRoute = async () => {
  const entries = [...(await works()).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return new Response(`${entries.map(({ bibtex }) => bibtex).join('\n\n')}\n`);
};
