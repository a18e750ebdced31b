import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/content/checks/check-content.ts';
import type { Problem } from '../../../../src/content/domain/problems.ts';
import { loadContent, type Content } from '../../../../src/content/load/load-content.ts';
import { isAll } from '../../../support/extent.ts';
import { folderOf } from '../../content.ts';
import { outline } from '../markdown/read.ts';

/** One of each form that is read here; its words are there to be found again. */
const FORMS = [
  '## Alpha beta {#sec-one}',
  '$$ x + y $$ {#eq-one}',
  '$$\nx + y\n$$ {#eq-one}',
  '![Alpha beta](figures/line.svg){#fig-one alt="Gamma" width=60%}',
  '| Alpha | Beta |\n| --- | --- |\n| Gamma | Delta |\n\n: Epsilon zeta {#tbl-one}',
  ':::tip{title="Alpha"}\nBeta gamma\n:::',
  ':::theorem{#thm-one title="Alpha"}\nBeta gamma\n:::',
  ':::details{summary="Alpha"}\nBeta gamma\n:::',
  'Alpha\n\n:::note{title="Beta"}\nGamma delta\n:::',
  '> [!TIP] Alpha\n> Beta gamma',
  '> [!WARNING]- Alpha\n> Beta gamma',
  'Alpha ==beta gamma== and H~2~O and 2^10^',
  'Alpha ~~beta gamma~~ and **delta** and `epsilon`',
  'Alpha^[beta gamma] and delta',
  'Alpha[^one]\n\n[^one]: Beta gamma',
  'Alpha\n:   Beta gamma\n:   Delta',
  'Press :kbd[Alpha] and :abbr[Beta]{title="Gamma"}',
  'Alpha [@olah2022, p. 3] and @olah2022 too',
  'Alpha [[lectures/a/notes|beta]] and [gamma](https://example.org/)',
  '```python title="Alpha" {1} /beta/ numbers\nbeta = 1\n```',
  '<details><summary>Alpha</summary>\n\nBeta\n\n</details>',
  '<figure><img src="figures/line.svg" alt="Alpha"><figcaption>Beta</figcaption></figure>',
  'Alpha <sub>beta</sub> <kbd>gamma</kbd> <a name="one"></a>',
];

const HOLDERS: Readonly<Record<string, (form: string) => string>> = {
  nothing: (form) => form,
  'a list': (form) => `- One\n\n${indent(form, '  ')}`,
  'a quotation': (form) => form.replace(/^/gm, '> '),
  'a footnote': (form) => `Words[^note]\n\n[^note]: One\n\n${indent(form, '    ')}`,
  'a callout': (form) => `::::info\nWords\n\n${form}\n::::`,
  'a line of Hebrew': (form) => `שלום עולם\n\n${form}\n\nשלום`,
};

const damaged = fc
  .record({
    form: fc.constantFrom(...FORMS),
    holder: fc.constantFrom(...Object.keys(HOLDERS)),
    at: fc.nat({ max: 200 }),
    how: fc.constantFrom('lose', 'cut', 'double', 'space'),
  })
  .map(({ form, holder, at, how }) => {
    const signs = [...form.matchAll(/[^\p{L}\p{N}\s]/gu)].map(({ index }) => index);
    const i = signs[at % signs.length]!;
    const broken = {
      lose: form.slice(0, i) + form.slice(i + 1),
      cut: form.slice(0, i),
      double: form.slice(0, i) + form[i]! + form.slice(i),
      space: `${form.slice(0, i)} ${form.slice(i)}`,
    }[how];
    return { broken, text: HOLDERS[holder]!(broken) };
  });

/** What is a sign of some form wherever it stands as a letter. */
const SIGNS =
  /\{#|\{[^{}]*=[^{}]*\}|:::|\$\$|\[![A-Z]+\]|\^\[|\[\^|\[\[|\]\]|\[@|~~|==|\*\*|^\|.*\|$|:(?:kbd|abbr)\[|<\/?[a-z]+(?:>| [^<>]*=)|!\[|\]\(|^: /m;

/** Notes in a folder of their own, with an image. */
function notesIn(text: string, format: string): Content {
  return loadContent(
    folderOf({
      [`lectures/a/notes.${format}`]: `---\nby: notes\n---\n${text}\n`,
      'lectures/a/figures/line.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="M0 0L1 1"/></svg>',
    }),
  );
}

// That nothing shows the image says nothing of a form.
function faultsIn(content: Content): Problem[] {
  return checkContent(content).filter(({ code }) => code !== 'file-unclaimed');
}

// Tags of MDX are closed, and stand in lines of their own.
const ALIKE = FORMS.filter((form) => !/^<(?:details|figure)/.test(form));

it.each(Object.entries(HOLDERS))('whole, each form is read in %s, and in MDX alike', (holder, within) => {
  for (const form of ALIKE) {
    // Definitions stand in no list, which their fault says.
    if (form.startsWith('Alpha\n:  ') && /list|footnote/.test(holder)) continue;
    const [md, mdx] = ['md', 'mdx'].map((format) => notesIn(within(form), format)) as [Content, Content];
    expect([...faultsIn(md), ...faultsIn(mdx)]).toEqual([]);
    expect(outline(mdx.texts[0]!.tree)).toBe(outline(md.texts[0]!.tree));
  }
});

describe.each(['md', 'mdx'])('a form in %s that is damaged', (format) => {
  it('is named where its signs would stand as letters, or its words on no page', () => {
    fc.assert(
      fc.property(damaged, ({ broken, text }) => {
        const content = notesIn(text, format);
        if (faultsIn(content).length > 0) return;
        const shown = lettersOf(content.texts[0]!.tree);
        expect(SIGNS.exec(shown.text)?.[0] ?? '').toBe('');
        const words = broken.match(/\b(?:alpha|beta|gamma|delta|epsilon|zeta)\b/gi) ?? [];
        expect(words.filter((word) => !shown.all.includes(word))).toEqual([]);
      }),
      { numRuns: Number(process.env['DAMAGED_RUNS'] ?? (isAll ? 2000 : 300)), seed: 1 },
    );
  });
});

function indent(form: string, by: string): string {
  return form.replace(/^(?=.)/gm, by);
}

// Letters in running text, a paragraph a line; and every value that a page or a screen reader gets of it.
function lettersOf(tree: Nodes): { text: string; all: string } {
  const lines: string[] = [];
  const all: string[] = [];
  const walk = (node: Nodes): void => {
    all.push(JSON.stringify(node, (key, value: unknown) => (key === 'position' ? undefined : value)));
    if (node.type === 'text') lines.push(`${lines.pop() ?? ''}${node.value}`);
    else if ('children' in node) {
      if (!/^(?:emphasis|strong|delete|link|mark|text)/.test(node.type)) lines.push('');
      node.children.forEach(walk);
    }
  };
  walk(tree);
  return { text: lines.join('\n'), all: all[0]! };
}
