import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorsIn } from '../../../../src/tools/cli/judge-aside.ts';
import type { Imported } from '../../../../src/tools/import/import-notes.ts';
import { importPage, isPage } from '../../../../src/tools/import/pages/import-page.ts';
import { WHOLE } from '../../content.ts';

const FOLDER = 'tests/fixtures/import/pages';
const SAMPLES = readdirSync(FOLDER);

/** What the check says of the files of a lecture that was made of a page. */
function judge(files: ReadonlyMap<string, string>): ReturnType<typeof errorsIn> {
  const all = new Map(Object.entries(WHOLE).filter(([path]) => !path.startsWith('lectures/')));
  for (const [path, text] of files) all.set(`lectures/a/${path}`, text);
  return errorsIn(all).filter(({ file }) => file.endsWith('/notes.md'));
}

const page = (name: string): [raw: string, made: Imported] => {
  const raw = readFileSync(`${FOLDER}/${name}`, 'utf8');
  return [raw, importPage(raw, name, {}, judge, (path) => /^(?:data|slides)\b/.test(path))];
};

describe.each(SAMPLES)('the page %s', (name) => {
  const [raw, made] = page(name);
  const handouts = [...made.handouts.keys()].map((file) => `files/${file}`);

  it('passes the check but for what only a person can decide', () => {
    const left = /^image-(?:missing|alt) |^graph-syntax .*no drawing of what it says is kept/;
    const faults = judge(new Map([...made.files, ...handouts.map((path) => [path, ''] as const)])).filter(
      ({ code, what }) => !left.test(`${code} ${what}`),
    );
    expect(faults.map(({ line, column, code, what }) => `${line}:${column} ${code} ${what}`)).toEqual([]);
  });

  it('holds every word, and no other', () => {
    const { 'lecture.yaml': yaml = '', 'notes.md': notes = '', ...others } = Object.fromEntries(made.files);
    const told = [
      ...Object.values(others),
      ...made.pictures.values(),
      ...made.handouts.values(),
      ...made.left.map(({ what }) => what),
    ].join('\n');
    expect(minus(wordsOf(raw), wordsOf([yaml, notes, told].join('\n')))).toEqual([]);
    expect(
      minus(
        wordsOf(notes),
        wordsOf([raw, ...made.pictures.keys(), ...handouts, ...Object.keys(others)].join('\n')),
      ),
    ).toEqual([]);
  });
});

it('keeps a graph that can be drawn, and shows another as it was typed', () => {
  const raw =
    '# On graphs\n\n```dot\ndigraph { a -> b }\n```\n\nWords.\n\n```dot\ndigraph {\n  a -> [ b\n}\n```\n';
  const made = importPage(raw, 'graphs.md', {}, judge);
  const notes = made.files.get('notes.md')!;
  expect(notes).toContain('```dot\ndigraph { a -> b }\n```');
  expect(notes).toContain('```text\ndigraph {\n  a -> [ b\n}\n```');
  expect(made.left.map(({ line, what }) => [line, what])).toEqual([
    [9, expect.stringMatching(/^The graph is not drawn: /)],
  ]);
  expect(judge(made.files).map(({ code }) => code)).toEqual(['image-alt']);
});

it('keeps a graph that a command can draw, and shows another as it was typed', () => {
  const raw = '# On graphs\n\n```mermaid\ngraph TD; A-->B\n```\n\n```mermaid\npie\n"a": 3\n```\n';
  const made = importPage(raw, 'graphs.md', {}, judge);
  const notes = made.files.get('notes.md')!;
  expect(notes).toContain('```mermaid\ngraph TD; A-->B\n```');
  expect(notes).toContain('```text\npie\n"a": 3\n```');
  expect(made.left).toEqual([{ line: 7, what: 'a drawing in mermaid, shown as code' }]);
});

// Words that say what something is, not what it says: of the tools that the pages were written for, and of this site.
const MARKUP = new Set(
  `by notes macros author affiliation src video numbers python filename operatorname newcommand declaremathoperator def raw endraw highlight endhighlight toc callout column margin label name alt math
   cite eq ref numref prf term doc sub kbd abbr note tip warning important danger success spoiler info caution details summary title code block cell
   ipython3 theorem proof exercise thm exr fig tbl image figure epigraph seealso dropdown figures id href text html tex aside see also
 files table list header rows site baseurl tab github nbsp definition remark linenos python3 glossary solution start comment target blank underline mark pagebreak newcommand emph textbf texttt textit footnote href section subsection paragraph item itemize enumerate lstlisting verbatim tabular hline includegraphics textwidth centering eqref youtube vimeo pdf https www com watch v incremental div span x b i u s p br ins sup aligned align equation begin end`.split(
    /\s+/,
  ),
);

function wordsOf(text: string): string[] {
  const words = text
    // Of LaTeX what says what something is.
    .replace(
      /\\(?:begin|end)\{[a-z]+\*?\}(?:\{[lcr|]*\})?(?:\[(?:h|language=\w+)\])?|\\includegraphics\[[^[\]]*\]|\\(?:caption|url|ref)(?=\{)|\\hline/g,
      ' ',
    )
    .replace(
      /^:header-rows: \d$|\]\(#[^()]*\)|\{[a-z]+(?::[a-z]+)?\}(?=`)|\]\[[\w-]+\]|^\[[\w-]+\]:|\[\d\](?=\{)|#\d|\(`#[^`]*`\)|\[(?:name|time|color)=|^ {0,3}\d\. |\(2\)|\[\[#[^[\]|]*(?=\|)|\{state="open"\}|\{:+\/?\s*(?:comment|\.language)|\(@[\w-]+\)/gm,
      ']',
    )
    .replace(/<\/?[a-z][^<>]*>/gi, (tag) =>
      /^<https?:/.test(tag)
        ? tag
        : (tag.match(/\b(?:src|href|alt|title|id|width)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi)?.join(' ') ??
          ' '),
    )
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).filter((word) => !MARKUP.has(word));
}

function minus(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return some.filter((word) => {
    const n = left.get(word) ?? 0;
    left.set(word, n - 1);
    return n <= 0;
  });
}

describe('what is imported', () => {
  it.each(SAMPLES)('is a page: %s', (name) => {
    expect(isPage(readFileSync(`${FOLDER}/${name}`, 'utf8'), name)).toBe(true);
  });

  it.each(readdirSync('tests/fixtures/import').filter((name) => /^(?:lec|talk|mech).*\.md$/.test(name)))(
    'is raw notes: %s',
    (name) => {
      expect(isPage(readFileSync(`tests/fixtures/import/${name}`, 'utf8'), name)).toBe(false);
    },
  );
});
