import { expect, it } from 'vitest';
import { readKept } from '../../../../src/content/graphs/read-drawing.ts';
import { faultsOf, notesWith } from '../../content.ts';

const GRAPH = '```mermaid {alt="A graph"}\nflowchart LR\na --> b\n```\n';
const KEPT = 'lectures/a/drawings/87ee9c84abb058b0.svg';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9"/></svg>';
const SAID = 'lectures/a/notes.md:4:1  graph-syntax  The graph is not drawn: ';

it.each([
  ['that is kept', KEPT, SVG, ''],
  [
    'of another text',
    'lectures/a/drawings/0123456789abcdef.svg',
    SVG,
    'lectures/a/drawings/0123456789abcdef.svg:1:1  file-unclaimed  No text holds the graph that this is the drawing of. Take it away: npm run notes -- draw.\n' +
      `${SAID}no drawing of what it says is kept. Draw it: npm run notes -- draw.`,
  ],
  [
    'that does more than draw',
    KEPT,
    SVG.replace('<path', '<script>alert(1)</script><path'),
    `${SAID}nothing reads <script> of the drawing that is kept. Draw it: npm run notes -- draw.`,
  ],
  [
    'that is no SVG',
    KEPT,
    '<svg',
    `${SAID}nothing reads the SVG of the drawing that is kept. Draw it: npm run notes -- draw.`,
  ],
])('a graph of Mermaid has a drawing %s', (_, path, svg, said) => {
  expect(faultsOf({ ...notesWith(GRAPH), [path]: svg })).toBe(said);
});

it('says what it shows, like any other', () => {
  expect(faultsOf({ ...notesWith(GRAPH.replace(' {alt="A graph"}', '')), [KEPT]: SVG })).toContain(
    'Say after its language what it shows: ```mermaid {alt="what it shows"}.',
  );
});

it('of a drawing that is kept a page gets only what draws', () => {
  const { elements } = readKept(
    SVG.replace(
      '<path',
      '<path onload="alert(1)" style="fill:red" href="x" class="y" id="z" transform="rotate(45)" fill="url(#a)" stroke="blue"',
    ),
  );
  expect(elements).toEqual([{ name: 'path', attributes: { d: 'M0 0H9', stroke: 'var(--blue)' } }]);
});
