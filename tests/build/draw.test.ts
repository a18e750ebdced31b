import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readKept } from '../../src/content/graphs/read-drawing.ts';
import { check } from '../../src/tools/cli/check.ts';
import { draw } from '../../src/tools/cli/draw.ts';
import { folderOf, notesWith } from '../unit/content.ts';
import { run } from '../unit/tools/cli/run.ts';

const fence = (graph: string): string => `\`\`\`mermaid {alt="A graph"}\n${graph}\n\`\`\`\n\n`;
const GRAPHS = [
  [
    'flowchart LR\n%% from the left\na["one & שתים"] -->|reads| b((two)) ~~~ c\nclassDef hot fill:red\nclass a hot',
    'reads one & שתים two c',
  ],
  ['sequenceDiagram\nautonumber\nparticipant A as Ada\nA->>A: asks <br/> itself', 'Ada Ada asks itself 1'],
  ['classDiagram\nA <|-- B\nA : +int age', 'A +int age B'],
  ['stateDiagram-v2\n[*] --> s\ns --> [*] : ends', 'ends s'],
  ['erDiagram\nA ||--o{ B : has', 'has A B'],
] as const;
const FAULTS = [
  [
    'flowchart LR\n%% c\na --> b\nb --> [',
    "+4:1  graph-syntax  The graph is not drawn: syntax error near '['.",
  ],
  ['pie\n"a": 3', '+0:1  graph-syntax  The graph is not drawn: nothing draws a pie. Drawn are flowchart,'],
  [
    'flowchart LR\na@{ img: "https://x.example/y.png" }',
    '+2:1  graph-syntax  The graph is not drawn: nothing',
  ],
  [
    'flowchart LR\na --> b\nclick a "https://x.example/"',
    '+3:1  graph-syntax  The graph is not drawn: nothing',
  ],
  [
    '%%{init: {"htmlLabels": true}}%%\nflowchart LR\na',
    '+1:1  graph-syntax  The graph is not drawn: nothing',
  ],
] as const;

it('graphs that only a browser can draw are drawn once, taken apart, and kept as long as a text holds them', async () => {
  const all = GRAPHS.map(([graph]) => fence(graph)).join('');
  const bad = FAULTS.map(([graph]) => fence(graph)).join('');
  const dir = folderOf(notesWith(all + bad));
  const [kept, notes] = [join(dir, 'lectures/a/drawings'), join(dir, 'lectures/a/notes.md')];
  const drawn = await run(draw, dir);
  expect(drawn.code).toBe(1);
  const lines = readFileSync(notes, 'utf8').split('\n');
  let from = all.split('\n').length + 3;
  for (const [graph, said] of FAULTS) {
    const [line = 0, ...rest] = said.split(':');
    expect(drawn.said).toContain(`lectures/a/notes.md:${from + Number(line)}:${rest.join(':')}`);
    expect(lines[from - 1]).toContain('```mermaid');
    from += graph.split('\n').length + 3;
  }
  const words = readdirSync(kept).map((name) => readKept(readFileSync(join(kept, name), 'utf8')));
  expect(words.map(({ words: found }) => found.join(' ')).sort()).toEqual(
    GRAPHS.map(([, found]) => found).sort(),
  );
  expect(words.filter(({ refused }) => refused)).toEqual([]);
  expect(words.flatMap(({ elements }) => elements.map(({ attributes }) => attributes['fill']))).toContain(
    'var(--red)',
  );

  writeFileSync(notes, readFileSync(notes, 'utf8').replace(bad, ''));
  expect(await run(check, dir)).toMatchObject({ code: 0 });
  expect((await run(draw, dir)).said).toBe('All graphs are drawn.');
  writeFileSync(notes, readFileSync(notes, 'utf8').replace(all, ''));
  expect((await run(check, dir)).said).toContain(
    '1:1  file-unclaimed  No text holds the graph that this is the drawing of. Take it away: npm run notes -- draw.',
  );
  expect((await run(draw, dir)).said.match(/^Removed lectures\/a\/drawings\//gm)).toHaveLength(GRAPHS.length);
  expect(readdirSync(kept)).toEqual([]);
  rmSync(dir, { recursive: true });
});
