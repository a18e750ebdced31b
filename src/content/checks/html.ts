import type { Nodes } from 'mdast';
import { didYouMean } from '../../shared/nearest.ts';
import { own } from '../../shared/own-property.ts';
import { problem, START, type Place, type Problem } from '../domain/problems.ts';
import { isTag } from '../markdown/structure/embeds.ts';
import { EMBEDS } from '../schemas/embeds.ts';
import { spotsOf } from '../markdown/index-nodes.ts';
import type { Prose } from '../load/load-content.ts';
import { shorten } from '../../shared/shorten.ts';

const TAGS = Object.keys(EMBEDS);

/** Tags in MDX that no figure has, and code. */
export function checkHtml({ source, tree, at }: Prose): Problem[] {
  return spotsOf(tree).flatMap(({ node }) => {
    const name = isTag(node) ? (node.name ?? '') : '';
    if (own(EMBEDS, name)) return [];
    const place = (): Place => at(node.position?.start ?? START);
    if (/^[A-Z]/.test(name)) {
      const hint = didYouMean(name, TAGS, `There are: ${TAGS.join(', ')}.`);
      return [problem(source.file, place(), 'embed-unknown', `There is no tag <${name}>.`, hint)];
    }
    const code = codeOf(node);
    if (!code) return [];
    const what = `${code} cannot be checked here.`;
    const hint = 'Write it in Markdown; for plain { and <, write \\{ and \\<.';
    return [problem(source.file, place(), 'raw-html', what, hint)];
  });
}

// Content holds no code: of MDX's own syntax only comments, figures and explorables pass.
function codeOf(node: Nodes): string | undefined {
  if (isTag(node)) return `The tag <${node.name ?? ''}>`;
  if (node.type === 'mdxjsEsm') return `The code "${shorten(node.value)}"`;
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
  // As the compiler reads it: between two comments there may be code.
  return node.data?.estree?.body.length === 0 ? undefined : `The code "{${shorten(node.value)}}"`;
}
