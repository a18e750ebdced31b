import { PARTS } from './parts.ts';
import { CERTAINTIES, VOICES } from './whose-words.ts';

// Ids that layouts and components give, by the addresses that have them. A test holds the built pages to this list.
const FRAME: readonly [RegExp, readonly string[]][] = [
  [/^/, ['main']],
  [/^\/$/, ['lectures', 'rest', 'help']],
  [
    /^\/about\/$/,
    ['voices', ...Object.keys(VOICES), 'sure', ...Object.keys(CERTAINTIES), 'licences', 'stored', 'report'],
  ],
  [/^\/status\/$/, ['links', 'bibliography']],
  [/^\/references\/[^/]+\/$/, ['cited-in', 'bibtex']],
  [/^\/glossary\/[^/]+\/$/, ['used', 'works-cited']],
  [/^\/lectures\/[^/]+\/$/, ['topics', 'parts', 'talk', 'begin', 'files', 'cite', 'source', 'works-cited']],
  [/^\/lectures\/[^/]+\/(?:abstract|summary|talk|notes|questions|reading-list)\//, ['works-cited']],
  [/^\/lectures\/[^/]+\/talk\/$/, ['links']],
  [/^\/lectures\/[^/]+\/topics\/[^/]+\/$/, ['further', 'linked', 'works-cited']],
  [/^\/lectures\/[^/]+\/print\/$/, [...PARTS, { id: 'answers' }].flatMap(({ id }) => [id, `${id}-of-part`])],
];

/** The ids that the page at an address has whatever its content is. */
export function frameIds(address: string): string[] {
  return FRAME.flatMap(([fits, ids]) => (fits.test(address) ? ids : []));
}
