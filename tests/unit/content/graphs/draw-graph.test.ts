import { expect, it } from 'vitest';
import { drawGraph } from '../../../../src/content/graphs/draw-graph.ts';

it.each([
  ['what does not parse, at its line', 'digraph {\n  a -- b\n}', { what: "syntax error near '--'", line: 2 }],
  ['what has no graph', '// nothing', { what: 'there is no graph in it' }],
  [
    'a second graph',
    'digraph { "}" -> b } // end\n# so\ndigraph { c }',
    { what: 'only its first graph would be', line: 3 },
  ],
  ['an end that is not there', 'digraph { a:x -> b }', { what: 'node a, port x unrecognized' }],
  ['a shape that is none', 'digraph { a [shape=foo] }', { what: 'using box for unknown shape foo' }],
  ['an image', 'graph { a [image="x.png"] }', { what: 'No such file or directory while opening x.png' }],
  [
    'a link',
    'graph { a [URL="javascript:alert(1)"] }',
    { what: 'nothing reads the links (URL, href) of a graph' },
  ],
  [
    'edges that a layout leaves out',
    'digraph { layout=patchwork; a -> b }',
    { what: '1 of its 1 edges would not be drawn' },
  ],
])('refuses %s', (_, source, fault) => {
  expect(drawGraph(source)).toEqual(fault);
});

it('keeps of a drawing what draws, in the colours of the site', () => {
  const drawing = drawGraph(
    'digraph { "שכבה" -> b [color=red, fontname="x;y", label="to <b>"]; b [fillcolor="#ff0000", class="x", id="y"] }',
  );
  expect(drawing).toMatchObject({ edges: 1, words: ['שכבה', 'b', 'to <b>'] });
  const { elements } = drawing as { elements: { name: string; attributes: Record<string, string> }[] };
  const names = new Set(elements.flatMap(({ name, attributes }) => [name, ...Object.keys(attributes)]));
  expect([...names].sort().join(' ')).toBe(
    'd fill font-size path points polygon stroke text text-anchor x y',
  );
  const colours = new Set(elements.flatMap(({ attributes: { fill, stroke } }) => [fill, stroke]));
  expect([...colours].sort().join(' ')).toBe('#ff0000 none var(--ink) var(--red) var(--stroke) var(--wash)');
});
