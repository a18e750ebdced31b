import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { remarkDefinitionList } from 'remark-definition-list';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { keysAndAbbreviations, pairs, pairsFromMarkdown } from './inline-forms.ts';
import { unified, type PluggableList, type Processor } from 'unified';
import { remarkAttributes } from './attribute-syntax.ts';
import { remarkCaptions } from './caption-syntax.ts';
import { remarkDisplays } from './display-syntax.ts';
import { remarkHtml } from './html-syntax.ts';
import { remarkBraces } from './mdx-braces.ts';
import type { Construct } from './micromark.ts';
import { withNameless } from './quarto-divs.ts';

/**
 * Reads `:::note{title="…"}` … `:::`, `:kbd[…]` and `:abbr[…]`, and nothing else of the directive syntax,
 * so that a colon in running text ("Q1:is it true", "3:30") stays a colon. Beside them, what is marked, raised and lowered.
 */
function remarkForms(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: object[]; fromMarkdownExtensions?: object[] };
  const COLON = 58;
  const flow = directive().flow?.[COLON];
  // The container's construct is the one that may hold other blocks.
  const containers = [flow]
    .flat()
    .filter((construct) => construct?.concrete)
    .map((construct) => withNameless(construct as Construct));
  (data.micromarkExtensions ??= []).push({ flow: { [COLON]: containers } }, keysAndAbbreviations, ...pairs);
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown(), pairsFromMarkdown);
}

/** GFM, in which a single tilde is a tilde: "Eq.~(15)", "~5 layers". */
export const GFM: [typeof remarkGfm, { singleTilde: boolean }] = [remarkGfm, { singleTilde: false }];

/**
 * The plugins that add syntax, in order; the site and the checks use the same ones. In MDX they come after remark-mdx, as Astro
 * has it: what is added later is tried first.
 */
export const SYNTAX: PluggableList = [
  GFM,
  remarkMath,
  remarkForms,
  remarkDefinitionList,
  remarkCjkFriendly,
  remarkBraces,
  remarkHtml,
  remarkDisplays,
  remarkAttributes,
  remarkCaptions,
];

// Blocks, and what leads somewhere or is no letter as it was typed.
const NOT_IN_TITLES =
  `blockQuote codeFenced codeIndented definition headingAtx htmlFlow list mathFlow setextUnderline thematicBreak
  autolink characterReference hardBreakEscape htmlText labelEnd labelStartImage labelStartLink`.split(/\s+/);

const plain = unified().use(remarkParse).use(remarkFrontmatter);
const markdown = plain()
  .use([...SYNTAX])
  .freeze();
const mdx = plain()
  .use(remarkMdx)
  .use([...SYNTAX])
  .freeze();
const title = unified().use(remarkParse).use(remarkMath).use(remarkOneLine).freeze();
const parsers = {
  md: { bare: markdown, none: markdown().use(remarkNoBareAddresses).freeze() },
  mdx: { bare: mdx, none: mdx().use(remarkNoBareAddresses).freeze() },
  title: { bare: title, none: title },
};

// Without these no bare address can stand in a text, whatever is escaped in it.
const MAY_BE_ADDRESS = /https?|www|[-+.\w]\\?@|&/i;

/** How a text is written; a title knows formulas, emphasis and code, and is one line: "1. Intro" is no list. */
export type Format = keyof typeof parsers;

/** The tree of a whole file, front matter included, so that places are the file's own. */
export function parse(text: string, format: Format): Root {
  return parsers[format][MAY_BE_ADDRESS.test(text) ? 'bare' : 'none'].parse(text);
}

function remarkOneLine(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: object[] };
  (data.micromarkExtensions ??= []).push({ disable: { null: NOT_IN_TITLES } });
}

// Every word may begin a bare address and is tried, twice: a third of all parsing, and for most texts in vain.
function remarkNoBareAddresses(this: Processor): void {
  const data = this.data() as {
    micromarkExtensions?: Syntax[];
    fromMarkdownExtensions?: (Building | Building[])[];
  };
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    text: Object.fromEntries(
      Object.entries(extension.text ?? {}).flatMap(([code, constructs]) => {
        const kept = [constructs].flat().filter(({ name }) => !name?.endsWith('Autolink'));
        return kept.length ? [[code, kept]] : [];
      }),
    ),
  }));
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter(({ enter }) => !enter?.['literalAutolink']);
}

interface Syntax {
  text?: Record<string, { name?: string } | { name?: string }[]>;
}

interface Building {
  enter?: Record<string, unknown>;
}
