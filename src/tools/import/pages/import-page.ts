import { withoutClosed } from '../../../content/domain/access.ts';
import { lectureFiles } from '../lecture-files.ts';
import type { Known } from '../lecture-yaml.ts';
import { nothing } from '../found.ts';
import type { Imported } from '../import-notes.ts';
import { isHeadLabel, readLabel } from '../template-labels.ts';
import { isBlank, readLines, textOf, trimLines, type Line } from '../lines.ts';
import { readFrontMatter } from '../read-front-matter.ts';
import { segment } from '../segment.ts';
import { Works } from '../citable-works.ts';
import { slugOf, titleOfFile } from '../split-title.ts';
import { writeYaml } from '../write-yaml.ts';
import { unfoldAbbreviations } from './abbreviations.ts';
import { moveBlockLinks } from './block-links.ts';
import { keepBreaks } from './breaks.ts';
import { convertBlocks } from './convert-blocks.ts';
import { moveCaptions } from './captions.ts';
import { takeFrontMatter } from './front-matter.ts';
import { readBraces, takeTitle } from './headings.ts';
import { rewriteMdx } from './mdx.ts';
import { readPandocLines } from './pandoc-lines.ts';
import { makeFigures } from './html-figures.ts';
import { rewriteInline } from './inline.ts';
import { joinLines } from './joined-lines.ts';
import { numberLetters } from './lettered-lists.ts';
import { takeMacros } from './macros.ts';
import type { Left, Page } from './page.ts';
import { settle, type Judge } from './settle.ts';
import { rewriteTags } from './tags.ts';

/** Turns a whole page of Markdown into the files of a lecture; `judge` says what the check would of its files, `has` which files lie beside it. */
export function importPage(
  text: string,
  fileName: string,
  known: Known,
  judge: (files: ReadonlyMap<string, string>) => ReturnType<Judge>,
  has: Page['has'] = () => false,
): Imported {
  const page = readPage(text, has);
  const found = nothing();
  [found.title, found.titleFrom] = page.title ? [page.title, 'notes'] : [titleOfFile(fileName), 'file'];
  found.speakers = page.speakers;
  if (page.date) found.date = page.date;
  found.files = [...page.files].map(([name, { title }]) => ({ path: `files/${name}`, title }));
  const files = lectureFiles(found, known, new Works([]), 0);
  for (const [name, svg] of page.drawings) files.set(`figures/${name}`, svg);
  const headOf = (): string => {
    const macros = page.macros.size ? { macros: Object.fromEntries(page.macros) } : {};
    return `---\n${writeYaml({ by: 'notes', ...macros })}---\n\n`;
  };
  const write = (body: string): void => void files.set('notes.md', `${headOf()}${body}\n`);
  // What it links to is there.
  const beside = found.files.map(({ path }) => [path, ''] as const);
  const judged = (body: string): ReturnType<Judge> => {
    write(body);
    return judge(new Map([...files, ...beside]));
  };
  settle(page, (body) => {
    const macros = page.macros.size;
    const faults = judged(body);
    for (const { what } of faults) {
      const [, unset, name = unset ?? ''] =
        /^KaTeX cannot set the macro "(\\\w+)"|^"(.*)" is not the name of a macro/.exec(what) ?? [];
      const value = page.macros.get(name);
      if (value === undefined) continue;
      page.macros.delete(name);
      page.left.push({ line: 1, what: `the macro ${name}, which stands for ${value}` });
    }
    const left = page.macros.size < macros ? judged(body) : faults;
    const above = headOf().split('\n').length - 1;
    return left.map((fault) => ({ ...fault, line: fault.line - above }));
  });
  write(textOf(withoutGaps(page.lines)));
  for (const [path, written] of files) files.set(path, withoutClosed(written));
  const last = text.trimEnd().split('\n').length;
  return {
    slug: slugOf(known.title ?? found.title) || slugOf(titleOfFile(fileName)) || 'lecture',
    title: known.title ?? found.title,
    files,
    stubs: [],
    rows: [{ from: 1, to: last, file: 'notes.md', what: 'a whole page' }],
    labels: [],
    found,
    left: unique(page.left),
    pictures: page.pictures,
    handouts: new Map([...page.files].map(([name, { path }]) => [name, path])),
  };
}

// A page in the forms of this site, as far as they can be told without a check.
function readPage(text: string, has: Page['has']): Page {
  const page: Page = {
    title: '',
    speakers: [],
    macros: new Map(),
    lines: readLines(text.replace(/\r\n?/g, '\n')),
    escaped: /(?<!\\)\\\\\((?:(?!\n\n)[^])+?\\\\\)/.test(text),
    left: [],
    keys: new Map(),
    groups: new Map(),
    pictures: new Map(),
    files: new Map(),
    has,
    drawings: new Map(),
    convert: (lines) => convertBlocks(lines, page),
  };
  takeFrontMatter(page);
  rewriteMdx(page);
  takeMacros(page);
  takeTitle(page);
  page.lines = convertBlocks(page.lines, page);
  keepBreaks(page, text.replace(/\r\n?/g, '\n'));
  joinLines(page);
  readPandocLines(page);
  numberLetters(page);
  moveCaptions(page);
  readBraces(page);
  rewriteInline(page);
  moveBlockLinks(page);
  rewriteTags(page);
  makeFigures(page);
  unfoldAbbreviations(page);
  return page;
}

// Of blank lines one is enough.
function withoutGaps(lines: readonly Line[]): Line[] {
  return trimLines(
    lines.filter(
      (line, i) =>
        line.code || !isBlank(line) || !lines[i - 1] || lines[i - 1]!.code || !isBlank(lines[i - 1]!),
    ),
  );
}

/** True for a page that somebody wrote for readers: it has none of the labels that raw notes have. */
export function isPage(text: string, fileName: string): boolean {
  if (/\.(?:qmd|rmd)$/i.test(fileName)) return true;
  if (!/\.(?:md|markdown|mdx)$/i.test(fileName)) return false;
  const lines = readLines(text);
  const { left } = readFrontMatter(lines, nothing());
  if (isOfTool(lines)) return true;
  return (
    segment(left).every(({ role }) => PLAIN.has(role)) &&
    left.every(({ text: line, code }) => code || (!/^#*\s*(?:lec|talk)\b/i.test(line) && !isLabelled(line)))
  );
}

// Raw notes have no layout, and no kernel that runs them.
function isOfTool(lines: readonly Line[]): boolean {
  const end = lines[0]?.text === '---' ? lines.findIndex(({ text }, i) => i > 0 && text === '---') : -1;
  return lines
    .slice(0, Math.max(end, 0))
    .some(({ text }) =>
      /^(?:layout|permalink|nav_order|jupytext|kernelspec|sidebar_position|format|output|bibliography):/.test(
        text,
      ),
    );
}

// Parts that a page may have as well.
const PLAIN = new Set(['head', 'unknown', 'refs', 'abstract', 'summary']);

// "Paper: …" begins a slot, and "refs:" the links of raw notes.
function isLabelled(line: string): boolean {
  if (/^ ?(?:[-*•+]\s+)?refs?:\s*$/i.test(line)) return true;
  const said = /^ ?(?:[-*•+]\s+)?(?:\*\*)?([\p{L}\d][^:]{2,79}):/u.exec(line)?.[1];
  const kind = said && readLabel(said)?.kind;
  return kind === 'slots' || kind === 'speaker' || kind === 'taker' || (!!said && isHeadLabel(said));
}

function unique(left: readonly Left[]): Left[] {
  const all = new Map(left.map((one) => [`${one.line} ${one.what}`, one]));
  return [...all.values()].sort((a, b) => a.line - b.line);
}
