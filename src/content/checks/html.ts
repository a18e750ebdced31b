import type { Nodes } from 'mdast';
import { didYouMean } from '../../shared/nearest.ts';
import { own } from '../../shared/own-property.ts';
import { problem, type Problem } from '../domain/problems.ts';
import { isTag } from '../markdown/structure/embeds.ts';
import { EMBEDS } from '../schemas/embeds.ts';
import { spotsOf } from '../markdown/index-nodes.ts';
import type { Content } from '../load/load-content.ts';
import { shorten } from '../../shared/shorten.ts';

const TAGS = Object.keys(EMBEDS);

/** Tags in MDX that no figure has, and code. */
export function checkHtml(content: Content): Problem[] {
  const problems: Problem[] = [];
  for (const { source, tree, at } of content.prose)
    spotsOf(tree).forEach(({ node }) => {
      const place = at(node.position?.start ?? { line: 1, column: 1 });
      const name = isTag(node) ? (node.name ?? '') : '';
      if (own(EMBEDS, name)) return;
      if (/^[A-Z]/.test(name)) {
        const hint = didYouMean(name, TAGS, `There are: ${TAGS.join(', ')}.`);
        problems.push(problem(source.file, place, 'embed-unknown', `There is no tag <${name}>.`, hint));
        return;
      }
      const code = codeOf(node);
      if (code)
        problems.push(
          problem(
            source.file,
            place,
            'raw-html',
            `${code} cannot be checked here.`,
            'Write it in Markdown; for plain { and <, write \\{ and \\<.',
          ),
        );
    });
  return problems;
}

// Content holds no code: of MDX's own syntax only comments, figures and explorables pass.
function codeOf(node: Nodes): string | undefined {
  if (isTag(node)) return `The tag <${node.name ?? ''}>`;
  if (node.type === 'mdxjsEsm') return `The code "${shorten(node.value)}"`;
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
  // As the compiler reads it: between two comments there may be code.
  return node.data?.estree?.body.length === 0 ? undefined : `The code "{${shorten(node.value)}}"`;
}
