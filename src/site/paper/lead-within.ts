import { escapeHtml } from '../../shared/escape-html.ts';
import type { Tag } from './html-pieces.ts';

/** What a link may lead to on the page itself. */
export interface Within {
  /** Address of the lecture as links have it: the base path is in it. */
  lecture: string;
  /** Address of the bibliography, of whose works the page shows some. */
  references: string;
  /** Title of each part by its id. */
  titles: Record<string, string>;
}

/** Leads links to the page itself where what they mean stands on it, and says in which part that is. */
export function leadWithin(tags: Tag[], ids: ReadonlySet<string>, within: Within): void {
  for (const { name, attributes } of tags) {
    const href = attributes.get('href');
    if (name !== 'a' || href === undefined) continue;
    const id = href.startsWith('#') ? href.slice(1) : idOn(href, ids, within);
    if (id === undefined) continue;
    attributes.set('href', `#${id}`);
    // Only bare links in running text: citations, marks of notes, titles and headings say themselves what they lead to.
    const part = Object.keys(within.titles).find((title) => id === title || id.startsWith(`${title}-`));
    if (part && !attributes.get('class') && !href.startsWith('#'))
      attributes.set('data-part', escapeHtml(within.titles[part]!));
  }
}

function idOn(href: string, ids: ReadonlySet<string>, { lecture, references }: Within): string | undefined {
  const [path = '', fragment = ''] = href.split('#');
  if (path.startsWith(references)) {
    const id = `references-${path.slice(references.length).replace('/', '')}`;
    return ids.has(id) ? id : undefined;
  }
  if (path === lecture && !fragment) return 'main';
  if (!path.startsWith(lecture)) return undefined;
  // A page inside a part, such as a question, stands on the page as a whole.
  const steps = path.slice(lecture.length).split('/').filter(Boolean);
  const [part = '', inner = ''] = steps;
  const wanted = [
    ...(fragment ? [`${steps.join('-')}-${fragment}`, `${part}-${fragment}`] : []),
    ...(inner ? [`${part}-${inner}`] : []),
    part,
  ];
  return wanted.find((id) => ids.has(id));
}
