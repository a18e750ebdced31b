import { createHash } from 'node:crypto';
import type { Styled } from '../../render/views/styled.ts';

/** The live figures that hold a `HeatMap`. */
const WITH_HEAT_MAP = ['indirect-object-patching'];

/** The style sheets that a page needs besides the one of all pages, as paths under `src/`. */
export function sheetsFor({ math, drawn, blocks, code, embeds }: Styled): string[] {
  // In one order, wherever they stand on the page: what is joined for some pages serves others.
  const own = [...embeds].sort().flatMap((embed) => {
    const [tag, name] = embed.split(' ');
    return tag === 'Figure'
      ? [`figures/drawn/${name}.css`]
      : [
          'figures/live/shared/figure.css',
          ...(WITH_HEAT_MAP.includes(name!) ? ['figures/live/shared/heat-map.css'] : []),
          `figures/live/${name}/figure.css`,
        ];
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

const classed = (names: string): string => `class="(?:[^"]* )?(?:${names})[ "]`;
// What each of these sheets is for: where each part of it begins, its classes and its elements.
const SHEETS = {
  records: `${classed('aka|entry|group|item|leads|ledger|lines|lost|quotes|ref|slot|status|t|terms|try')}|<reading-tick\\b`,
  handout: `${classed('button|chapters|citeas|licence|on-paper|spoken|transcript|video')}|<(?:dialog|keep-offline|stored-pages)\\b`,
  outlinks: classed('outlinks'),
  copied: classed('bibtex|code'),
  seldom: `${classed('fault')}|<(?:abbr|mark)\\b`,
  languages: '<[^>]* lang="(?!en")',
  paper: '<article class="paper"',
};

/** Which of the sheets `site/styles/*.css` of these names have something that a page's body has. */
export function sheetsIn(body: string): (keyof typeof SHEETS)[] {
  const names = Object.keys(SHEETS) as (keyof typeof SHEETS)[];
  return names.filter((name) => new RegExp(SHEETS[name]).test(body));
}

/** Tells whether HTML holds a formula, which `site/styles/katex.css` is for. */
export function hasFormulas(html: string): boolean {
  return html.includes('class="katex"');
}

/** The name of the file in which these sheets are joined. */
export function joinedName(sheets: readonly string[]): string {
  return `page-${createHash('sha256').update(sheets.join()).digest('hex').slice(0, 8)}.css`;
}
