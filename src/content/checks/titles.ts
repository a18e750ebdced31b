import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { findCitations } from '../domain/citations.ts';
import { titlesOf } from '../domain/fragments.ts';
import { TAG_NAMES } from '../domain/html-allowlist.ts';
import { placeOf } from '../domain/page-places.ts';
import { problem, START, type Place, type Problem } from '../domain/problems.ts';
import { findWikiLinks } from '../domain/wiki-links.ts';
import { nodesOf } from '../markdown/index-nodes.ts';
import type { Content } from '../load/load-content.ts';
import { keyTest } from '../load/parse-cache.ts';

// No title holds a link, for it is the words of one, nor what is marked, raised or lowered; what is plain text holds no formula,
// emphasis or code either.
const LINK = /\[[^[\]]*\]\([^()\s]*\)/u;
const FORMS = /==[^=\s][^=\n]*==|(?<=[\p{L}\p{N})])[~^][\p{L}\p{N}+-]+[~^]/u;
const MARKUP = /\$(?=\S)[^$\n]*[^\s$]\$(?!\d)|(?<![\p{L}\p{N}*])\*{1,2}(?=[^\s*])[^*\n]*\*|`[^`\n]+`/u;
const TAG = new RegExp(`</?(?:${TAG_NAMES})(?:\\s[^<>]*)?/?>`, 'iu');
const TITLES = ['title', 'name', 'short', 'prompt', 'action'];

/**
 * Headings and titles that hold a citation or a page link: they stand in lists, in the browser's tab and in addresses,
 * where they would be raw text; and links, whose words can lead to one place only.
 */
export function checkTitles(content: Content): Problem[] {
  const problems: Problem[] = [];
  const blame = (file: string, place: Place, what: string, hint = 'Put it into the text below.'): void => {
    problems.push(problem(file, place, 'reference-in-title', what, hint));
  };
  for (const { source, tree, structure, at } of content.prose) {
    const { citations, labelLinks, pageLinks } = structure;
    const places = new Map<unknown, Place>(
      [...citations, ...labelLinks, ...pageLinks].map(({ node, place }) => [node, place]),
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
  for (const { source, tree, at } of content.prose)
    for (const { noun, words, place } of plainWords(tree))
      if (refers(words, isKey, true))
        blame(
          source.file,
          at(place),
          `The ${noun} "${words}" cannot hold a citation or a page link.`,
          'Put it into the text beside it.',
        );
  for (const file of content.yamls) {
    const page = placeOf(file.source.path);
    const titles = page ? titlesOf(page, { ...(file.data as object) }).map(({ path }) => path.join('.')) : [];
    for (const { key, value, place, path } of file.yaml.strings(TITLES)) {
      const isTitle = titles.includes(path);
      const link = LINK.exec(value)?.[0];
      const signs =
        (isTitle ? undefined : MARKUP.exec(value)?.[0]) ??
        FORMS.exec(value)?.[0] ??
        TAG.exec(value)?.[0] ??
        link;
      const kind = isTitle ? 'a title' : 'plain text';
      if (refers(value, isKey, false))
        blame(file.source.file, place, `"${key}" is ${kind} and cannot hold a citation or a page link.`);
      else if (signs)
        problems.push(
          problem(
            file.source.file,
            place,
            'markup-unread',
            `"${key}" is ${kind}, in which "${signs}" would stand as typed.`,
            insteadOf(signs, isTitle),
            'warning',
          ),
        );
    }
  }
  return problems;
}

function insteadOf(signs: string, isTitle: boolean): string {
  if (isTitle && LINK.test(signs)) return 'Put the link into the text below.';
  if (signs.startsWith('<')) return isTitle ? 'Write **words**, or `code`.' : 'Leave the tags out.';
  return isTitle
    ? 'Write a formula, or words and letters: L₂, not L~2~.'
    : 'Write it in words and letters: L₂, not $L_2$.';
}

// What is shown as it is: the words of links and images, and the titles of side notes.
function plainWords(tree: Root): { noun: string; words: string; place: Place }[] {
  return [
    ...nodesOf(tree, 'link', 'linkReference').flatMap((node) => {
      const words = toString(node);
      // The words of a bare address are the address.
      if (node.type === 'link' && node.url.endsWith(words)) return [];
      return [{ noun: 'link', words, place: node.position?.start ?? START }];
    }),
    ...nodesOf(tree, 'image', 'imageReference').map(({ alt, position }) => ({
      noun: 'image',
      words: alt ?? '',
      place: position?.start ?? START,
    })),
    ...nodesOf(tree, 'sideNote').map(({ title, position }) => ({
      noun: "side note's title",
      words: title,
      place: position?.start ?? START,
    })),
  ];
}

function refers(words: string, isKey: (word: string) => boolean, bare: boolean): boolean {
  const { citations, bad } = findCitations(words, isKey);
  return (
    bad.length > 0 || citations.some(({ narrative }) => bare || !narrative) || findWikiLinks(words).length > 0
  );
}
