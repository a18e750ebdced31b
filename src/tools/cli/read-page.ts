import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { filled } from '../../shared/filled.ts';

/** What a page says of the work on it, in CSL's names. */
export interface PageData {
  title: string;
  authors: string[];
  type: string;
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
  publisher?: string;
  volume?: string;
  issue?: string;
  page?: string;
  DOI?: string;
}

/** Reads the `citation_…` tags that publishers write for search engines; else the title that pages give themselves. */
export function readPage(html: string): PageData {
  const tags = new Map<string, string[]>();
  let heading = '';
  visit(fromHtml(html), 'element', (node: Element) => {
    if (node.tagName === 'title') heading ||= toString(node).replace(/\s+/g, ' ').trim();
    if (node.tagName !== 'meta') return;
    const { name, property, content } = node.properties;
    const key = String(name ?? property ?? '').toLowerCase();
    const value = (content ?? '').replace(/\s+/g, ' ').trim();
    if (key && value) tags.set(key, [...(tags.get(key) ?? []), value]);
  });
  const first = (...names: string[]): string | undefined => names.flatMap((name) => tags.get(name) ?? [])[0];
  const journal = first('citation_journal_title');
  const meeting = first('citation_conference_title', 'citation_inbook_title');
  const date = first(
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'article:published_time',
    'date',
  );
  const [from, to] = [first('citation_firstpage'), first('citation_lastpage')];
  const doi = first('citation_doi')?.replace(/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)\s*/i, '');
  const site = first('citation_publisher', 'citation_technical_report_institution', 'og:site_name');
  const parts = date ? dateParts(date) : undefined;
  return {
    title: first('citation_title', 'og:title') ?? heading,
    authors: tags.get('citation_author') ?? tags.get('author') ?? [],
    type: journal ? 'article-journal' : meeting ? 'paper-conference' : 'webpage',
    ...filled({
      issued: parts && { 'date-parts': [parts] },
      'container-title': journal ?? meeting,
      publisher: site,
      volume: first('citation_volume'),
      issue: first('citation_issue'),
      page: from && to && from !== to ? `${from}-${to}` : from,
      DOI: doi && /^10\.\d+\/\S+$/.test(doi) ? doi : undefined,
    }),
  };
}

// "2023/01/30", "2023-01-30T10:00Z", "2023"; other ways to write a day are left to their readers.
function dateParts(date: string): number[] | undefined {
  const match = /^(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?(?!\d)/.exec(date);
  return match?.slice(1).filter(Boolean).map(Number);
}
