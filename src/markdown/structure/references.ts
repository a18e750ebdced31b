import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { findCitations } from '../../core/citations.ts';
import { citationId, scoped } from '../../core/places.ts';
import type { Place } from '../../core/problems.ts';
import { findWikiLinks } from '../../core/wiki-links.ts';
import type { CitationNode, Fault, PageLinkNode } from '../nodes.ts';
import { placeInText } from './places.ts';
import { isPlain, replaceInText } from './text.ts';

/** A citation or page link with its place in the file. */
export interface Found<N> {
  node: N;
  place: Place;
}

/** Makes nodes of `[@key]`, `@key` and `[[page]]`, with an id for every citing spot. */
export function references(
  tree: Root,
  source: string,
  scope: string,
  isKey: (word: string) => boolean,
  faults: Fault[],
): { citations: Found<CitationNode>[]; pageLinks: Found<PageLinkNode>[] } {
  const citations: Found<CitationNode>[] = [];
  const pageLinks: Found<PageLinkNode>[] = [];
  const seen = new Map<string, number>();
  const nextId = (key: string): string => {
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return citationId(scope, key, n);
  };
  const nextLink = (target: string): string => {
    const name = new GithubSlugger().slug(target.split('/').at(-1) ?? '');
    const n = (seen.get(`[[${name}`) ?? 0) + 1;
    seen.set(`[[${name}`, n);
    return scoped(scope, `to-${name}-${n}`);
  };
  replaceInText(tree, source, (text, textNode) => {
    const links = findWikiLinks(text);
    const cites = findCitations(text, isKey);
    for (const { start, end } of cites.bad) {
      const inLink = links.some((link) => link.start < end && start < link.end);
      if (inLink || isPlain(textNode, { start, end }, source)) continue;
      faults.push({
        code: 'citation-syntax',
        what: `"${text.slice(start, end)}" is not a citation.`,
        todo: 'Write [@key], [@key, Section 2] or [@one; @two], on one line.',
        ...placeInText(textNode, start, source),
      });
    }
    return [
      ...cites.citations.map(({ start, end, narrative, items }) => ({
        start,
        end,
        make(place: Place): CitationNode {
          const ids = items.map((item) => nextId(item.key));
          const node: CitationNode = { type: 'citation', narrative, items, ids, children: [] };
          citations.push({ node, place });
          return node;
        },
      })),
      ...links.map(({ start, end, ...link }) => ({
        start,
        end,
        make(place: Place): PageLinkNode {
          const node: PageLinkNode = { type: 'pageLink', ...link, id: nextLink(link.target), children: [] };
          pageLinks.push({ node, place });
          return node;
        },
      })),
    ];
  });
  return { citations, pageLinks };
}
