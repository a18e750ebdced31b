import GithubSlugger from 'github-slugger';
import type { Image, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { findCitations, type CiteItem } from '../../domain/citations.ts';
import { citationId, scoped } from '../../domain/page-places.ts';
import type { Place } from '../../domain/problems.ts';
import { texWords } from '../../../shared/tex-words.ts';
import { findWikiLinks } from '../../domain/wiki-links.ts';
import { prefixOf } from '../../domain/label-kinds.ts';
import type { CitationNode, Fault, LabelLinkNode, PageLinkNode } from '../nodes.ts';
import { FORMATTED, type Run } from './text-run.ts';
import { replaceInText } from './replace-in-text.ts';

/** A citation, a page link or a reference to a label with its place in the file. */
export interface Found<N> {
  node: N;
  place: Place;
}

/** Makes nodes of `[@key]`, `@key`, `@fig-key` and `[[page]]`, with an id for every citing spot. */
export function references(
  tree: Root,
  source: string,
  scope: string,
  isKey: (word: string) => boolean,
  faults: Fault[],
  figures = 'figures/',
): {
  citations: Found<CitationNode>[];
  labelLinks: Found<LabelLinkNode>[];
  pageLinks: Found<PageLinkNode>[];
} {
  const citations: Found<CitationNode>[] = [];
  const labelLinks: Found<LabelLinkNode>[] = [];
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
  replaceInText(tree, source, (run) => {
    const links = findWikiLinks(run.text);
    const cites = findCitations(run.text, isKey);
    const nested = new Set(cites.citations.filter((cite) => holdsReference(run, cite)));
    for (const { start, end } of [...cites.bad, ...nested]) {
      const inLink = links.some((link) => link.start < end && start < link.end);
      if (inLink || run.isPlain({ start, end })) continue;
      faults.push({
        code: 'citation-syntax',
        what: `"${run.text.slice(start, end).split(FORMATTED)[0]}" is not a citation.`,
        hint: 'Write [@key], [@key, Section 2] or [@one; @two], on one line.',
        ...run.placeAt(start),
      });
    }
    for (const { start, end, items } of cites.citations)
      if (items.some(isLabel) && !items.every(isLabel) && !run.isPlain({ start, end }))
        faults.push({
          code: 'citation-syntax',
          what: `"${run.text.slice(start, end).split(FORMATTED)[0]}" mixes works with what stands on these pages.`,
          hint: 'Put each kind into brackets of its own.',
          ...run.placeAt(start),
        });
    return [
      ...cites.citations
        .filter((cite) => !nested.has(cite))
        .map(({ start, end, narrative, items }) => ({
          start,
          end,
          make(place: Place): CitationNode | LabelLinkNode {
            const formatted = items.map((item) => formattedIn(run, item));
            const children = formatted.flatMap(({ prefix = [], locator = [] }) => [...prefix, ...locator]);
            const said = items.map((item, i) => saidPlainly(item, formatted[i]!));
            if (items.every(isLabel)) {
              const node: LabelLinkNode = { type: 'labelLink', items: said, formatted, children };
              labelLinks.push({ node, place });
              return node;
            }
            const ids = items.map((item) => nextId(item.key));
            const node: CitationNode = { type: 'citation', narrative, items: said, ids, formatted, children };
            citations.push({ node, place });
            return node;
          },
        })),
      ...links.map(({ start, end, ...link }) => ({
        start: isImage(run, start, link.target) ? start - 1 : start,
        end,
        make(place: Place): PageLinkNode | Image {
          if (isImage(run, start, link.target)) return imageOf(link, figures);
          const bar = run.text.slice(start, end).indexOf('|');
          const children = (bar > 0 && wordsIn(run, [start + bar + 1, end - 2])) || [];
          const text = children.length ? plain(children) : link.text;
          const id = nextLink(link.target);
          const embed = EMBED.test(run.text.slice(Math.max(0, start - 2), start))
            ? { embed: true as const }
            : {};
          const node: PageLinkNode = { type: 'pageLink', ...link, text, id, ...embed, children };
          pageLinks.push({ node, place });
          return node;
        },
      })),
    ];
  });
  return { citations, labelLinks, pageLinks };
}

const EMBED = /(?:^|[^\p{L}\p{N}])!$/u;

// As Obsidian has it; it finds an image by its name alone.
function isImage(run: Run, start: number, target: string): boolean {
  return (
    EMBED.test(run.text.slice(Math.max(0, start - 2), start)) &&
    /\.(?:png|jpe?g|webp|avif|svg)$/i.test(target)
  );
}

function imageOf({ target, text }: { target: string; text: string }, figures: string): Image {
  const parts = text.split('|').map((part) => part.trim());
  const [width] = parts.flatMap((part) => /^(\d{1,4})(?:x\d{1,4})?$/.exec(part)?.[1] ?? []);
  const alt = parts.find((part) => part && !/^\d{1,4}(?:x\d{1,4})?$/.test(part)) ?? '';
  const attributes = width
    ? { attributes: { written: '', classes: [], values: { width: `${width}px` } } }
    : {};
  return { type: 'image', url: figures + target.split('/').at(-1)!, alt, ...attributes };
}

// What is formatted inside a citation is words: a work cited there would be lost.
function holdsReference(run: Run, { start, end }: { start: number; end: number }): boolean {
  return run
    .slice(start, end)
    .some((node) => 'children' in node && /@[\p{L}\p{N}_{]|\[\[/u.test(toString(node)));
}

function isLabel({ key }: CiteItem): boolean {
  return prefixOf(key) !== undefined;
}

function formattedIn(run: Run, { spans }: CiteItem): CitationNode['formatted'][number] {
  const [prefix, locator] = [wordsIn(run, spans.prefix), wordsIn(run, spans.locator)];
  return { ...(prefix ? { prefix } : {}), ...(locator ? { locator } : {}) };
}

function wordsIn(run: Run, [from, to]: [number, number]): PhrasingContent[] | undefined {
  return run.text.slice(from, to).includes(FORMATTED) ? run.words(from, to) : undefined;
}

function saidPlainly(item: CiteItem, { prefix, locator }: CitationNode['formatted'][number]): CiteItem {
  return {
    ...item,
    ...(prefix ? { prefix: plain(prefix) } : {}),
    ...(locator ? { locator: plain(locator) } : {}),
  };
}

function plain(words: PhrasingContent[]): string {
  return words.map((node) => (node.type === 'inlineMath' ? texWords(node.value) : toString(node))).join('');
}
