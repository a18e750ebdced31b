import { createHash } from 'node:crypto';
import type { Styled } from '../../render/views/styled.ts';

/** The style sheets that a page needs besides the one of all pages, as paths under `src/`. */
export function sheetsFor({ math, drawn, blocks, code, embeds }: Styled): string[] {
  // In one order, wherever they stand on the page: what is joined for some pages serves others.
  const own = [...embeds].sort().flatMap((embed) => {
    const [tag, name] = embed.split(' ');
    return tag === 'Figure'
      ? [`figures/drawn/${name}.css`]
      : ['figures/live/shared/figure.css', `figures/live/${name}/figure.css`];
  });
  return [
    ...new Set([
      ...(math ? ['site/styles/katex.css'] : []),
      ...(drawn ? ['site/styles/drawings.css'] : []),
      ...(code ? ['site/styles/code-blocks.css'] : []),
      ...blocks.map((name) => `site/styles/blocks/${name}.css`),
      ...own,
    ]),
  ];
}

// Where each part of the two sheets begins: its classes, and its elements.
const RECORDS =
  /class="(?:[^"]* )?(?:aka|entry|group|item|leads|ledger|lines|lost|quotes|ref|slot|status|t|terms)[ "]|<reading-tick\b/;
const HANDOUT =
  /class="(?:[^"]* )?(?:button|chapters|citeas|licence|outlinks|video)[ "]|<(?:dialog|keep-offline|stored-pages)\b/;

/** Tells whether a page's body has something that `site/styles/records.css` is for. */
export function hasRecords(body: string): boolean {
  return RECORDS.test(body);
}

/** Tells whether a page's body has something that `site/styles/handout.css` is for. */
export function hasHandout(body: string): boolean {
  return HANDOUT.test(body);
}

/** Tells whether HTML holds a formula, which `site/styles/katex.css` is for. */
export function hasFormulas(html: string): boolean {
  return html.includes('class="katex"');
}

/** The name of the file in which these sheets are joined. */
export function joinedName(sheets: readonly string[]): string {
  return `page-${createHash('sha256').update(sheets.join()).digest('hex').slice(0, 8)}.css`;
}
