import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addStubs } from '../../../../src/tools/import/citable-works.ts';
import { faultsOf } from '../../content.ts';
import { importNotes, type Imported } from '../../../../src/tools/import/import-notes.ts';

const typed = (raw: string): Imported => importNotes(raw, 'lec-sample.md');
const file = (raw: string, path: string): string => typed(raw).files.get(path) ?? '';
const faults = (raw: string): string => {
  const { files, stubs } = typed(raw);
  const all = [...files].map(([path, text]) => [`lectures/new/${path}`, text] as const);
  return faultsOf({ ...Object.fromEntries(all), 'references.bib': addStubs('', stubs) });
};
const UNDERLINED = readFileSync('tests/fixtures/import/lec9-underlined.md', 'utf8');

describe('headings', () => {
  it('are told by the line below them, by a colon, or at any level', () => {
    const { found, files } = typed(UNDERLINED);
    expect(found.notes.filter(({ strange }) => strange).map(({ title }) => title)).toEqual([
      'Time',
      'Recording',
      'Refs',
    ]);
    expect(files.get('summary/two-sentences.md')).toMatch(/---\n\nAbilities appear\. Then they go on\.\n$/);
    expect(files.get('summary/main-contributions.md')).toMatch(/---\n\n- a plot.*\n$/);
    expect(files.get('abstract.md')).toBe('---\nby: speaker\n---\n\nScaling up helps.\n');
    expect([...files.keys()].filter((path) => path.startsWith('questions/'))).toEqual([
      'questions/is-it-real.md',
    ]);
    expect(files.get('notes.md')).not.toContain('Questions');
  });

  it('within notes are the notes’ own', () => {
    const raw = '# Lec: A\n\n## Notes\n- a\n### Summary\n- b\n\nSummary:\n- c\n';
    expect(typed(raw).files.has('summary/two-sentences.md')).toBe(false);
    expect(file(raw, 'notes.md')).toMatch(/- a\n\n## Summary\n\n- b\n\nSummary:\n\n- c\n$/);
  });
});

describe('front matter', () => {
  it('says title, speakers and date; what no field knows is kept and marked', () => {
    const raw =
      '---\ntitle: "On Lenses: a Study"\nspeaker: Ada Example (Here)\ndate: 2024-02-07\ntags: [vision, lenses]\naliases:\n---\n\n# On Lenses: a Study\n\n## Notes\n- a\n';
    const { found, files } = typed(raw);
    expect(found).toMatchObject({
      title: 'On Lenses: a Study',
      date: '2024-02-07',
      speakers: [{ name: 'Ada Example', affiliations: ['Here'] }],
    });
    expect(files.get('notes.md')).toMatch(
      /## Not sorted yet\n\n<!-- Look at this: .*-->\n\ntags: \\\[vision, lenses\]\n\n## Notes/,
    );
  });

  it.each([
    ['created: 2024-02-07', 'date'],
    ['date: next week', 'date'],
    ['title: Lec #3', 'title'],
    ['speaker: Ada Example # perhaps', 'speakers'],
    ['author: Ada Example', 'speakers'],
  ])('of which nobody can be sure is never stated: %s', (line, field) => {
    const yaml = typed(`---\n${line}\n---\n\n## Notes\n- a\n`).files.get('lecture.yaml')!;
    expect((parse(yaml) as Record<string, unknown>)[field] ?? []).toEqual(field === 'title' ? 'sample' : []);
    expect(file(`---\n${line}\n---\n\n## Notes\n- a\n`, 'notes.md')).toMatch(/<!-- Look at this/);
  });

  it('rules over a heading, which is kept and marked where it says something else', () => {
    const { found, files } = typed('---\ntitle: A\n---\n\n# Else\n\n## Notes\n- a\n');
    expect(found.title).toBe('A');
    expect(files.get('notes.md')).toMatch(/## Else\n\n<!-- Look at this/);
  });

  it('is none where it is a rule, and labels where it is no YAML', () => {
    expect(typed('---\nSo it began.\n---\n').files.get('notes.md')).toContain('So it began.');
    expect(typed('---\ntitle: Lec 3: [A\ndate: 2024-02-07\n---\n\n## Notes\n- a\n').found.date).toBe(
      '2024-02-07',
    );
  });
});

describe('what nobody can be sure of', () => {
  it.each([
    ['# Lec: A\nAttention Is Everything\n', /Attention Is Everything$/],
    [
      '# Lec: A\nSpeaker: Attention Is All You Need\n',
      /## Speaker\n\n<!-- Look at this.*\n\nAttention Is All You Need$/,
    ],
    ['# Lec: A\nDeep Learning With Python\n', /Deep Learning With Python$/],
    ['Hi everyone\n\nQ1: why?\n', /Hi everyone$/],
    ['Dear all\n\n## Notes\n- a\n', /<!-- Look at this.*\n\nDear all\n/],
    ['Thank you so much\n\nQ: why?\n', /Thank you so much$/],
  ])('is marked in the notes and never stated: %j', (raw, kept) => {
    const { found } = typed(raw);
    expect([found.speakers, found.title]).toEqual([[], raw.startsWith('#') ? 'A' : 'sample']);
    expect(file(raw, 'notes.md').trim()).toMatch(kept);
    expect(file(raw, 'notes.md')).toContain('<!-- Look at this');
  });

  it.each([
    ['# Lec: A\nAda Example\n', '# Look at this: taken from the line below the title'],
    ['# Lec: A - Ada Example\n', '# Look at this: taken from the end of the title'],
    ['On Lenses\n\n## Notes\n- a\n', '# Look at this: taken from the first line'],
    ['# Lec: On Lenses by Ada Example\n', '# Look at this: the title may name the speaker.'],
    ['# Ada Example: On Lenses\n', '# Look at this: the title may name the speaker.'],
    ['# On Lenses (Ada Example, MIT)\n', '# Look at this: the title may name the speaker.'],
  ])('has a mark where it is likely: %j', (raw, mark) => expect(file(raw, 'lecture.yaml')).toContain(mark));

  it.each([
    '# Lec: A\nAda Example (Here)\n',
    '# Lec: A\nby Ada Example\n',
    '# Lec: A\nSpeaker: Ada Example\n',
  ])('has none where the notes say it: %j', (raw) => {
    expect(file(raw, 'lecture.yaml')).toContain('- name: Ada Example');
    expect(file(raw, 'lecture.yaml')).not.toContain('Look at this');
  });
});

describe('labels of the summary', () => {
  it.each([
    '## Flash Attention:\n2 sentence summary: a\nPaper: b\n',
    'Before all.\n\n## Flash Attention:\n2 sentence summary: a\nPaper: b\n',
    'Before all.\n\n## Flash Attention:\nSummary:\n- 2 sentence summary: a\n- Paper: b\n',
    '# Lec: A\n\n## Flash Attention\n\nWords.\n\n**2 sentence summary**: a\n\n**Paper:** b\n',
  ])('rule under whatever heading they stand: %j', (raw) => {
    expect(file(raw, 'summary/two-sentences.md')).toMatch(/\n\na\n$/);
    expect(file(raw, 'summary/paper.md')).toMatch(/\n\nb\n$/);
  });

  it('leave their heading its words', () => {
    expect(typed('## Flash Attention:\nPaper: b\n').found.title).toBe('Flash Attention');
    expect(file('# Lec: A\n\n## Flash Attention\nPaper: b\n', 'notes.md')).toContain('## Flash Attention');
  });
});

describe('labels of the head', () => {
  it('with nothing below them are nothing', () => {
    expect([...typed('# Lec: A\n\nattendance:\nwebpage:\ncanvas:\n').files.keys()]).toEqual(['lecture.yaml']);
  });

  it('may say more in brackets', () => {
    const raw = '# Lec: A\n\n## Summary\nPaper: one\nFMs summary (gpt-3.5): it is\n';
    expect(file(raw, 'summary/paper.md')).toMatch(/\n\none\n$/);
    expect(file(raw, 'summary/by-a-foundation-model.md')).toContain('label: FMs summary (gpt-3.5)');
  });

  it('take addresses only, after a bullet too', () => {
    const raw = '# Lec: A\n\nTime: 5:30pm\n- slides: https://example.org/s\ncanvas: javascript:x\n';
    expect(typed(raw).found.links).toEqual([
      { label: 'slides', url: 'https://example.org/s' },
      { label: 'canvas', url: 'javascript:x' },
    ]);
  });
});

describe('works to read', () => {
  it('keep the words before and after their address, on the line and below', () => {
    const { found } = typed(UNDERLINED);
    expect(found.readings.filter(({ from }) => from === 'sent').map(({ url, text }) => [url, text])).toEqual([
      ['https://example.org/plots', 'The plot: (first half)'],
      ['https://example.org/second', '(main takeaways: it is sharp, and nobody says why)'],
      ['https://example.org/third', 'Third - long'],
      ['https://example.org/fourth', ''],
    ]);
    expect(found.readings.filter(({ from }) => from === 'refs').map(({ text }) => text)).toEqual([
      'chain of thought: (Section 2)',
      'a post on it',
    ]);
  });

  it('are told from lines that hold two addresses, and from the marks around them', () => {
    const raw =
      '# Lec: A\n\n## Summary\nrefs: https://example.org/a, https://example.org/b\n' +
      '- the lens, https://example.org/c\n- “Eliciting” - https://example.org/d.\n';
    expect(typed(raw).found.readings.map(({ text }) => text)).toEqual(['the lens', '“Eliciting”']);
    expect(file(raw, 'notes.md')).toMatch(/<https:\/\/example.org\/a>, <https:\/\/example.org\/b>\n$/);
  });

  it('have every line of theirs in the report', () => {
    const raw = '## Discord\nReadings:\nhttps://example.org/a\n(takeaways: a)\n';
    expect(typed(raw).rows).toContainEqual({
      from: 3,
      to: 4,
      file: 'reading-list.yaml',
      what: 'work to read',
    });
  });
});

describe('titles and headings', () => {
  it('lose the marks of bold words only', () => {
    expect(file('# Lec: A\n\nQ1: is **this** 2**3?\n', 'questions/is-this-2-3.md')).toContain(
      'is this 2**3?',
    );
  });

  it('hold no citation and no link to a page', () => {
    expect(faults('# Lec: On [[pages]]\n\nQ1: why [see @key]?\nQ2: why\n[[page]]?\n')).toBe('');
    expect(faults('# Lec: A\n\n## Notes\n- a\n### see https://arxiv.org/abs/2301.05217\n- b\n')).toBe('');
  });
});

describe('what stands after an address', () => {
  it.each(['🙂', '→ full', '(room 1)'])('is kept: %s', (after) => {
    const raw = `# Lec: A\n\nattendance:\nhttps://example.org/form ${after}\n`;
    expect(file(raw, 'notes.md')).toContain(after);
  });
});

describe('long texts', () => {
  it.each(['', '## Summary\nAbstract:\n', '## Summary\nPaper: a\nPaper:\n', '```\n'])(
    'of very many lines are read: %j',
    (head) => {
      const raw = `# Lec: A\n\n${head}${'x: y (\n'.repeat(150_000)}${head.startsWith('`') ? head : ''}`;
      expect([...typed(raw).files.values()].join('')).toContain('y (');
    },
  );
});

describe('texts', () => {
  it('cite no work where its address runs into a bracket', () => {
    expect(faults('# Lec: A\n\n## Summary\nPaper: https://example.org/a[^1]b\n')).toBe('');
  });

  it('hold no side note where a line begins with its sign after an empty one', () => {
    expect(faults('# Lec: A\n\n## Notes\n\\\n::: # x\n')).toBe('');
  });

  it('name each picture as missing, in its place, and load none from elsewhere', () => {
    expect(file(UNDERLINED, 'summary/main-contributions.md')).toContain(
      '![a picture](https://example.org/plot.png)',
    );
    expect(faults(UNDERLINED)).toMatch(
      /^\S+ {2}image-missing {2}There is no image at "https:\/\/example.org\/plot.png"\..*$/,
    );
  });

  it.each([
    ['![a lens](images/my lens.png)', '![a lens](figures/my-lens.png)'],
    ['![a (b)](../up/x(1).JPG =300x200)', '![a (b)](figures/x-1.jpg)'],
    ['![png](output_files/output_3_0.png "Out")', '![png](figures/output-3-0.png "Out")'],
    ['![a](attachment:x.png)', '![a](figures/x.png)'],
    ['![[lens.png|a lens|100x80]] ![[b.svg|30]]', '![a lens](figures/lens.png) ![](figures/b.svg)'],
    ['![[Another note]] ![x](javascript:alert(1))', '!\\[\\[Another note]] !\\[x](javascript:alert(1))'],
  ])('have each picture in the folder of figures: %s', (raw, made) => {
    expect(file(`# Lec: A\n\n## Notes\n\n- ${raw}\n`, 'notes.md')).toContain(made);
  });

  it('name each picture of which nobody says where it is, in its place', () => {
    const raw = '# Lec: A\n\n## Notes\n\nThis ![A curve][nowhere] rises.\n';
    expect(file(raw, 'notes.md')).toContain('\nThis ![A curve][nowhere] rises.\n');
    expect(faults(raw)).toBe(
      'lectures/new/notes.md:5:6  markup-unread  "![A curve][nowhere]" is not an image, since nothing says where it is. ' +
        'Write ![what it shows](figures/name.png).',
    );
  });

  it('keep footnotes that have a mark and a text in one file, and make words of the others', () => {
    const notes = file(
      '# Lec: A\n\n## Notes\n\nSo[^1] it is[^lost].\n\n[^1]: *Nearly*.\n\n    More.\n[^2]: unused\n[^3]: a\n[^3]: b[^3]\n',
      'notes.md',
    );
    expect(notes).toContain('So[^1] it is\\[^lost].\n\n[^1]: *Nearly*.\n\n    More.\n');
    expect(notes).toMatch(/\\\[\^2\]: unused[\s\S]*\\\[\^3\]: a[\s\S]*\\\[\^3\]: b\\\[\^3\]/);
  });

  it('keep formulas that stand on lines of their own', () => {
    expect(file(UNDERLINED, 'notes.md')).toContain(
      '- the step:\n\n  $$\n  \\theta_{t+1} = \\theta_t - \\eta \\nabla L\n  $$\n',
    );
  });

  it('keep a label at the beginning of a line there', () => {
    expect(file(UNDERLINED, 'talk.md')).toMatch(/\\\nBio: Jason works somewhere\.\n$/);
  });

  it('of nothing but rules are nothing', () => {
    expect(typed('# Lec: A\n\n---\n').files.has('notes.md')).toBe(false);
  });
});
