import { filled } from '../../../shared/filled.ts';

/** The entry of a page in CSL-JSON, from what its head says to reference managers. */
export function cslOf(meta: readonly [name: string, content: string][]): Record<string, unknown> {
  const all = (wanted: string): string[] =>
    meta.flatMap(([name, content]) => (name === wanted ? [content] : []));
  const [first] = all('DC.identifier');
  const [day] = all('DC.date');
  return filled({
    id: first ?? all('DC.title')[0],
    type: 'webpage',
    title: all('DC.title')[0],
    author: all('citation_author').map(nameOf),
    issued: day && { 'date-parts': [day.split('-').map(Number)] },
    'container-title': all('DC.publisher')[0],
    language: all('DC.language')[0],
    URL: first,
  });
}

// As people write it, the family's name comes last.
function nameOf(name: string): Record<string, string> {
  const words = name.trim().split(/\s+/);
  return words.length < 2
    ? { literal: name }
    : { family: words.at(-1)!, given: words.slice(0, -1).join(' ') };
}
