import { linkKey, linkState, type LinkRecord, type LinkState } from '../domain/link-state.ts';
import type { Content } from './load-content.ts';
import { outsideLinks, type WrittenLink } from './written-links.ts';

/** What is known of an outside address that the content names. */
export interface LinkStanding {
  url: string;
  state: LinkState;
  record: LinkRecord;
  /** Where it has moved for good. */
  moved?: string;
  places: WrittenLink[];
}

/** How every outside address stands that was ever asked, in the order of `links.json`. */
export function outsideStandings(content: Content): LinkStanding[] {
  const records = recordsOf(content);
  if (records.size === 0) return [];
  const links = outsideLinks(content);
  return [...records].flatMap(([url, record]) => {
    const places = links.get(url);
    return places ? [{ url, record, places, ...standing(record) }] : [];
  });
}

/** How one address stands; nothing where it was never asked. */
export function standingOf(url: string, content: Content): Pick<LinkStanding, 'state' | 'moved'> | undefined {
  const record = recordsOf(content).get(linkKey(url));
  return record && standing(record);
}

function standing(record: LinkRecord): Pick<LinkStanding, 'state' | 'moved'> {
  const state = linkState(record);
  return { state, ...(state === 'moved' && record.moved ? { moved: record.moved } : {}) };
}

const known = new WeakMap<Content, Map<string, LinkRecord>>();

/** What `links.json` says by address; nothing of it when the file has faults. */
export function recordsOf(content: Content): Map<string, LinkRecord> {
  const { links } = content;
  const sound = links && links.yaml.problems.length === 0;
  const found = known.get(content) ?? new Map(sound ? Object.entries(links.data ?? {}) : []);
  known.set(content, found);
  return found;
}
