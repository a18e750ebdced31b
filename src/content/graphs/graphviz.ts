// Draws the graph that comes in, in a process of its own: one that Graphviz does not come to an end with can be stopped.
import { readFileSync } from 'node:fs';
import { instance } from '@viz-js/viz';
import { INKS } from './inks.ts';

const viz = await instance();
const { output, errors } = viz.renderFormats(readFileSync(0, 'utf8'), ['svg', 'json'], {
  graphAttributes: { bgcolor: 'transparent', color: INKS.line, fontcolor: INKS.ink, fontname: 'Helvetica' },
  // The widths of Helvetica's letters are built in.
  nodeAttributes: {
    shape: 'box',
    style: 'rounded,filled',
    color: INKS.line,
    fillcolor: INKS.wash,
    fontcolor: INKS.ink,
    fontname: 'Helvetica',
    margin: '0.16,0.06',
  },
  edgeAttributes: { color: INKS.ink, fontcolor: INKS.ink, fontname: 'Helvetica' },
});
process.stdout.write(JSON.stringify({ output, errors }));
