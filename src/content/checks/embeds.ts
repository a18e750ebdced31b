import type { Nodes, Parent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { didYouMean } from '../../shared/nearest.ts';
import { own } from '../../shared/own-property.ts';
import { problem, START, type Place, type Problem } from '../domain/problems.ts';
import { describeField, fieldsAt } from '../schemas/describe.ts';
import { EMBEDS, type Embed } from '../schemas/embeds.ts';
import { spotsOf } from '../markdown/index-nodes.ts';
import type { Prose } from '../load/load-content.ts';
import { isTag, type Tag } from '../markdown/structure/embeds.ts';

type Blame = (
  node: { position?: Nodes['position'] },
  code: Problem['code'],
  what: string,
  hint: string,
) => void;

/** Figures and explorables that do not exist, or are not well formed. */
export function checkEmbeds({ source, tree, at }: Prose): Problem[] {
  const problems: Problem[] = [];
  const blame: Blame = (node, code, what, hint) => {
    const start: Place = node.position?.start ?? START;
    problems.push(problem(source.file, at(start), code, what, hint));
  };
  spotsOf(tree).forEach(({ node, parent }) => {
    const embed = isTag(node) ? own(EMBEDS, node.name ?? '') : undefined;
    if (!isTag(node) || !embed) return;
    checkPlace(node, parent, embed, blame);
    const attributes = readAttributes(node, embed, blame);
    if (attributes) checkName(node, embed, attributes, blame);
  });
  return problems;
}

function checkPlace(node: Tag, parent: Parent | undefined, { noun, caption }: Embed, blame: Blame): void {
  const alone =
    node.type === 'mdxJsxFlowElement' || (parent?.type === 'paragraph' && parent.children.length === 1);
  if (!alone)
    blame(node, 'embed-syntax', `This ${noun} stands inside a sentence.`, 'Put it on lines of its own.');
  if (caption && node.children.length === 0)
    blame(
      node,
      'embed-syntax',
      `This ${noun} has no caption.`,
      `Say between <${node.name}> and </${node.name}> what it shows and where it comes from.`,
    );
  visit(node, (inner) => {
    const other = inner !== node && isTag(inner) ? own(EMBEDS, inner.name ?? '') : undefined;
    if (other)
      blame(
        inner,
        'embed-syntax',
        `This ${other.noun} stands inside another block.`,
        'Put it after the block ends.',
      );
  });
}

// The attributes by name; nothing when one of them is code, which says nothing about the others.
function readAttributes(node: Tag, { noun }: Embed, blame: Blame): Map<string, MdxJsxAttribute> | undefined {
  const found = new Map<string, MdxJsxAttribute>();
  let literal = true;
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      blame(
        attribute.position ? attribute : node,
        'embed-syntax',
        `"${name}" of this ${noun} is not plain text.`,
        'Write the value between quotes: name="…".',
      );
      literal = false;
    } else if (found.has(name))
      blame(attribute, 'embed-syntax', `This ${noun} has "${name}" twice.`, 'Remove one of them.');
    else found.set(name, attribute);
  }
  return literal ? found : undefined;
}

function checkName(
  node: Tag,
  { noun, names }: Embed,
  attributes: Map<string, MdxJsxAttribute>,
  blame: Blame,
): void {
  const all = Object.keys(names);
  const list = all.length ? `The names are: ${all.join(', ')}.` : 'There is none yet.';
  const named = attributes.get('name');
  if (!named) return blame(node, 'embed-syntax', `This ${noun} has no name.`, `Write name="…". ${list}`);
  const schema = own(names, String(named.value));
  if (!schema)
    return blame(
      named,
      'embed-unknown',
      `There is no ${noun} "${String(named.value)}".`,
      didYouMean(String(named.value), all, list),
    );
  const fields = fieldsAt(schema, []);
  const values = [...attributes.values()].filter(({ name }) => name !== 'name');
  for (const attribute of values.filter(({ name }) => !fields.includes(name)))
    blame(
      attribute,
      'embed-syntax',
      `The ${noun} "${String(named.value)}" has no "${attribute.name}".`,
      didYouMean(attribute.name, fields, `It has: ${['name', ...fields].join(', ')}.`),
    );
  const known = values.filter(({ name }) => fields.includes(name));
  const result = schema.safeParse(Object.fromEntries(known.map(({ name, value }) => [name, value])));
  for (const { path } of result.error?.issues ?? []) {
    const name = String(path[0]);
    const attribute = attributes.get(name);
    const what = attribute
      ? `"${name}" of the ${noun} "${String(named.value)}" cannot be "${String(attribute.value)}".`
      : `The ${noun} "${String(named.value)}" needs "${name}".`;
    blame(attribute ?? node, 'embed-syntax', what, describeField(schema, path));
  }
}
