import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { digestOfFiles, Kept } from '../../shared/build-cache.ts';
import { cacheRoot } from '../../shared/cache-root.ts';
import { LIMITS } from '../domain/limits.ts';
import { readDrawing, type Drawing } from './read-drawing.ts';

/** Why a graph cannot be drawn, and the line of it that says so, from 1, where one does. */
export interface GraphFault {
  what: string;
  line?: number;
}

interface Said {
  output?: { svg: string; json: string };
  errors: { level?: string; message: string }[];
}

const SCRIPT = resolve('src/content/graphs/graphviz.ts');
const CODE = ['draw-graph', 'graphviz', 'inks', 'read-drawing'].map(
  (name) => `src/content/graphs/${name}.ts`,
);
const drawn = new Map<string, Drawing | GraphFault>();

/** A graph in Graphviz's language as a drawing, whole: what Graphviz only warns of, or leaves out, is a fault. */
export function drawGraph(source: string): Drawing | GraphFault {
  const before = drawn.get(source);
  if (before) return before;
  const kept = new Kept(join(cacheRoot(), 'graphs'), digestOfFiles([...CODE, 'package-lock.json']));
  const name = `${createHash('sha256').update(source).digest('hex').slice(0, 20)}.json`;
  const last = kept.get(name);
  const made = last ? (JSON.parse(last.toString()) as Drawing) : draw(source);
  if (!last && !('what' in made)) kept.put(name, JSON.stringify(made));
  drawn.set(source, made);
  return made;
}

function draw(source: string): Drawing | GraphFault {
  const second = lineOfSecond(source);
  if (second !== undefined) return { what: 'only its first graph would be', line: second };
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, [SCRIPT], {
    input: source,
    encoding: 'utf8',
    timeout: LIMITS.graphTime,
    maxBuffer: LIMITS.drawing,
  });
  if (signal) return { what: 'Graphviz does not come to an end with it' };
  // A graph cannot bring Graphviz down without a word: what has is not the author's to mend.
  if (status !== 0) throw new Error(`Graphviz could not be run: ${stderr.trim()}`);
  const { output, errors } = JSON.parse(stdout) as Said;
  // Such a letter is as wide as its bytes are many, which fits; and the letters of a drawing are the site's own.
  const [error] = errors.filter(({ message }) => !/non-ASCII character|hard-coded metrics/.test(message));
  if (error) return faultOf(error.message);
  if (!output) return { what: 'there is no graph in it' };
  const drawing = readDrawing(output.svg);
  if (drawing.refused) return { what: `nothing reads ${drawing.refused} of a graph` };
  const { edges = [] } = JSON.parse(output.json) as { edges?: { style?: string }[] };
  const seen = edges.filter(({ style = '' }) => !style.includes('invis')).length;
  if (drawing.edges < seen)
    return { what: `${seen - drawing.edges} of its ${seen} edges would not be drawn` };
  return drawing;
}

const TOKENS = /"(?:[^"\\]|\\[^])*"|\/\*[^]*?\*\/|\/\/.*|^#.*|[{}]|\S/gm;

// Behind the brace that ends the first graph there may be nothing but comments.
function lineOfSecond(source: string): number | undefined {
  let [depth, ended] = [0, false];
  for (const { 0: token, index } of source.matchAll(TOKENS)) {
    if (/^(?:\/[/*]|#)/.test(token)) continue;
    if (ended) return source.slice(0, index).split('\n').length;
    if (token === '{') depth++;
    if (token === '}') ended = --depth === 0;
  }
  return undefined;
}

// "syntax error in line 2 near '['"
function faultOf(message: string): GraphFault {
  const line = /\bin line (\d+)/.exec(message)?.[1];
  const what = message
    .replace(/\s+/g, ' ')
    .replace(/ in line \d+/, '')
    .trim();
  return { what, ...(line === undefined ? {} : { line: Number(line) }) };
}
