import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../../../../src/content/markdown/index-nodes.ts';
import { faults, outline, read } from '../read.ts';

/** The theorems and the like of a text: kind, title | how many blocks are below it; and the keys and ids of those with numbers. */
function statements(text: string, format: 'md' | 'mdx' = 'md'): { made: string[]; labels: string[] } {
  const { tree, labels } = read(text, '', format);
  const made = nodesOf(tree, 'statement').map(({ kind, titled, children }) => {
    const [title, ...rest] = titled ? children : [undefined, ...children];
    const words = title && outline({ type: 'root', children: [title] }).match(/"[^"]*"/g);
    return [kind, words?.join('+').replaceAll('"', ''), `| ${rest.length}`].filter(Boolean).join(' ');
  });
  return { made, labels: labels.map(({ kind, key = '–', id }) => `${kind} ${key} ${id}`) };
}

describe('a theorem', () => {
  it.each([
    [':::theorem\nSo.\n:::', 'thm | 1', 'thm – theorem-1'],
    [':::theorem{#thm-line}\nSo.\n:::', 'thm | 1', 'thm thm-line thm-line'],
    [':::lemma{#lem-a title="Small"}\na\n\nb\n:::', 'lem Small | 2', 'lem lem-a lem-a'],
    [':::corollary\n$$ x $$\n:::', 'cor | 1', 'cor – corollary-1'],
    [
      ':::proposition{title="Of $L^2$ and *more*"}\na\n:::',
      'prp Of +L^2+ and +more | 1',
      'prp – proposition-1',
    ],
    [':::definition{title="1. First"}\n- a\n- b\n:::', 'def 1. First | 1', 'def – definition-1'],
    [':::example\n> a\n:::', 'exm | 1', 'exm – example-1'],
    ['- a\n\n  :::exercise{#exr-b}\n  b\n  :::', 'exr | 1', 'exr exr-b exr-b'],
    [':::solution{#sol-b}\nb\n:::', 'sol | 1', 'sol sol-b sol-b'],
  ])('and the like is read from %j', (text, made, label) => {
    expect(faults(text)).toEqual([]);
    expect(statements(text)).toEqual({ made: [made], labels: [label] });
    expect(statements(text, 'mdx')).toEqual({ made: [made], labels: [label] });
  });

  it.each([
    ['::: {#thm-line}\n\n## A *line*\n\nSo.\n\n:::', 'thm A +line | 1', 'thm thm-line thm-line'],
    ['::: {#thm-line name="Line"}\nSo.\n:::', 'thm Line | 1', 'thm thm-line thm-line'],
    ['::: {#lem-a .lemma}\nSo.\n:::', 'lem | 1', 'lem lem-a lem-a'],
    [':::: {#exr-a}\n## Try\n\n::: {.proof}\nSo.\n:::\n::::', 'exr Try | 1', 'exr exr-a exr-a'],
    ['> ::: {.definition}\n> So.\n> :::', 'def | 1', 'def – definition-1'],
  ])('is read as Quarto has it: %j', (text, made, label) => {
    expect(faults(text)).toEqual([]);
    expect(statements(text)).toEqual({ made: [made], labels: [label] });
    expect(statements(text, 'mdx')).toEqual({ made: [made], labels: [label] });
  });

  it('stays text where it is typed as words', () => {
    expect(statements('**Theorem 1.** So.\n\n::: so\n\n`::: {#thm-a}`\n\n    ::: {#thm-a}')).toEqual({
      made: [],
      labels: [],
    });
  });

  it('has its title, formulas and citations where they stand in the file', () => {
    const { tree, citations } = read('a\n\n:::theorem{title="By @olah2022, $x$"}\nb [@olah2022]\n:::\n');
    expect(citations.map(({ place }) => place)).toEqual([
      { line: 3, column: 22 },
      { line: 4, column: 3 },
    ]);
    expect(nodesOf(tree, 'inlineMath')[0]!.position!.start).toMatchObject({
      line: 3,
      column: 33,
      offset: 35,
    });
  });

  it('holds other blocks, and a proof may stand in it', () => {
    const text = '::::theorem\na\n\n:::proof\nb\n:::\n\n:::note{title="T"}\nc\n:::\n::::';
    expect(faults(text)).toEqual([]);
    expect(outline(read(text).tree)).toMatchInlineSnapshot(`
      "statement
        paragraph
          text "a"
        proof
          paragraph
            text "b"
        sideNote "T"
          paragraph
            text "c""
    `);
  });
});

describe('a solution', () => {
  const solves = (text: string): (string | undefined)[] =>
    nodesOf(read(text).tree, 'statement')
      .filter(({ kind }) => kind === 'sol')
      .map((node) => node.solves?.id);
  const exercise = ':::exercise\nTry.\n:::\n\n';
  const solution = ':::solution\nSo.\n:::\n\n';

  it('is of the exercise that it stands behind, as a second one and behind a note on it', () => {
    expect(solves(exercise + solution + solution)).toEqual(['exercise-1', 'exercise-1']);
    expect(solves(`${exercise}${exercise}:::note{title="T"}\na\n:::\n\n${solution}`)).toEqual(['exercise-2']);
    expect(solves(`${exercise}And now:\n\n${solution}`)).toEqual([undefined]);
  });

  it('has a number only where it can be cited', () => {
    expect(statements(solution).labels).toEqual([]);
  });
});

describe('a theorem that is not well formed', () => {
  it.each([
    [':::theorem\n:::', 'block-syntax: This theorem is empty. Write it, or remove it.'],
    [':::lemma\na', 'block-syntax: This lemma does not end.'],
    [':::theorem[Line]\na\n:::', 'block-syntax: The title of a theorem stands between braces.'],
    [':::exercise{titel="Line"}\na\n:::', 'block-syntax: An exercise has no "titel". Did you mean "title"?'],
    [':::theorem{#lem-a}\na\n:::', 'label-kind: "lem-a" is the key of a lemma, and this is a theorem.'],
    [':::theorem{#line}\na\n:::', 'label-kind: "line" is not the key of a theorem.'],
    [':::theroem\na\n:::', 'note-syntax: There is no block called ":::theroem". Did you mean "theorem"?'],
    [':::proof{#thm-a}\na\n:::', 'block-syntax: A proof has no "id".'],
    [':::proof\n:::', 'block-syntax: This proof is empty.'],
    [
      '::: {.column}\na\n:::',
      'markup-unread: "::: {.column}" is not read here. Of the blocks that Quarto has',
    ],
    [
      '::: {.callout-tip}\na\n:::',
      'markup-unread: "::: {.callout-tip}" is not read here. Write :::tip{title="…"}',
    ],
    ['::: {#thm-a .lemma}\na\n:::', 'markup-unread: "::: {#thm-a .lemma}" is not read here.'],
    ['::: {#fig-a}\na\n:::', 'markup-unread: "::: {#fig-a}" is not read here.'],
  ])('is named where it stands: %j', (text, said) => {
    for (const format of ['md', 'mdx'] as const) {
      const found = read(`p\n\n${text}`, '', format).faults;
      expect(found.map(({ code, what, hint }) => `${code}: ${what} ${hint}`)).toEqual([
        expect.stringContaining(said),
      ]);
      expect(found[0]).toMatchObject({ line: 3, column: 1 });
    }
  });
});
