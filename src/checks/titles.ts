import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { findCitations } from '../core/citations.ts';
import { problem, type Place, type Problem } from '../core/problems.ts';
import { findWikiLinks } from '../core/wiki-links.ts';
import { nodesOf } from '../markdown/nodes-of.ts';
import type { Content } from '../sources/load.ts';
import { keyTest } from '../sources/trees.ts';

const TITLES = ['title', 'name', 'short', 'prompt', 'action'];

/**
 * Headings and titles that hold a citation or a page link: they stand in lists, in the browser's tab and in addresses,
 * where they would be raw text.
 */
export function checkTitles(content: Content): Problem[] {
  const problems: Problem[] = [];
  const blame = (file: string, place: Place, what: string): void => {
    const todo = 'Put it into the text below.';
    problems.push(problem(file, place, 'reference-in-title', what, todo));
  };
  for (const { source, tree, structure, at } of content.prose) {
    const places = new Map<unknown, Place>(
      [...structure.citations, ...structure.pageLinks].map(({ node, place }) => [node, place]),
    );
    nodesOf(tree, 'heading').forEach((heading) => {
      visit(heading, (node) => {
        const place = places.get(node);
        if (place === undefined) return CONTINUE;
        blame(source.file, at(place), 'A heading cannot hold a citation or a page link.');
        return EXIT;
      });
    });
  }
  const isKey = keyTest(content.works);
  const yamls = [
    content.site,
    ...content.lectures.values(),
    ...content.readingLists.values(),
    ...content.texts,
  ];
  for (const file of yamls)
    for (const { key, value, place } of file?.yaml.strings(TITLES) ?? []) {
      const cites = findCitations(value, isKey).citations.some(({ narrative }) => !narrative);
      if (cites || findWikiLinks(value).length > 0)
        blame(file!.source.file, place, `"${key}" is plain text and cannot hold a citation or a page link.`);
    }
  return problems;
}
