import { write } from '../../src/site/build/write-file.ts';

const WORDS =
  'stream circuit feature basis layer head token weight logit sparse linear modular phase lens probe neuron vector matrix gradient residual embedding attention pattern training loss'.split(
    ' ',
  );
const TEX = [
  'W_{QK} = W_Q^\\top W_K',
  'h(x) = (A \\otimes W_O W_V)\\,x',
  '\\sum_i w_i \\cos(\\omega_i t + \\varphi_i)',
  'x^{(l+1)} = x^{(l)} + f_l(x^{(l)})',
  '\\mathrm{softmax}\\!\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right)V',
];
const SECTIONS = 20;

/**
 * Writes a course of many lectures for the benchmarks, the same for the same number: seven section pages a lecture,
 * two questions, citations, terms, side notes, 40 formulas and four blocks of code in its notes.
 */
export function writeCourse(dir: string, lectures: number): void {
  const keys = Array.from({ length: 40 + lectures }, (_, i) => `author${i}work`);
  write(dir, 'site.yaml', site());
  write(dir, 'references.bib', keys.map((key, i) => entry(key, i)).join('\n'));
  for (const [i, word] of WORDS.entries())
    write(
      dir,
      `glossary/${word}.md`,
      `---\nname: ${word}\nby: companion\n---\n\nWhat a ${word} is [@${keys[i]}]. It stands beside [[${WORDS[(i + 1) % WORDS.length]}]].\n`,
    );
  for (let n = 1; n <= lectures; n++)
    for (const [path, text] of Object.entries(lecture(n, keys)))
      write(dir, `lectures/lecture-${n}/${path}`, text);
}

function site(): string {
  return `title: A long course, lecture notes
short: Long course
lede: Lectures made for measuring.
course: { title: A long course, code: LC 1, institution: Nowhere, term: winter }
licences:
  - { of: All of it, name: MIT, url: "https://opensource.org/license/mit" }
`;
}

function entry(key: string, i: number): string {
  return `@article{${key},
  author = {Author${i}, Ann and Other${i}, Bo},
  title = {On the ${WORDS[i % WORDS.length]} of number ${i}},
  journaltitle = {Journal of Measuring},
  date = {${2000 + (i % 25)}},
  url = {https://example.org/item/${i}},
}
`;
}

function lecture(n: number, keys: string[]): Record<string, string> {
  const date = new Date(Date.UTC(2023, 0, n)).toISOString().slice(0, 10);
  const cite = (i: number): string => keys[(n * 7 + i) % keys.length]!;
  const said = (i: number): string =>
    Array.from({ length: 60 }, (_, w) => WORDS[(n * 31 + i * 17 + w * w) % WORDS.length]).join(' ');
  const block = (i: number): string => `## Part ${i} of the ${WORDS[i % WORDS.length]}

The ${said(i)} [@${cite(i)}]. A [[${WORDS[(n + i) % WORDS.length]}]] of $${TEX[i % TEX.length]}$ follows.

$$
${TEX[(i + n) % TEX.length]}
$$
${i % 4 ? '' : `\n:::note{title="Beside it"}\nMore in @${cite(i + 3)}.\n:::\n`}${i % 5 ? '' : `\n\`\`\`python\ndef part_${i}(x):\n    """Part ${i} of lecture ${n}."""\n    return [x * k for k in range(${n})]\n\`\`\`\n`}`;
  const blocks = Array.from({ length: SECTIONS }, (_, i) => block(i + 1)).join('\n');
  const question = (q: number): string =>
    `---\ntitle: What is the ${WORDS[(n + q) % WORDS.length]} of lecture ${n}?\nnumber: ${q}\n${q === 1 ? `by: companion\n---\n\nIt is ${said(q)} [@${cite(q)}].\n` : '---\n'}`;
  return {
    'lecture.yaml': `number: ${n}
title: Lecture on the ${WORDS[n % WORDS.length]} – part ${n}
speakers: [{ name: Ann Author${n} }]
date: ${date}
notes: { by: A Student, taken: ${date}, licence: MIT, copyright: "Copyright (c) 2023 A Student" }
`,
    'abstract.md': `---\nby: speaker\n---\n\nThis talk is about ${said(50)} [@${cite(1)}].\n`,
    'talk.md': `---\nby: notes\n---\n\nIt was announced as ${said(51)}.\n`,
    'notes.md': `---\nby: notes\n---\n\n${blocks}`,
    'summary/two-sentences.md': `---\ntitle: In two sentences\norder: 1\nprompt: What is claimed?\naction: Write two sentences\n---\n`,
    'summary/contributions.md': `---\ntitle: Contributions\norder: 2\nprompt: What is new?\naction: List them\nby: companion\n---\n\n${said(52)} [@${cite(2)}].\n`,
    'questions/first.md': question(1),
    'questions/second.md': question(2),
    'reading-list.yaml': `items:\n  - cite: ${cite(4)}\n  - cite: ${cite(5)}\n`,
  };
}
