import { expect, it } from 'vitest';
import { nodesOf, spotsOf } from '../../../../src/content/markdown/index-nodes.ts';
import { parse } from '../../../../src/content/markdown/syntax.ts';

const tree = parse('# One\n\n- a [b](c) $x$\n- *d*\n\n# Two\n', 'md');

it('every node is listed in order, with what holds it', () => {
  expect(spotsOf(tree).map(({ node, parent }) => `${node.type} in ${parent?.type ?? 'nothing'}`))
    .toMatchInlineSnapshot(`
    [
      "root in nothing",
      "heading in root",
      "text in heading",
      "list in root",
      "listItem in list",
      "paragraph in listItem",
      "text in paragraph",
      "link in paragraph",
      "text in link",
      "text in paragraph",
      "inlineMath in paragraph",
      "listItem in list",
      "paragraph in listItem",
      "emphasis in paragraph",
      "text in emphasis",
      "heading in root",
      "text in heading",
    ]
  `);
});

it('nodes are found by their types', () => {
  expect(nodesOf(tree, 'heading').map(({ position }) => position!.start.line)).toEqual([1, 6]);
  expect(nodesOf(tree, 'link', 'inlineMath').map(({ type }) => type)).toEqual(['link', 'inlineMath']);
  expect(nodesOf(tree, 'table')).toEqual([]);
});
