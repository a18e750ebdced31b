import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { location } from 'vfile-location';
import type { z } from 'astro/zod';
import { readBibtex, type Work } from '../bibliography/read-bibtex.ts';
import { scanFields } from '../bibliography/scan-fields.ts';
import { figuresBeside } from '../domain/urls.ts';
import { fragmentsOf, noteOnWork, titlesOf, type Fragment } from '../domain/fragments.ts';
import { placeOf, type PagePlace } from '../domain/page-places.ts';
import { problem, START, type Place, type Problem } from '../domain/problems.ts';
import { hasText } from '../domain/states.ts';
import type { KindName } from '../schemas/kinds.ts';
import type { Lecture } from '../schemas/lecture.ts';
import type { Links } from '../schemas/links.ts';
import type { ReadingList } from '../schemas/reading-list.ts';
import type { Site } from '../schemas/site.ts';
import { withoutDrafts } from './drafts.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { kindInfo, listFiles, readText, type SourceFile } from './list-files.ts';
import { numberLabels, type Labels } from './number-labels.ts';
import type { Settings } from './load-settings.ts';
import { keysOf, Trees, type Parsed } from './parse-cache.ts';
import { keepMoney } from '../markdown/title.ts';
import { parseOrBlame } from './parse-or-blame.ts';
import { readYaml, type YamlSource } from './read-yaml.ts';

/** A file of YAML with what it says. */
export interface YamlFile<T = unknown> {
  source: SourceFile;
  yaml: YamlSource;
  /** What the file says, even with faults: then nothing in it may be taken for granted. */
  data: T | undefined;
}

/** Markdown wherever it stands: the body of a file, or a field of one. */
export interface Prose extends Parsed {
  source: SourceFile;
  /** Address of the page it stands on. */
  address: string;
  text: string;
  /** Put before the ids inside it. */
  scope: string;
  /** The place in the file of a place in the prose. */
  at: (place: Place) => Place;
}

/** A title that stands in a field. */
interface Title extends Omit<Prose, 'scope' | 'structure'> {
  structure?: undefined;
}

/** A Markdown file with its front matter and its tree. */
export interface MarkdownFile extends YamlFile<Record<string, unknown>>, Prose {
  place: PagePlace;
  /** The text without its front matter. */
  body: string;
  filled: boolean;
}

/** Everything in a content folder, read once, with what was wrong while reading. */
export interface Content {
  dir: string;
  files: SourceFile[];
  site: YamlFile<Site> | undefined;
  lectures: Map<string, YamlFile<Lecture>>;
  readingLists: Map<string, YamlFile<ReadingList>>;
  /** What outside addresses answered; absent where none was ever asked. */
  links: YamlFile<Links> | undefined;
  texts: MarkdownFile[];
  /** What authors write in YAML: files of it, and front matter. */
  yamls: YamlFile[];
  /** The fields that hold Markdown. */
  fields: Prose[];
  /** Titles, which are read for their formulas, without macros: they stand far from their files, and nothing in them leads anywhere. */
  titles: Title[];
  /** All Markdown: the texts, and the fields that hold some. */
  prose: Prose[];
  works: Map<string, Work>;
  /** Figures, tables, equations and the like with their numbers, and sections with a key. */
  labels: Labels;
  /** Where an entry of the bibliography stands, or a character of it. */
  workPlace: (key: string, offset?: number) => { file: string; place: Place };
  problems: Problem[];
  /** What drafts would add to all this; absent where there is none, or where they are shown. */
  drafts?: Content;
}

/**
 * Reads a content folder. Faults never stop the reading: all of them are returned; `tell` hears how far it is. With settings,
 * what was parsed is kept for the next build. Drafts are left out, as builds leave them out, unless they are to be shown.
 */
export function loadContent(
  dir: string,
  tell?: (line: string) => void,
  settings?: Settings,
  drafts: 'hidden' | 'shown' = 'hidden',
): Content {
  const problems: Problem[] = [];
  const files = statSync(dir, { throwIfNoEntry: false })?.isDirectory() ? listFiles(dir) : [];
  const of = (kind: KindName): SourceFile[] => files.filter((file) => file.kind === kind);
  const [bibliography] = of('references');
  const { works, workPlace } = readBibliography(bibliography, problems);
  const keys = keysOf(works).join();
  // Whoever reads the folder again has it in memory.
  const trees = new Trees(works, readings.size ? undefined : settings);
  const titles: Title[] = [];
  const fragments = bibliography ? readNotes(bibliography, { works, workPlace }, trees, problems) : [];
  const once = <File extends YamlFile>(source: SourceFile, read: Read<File>): File => {
    const { file, fields, titles: own, faults } = readOnce(source, keys, trees, read);
    problems.push(...faults);
    fragments.push(...fields);
    titles.push(...own);
    return file;
  };
  const yaml = <T>(source: SourceFile): YamlFile<T> => once(source, readYamlFile) as YamlFile<T>;
  const byLecture = <T>(kind: KindName): Map<string, YamlFile<T>> =>
    new Map(of(kind).map((file) => [file.path.split('/')[1]!, yaml<T>(file)]));
  const texts = files
    .filter((file) => file.kind && kindInfo(file.kind).format === 'markdown')
    .map((file, i, { length }) => {
      tell?.(`Reading ${i + 1} of ${length} texts: ${file.path}`);
      return once(file, readMarkdown);
    });
  const [siteFile, linksFile] = [of('site')[0], of('links')[0]];
  const site = siteFile && yaml<Site>(siteFile);
  const lectures = byLecture<Lecture>('lectures');
  const readingLists = byLecture<ReadingList>('readingLists');
  const content: Content = {
    dir,
    files,
    site,
    lectures,
    readingLists,
    links: linksFile && yaml<Links>(linksFile),
    texts,
    yamls: [...(site ? [site] : []), ...lectures.values(), ...readingLists.values(), ...texts],
    fields: fragments,
    titles,
    prose: [...texts, ...fragments],
    works,
    labels: numberLabels(texts, fragments),
    workPlace,
    problems,
  };
  trees.keep();
  return drafts === 'shown' ? content : withoutDrafts(content);
}

// The fields of a file that hold Markdown, and its titles.
function readFields(
  source: SourceFile,
  fileText: string,
  yaml: YamlSource,
  trees: Trees,
  faults: Problem[],
): { fields: Prose[]; titles: Title[] } {
  const place = placeOf(source.path);
  if (!place || typeof yaml.data !== 'object' || yaml.data === null) return { fields: [], titles: [] };
  const data = yaml.data as Record<string, unknown>;
  const fields = fragmentsOf(place, data).map((fragment) =>
    readFragment(fragment, source, fileText, yaml.place(fragment.path), trees, faults),
  );
  const titles = titlesOf(place, data).map(({ path, text }): Title => {
    const start = yaml.place(path);
    const at = (inner: Place): Place => placeOfWord(text, inner, fileText, start);
    const tree = parseOrBlame(text, 'title', source.file, at, faults);
    keepMoney(tree, text);
    return { source, address: place.address, text, tree, at };
  });
  return { fields, titles };
}

function readFragment(
  { text, scope, address }: Fragment,
  source: SourceFile,
  fileText: string,
  start: Place,
  trees: Trees,
  problems: Problem[],
): Prose {
  const at = (inner: Place): Place => placeOfWord(text, inner, fileText, start);
  const parsed = trees.parse(text, 'md', scope, source.file, at, problems, figuresBeside(source.path));
  return { source, address, text, scope, ...parsed, at };
}

function readNotes(
  source: SourceFile,
  { works, workPlace }: Pick<Content, 'works' | 'workPlace'>,
  trees: Trees,
  problems: Problem[],
): Prose[] {
  const fileText = readText(source);
  return [...works.values()].flatMap(({ key, note, bibtex }) => {
    if (!note) return [];
    const field = scanFields(bibtex).find(({ name }) => name === 'annotation');
    const { place } = workPlace(key, field?.offset);
    return [readFragment(noteOnWork(key, note), source, fileText, place, trees, problems)];
  });
}

// YAML folds lines: the word at a place in the value is looked up behind the value's start in the file.
function placeOfWord(value: string, inner: Place, file: string, start: Place): Place {
  const spots = location(file);
  const at = location(value).toOffset(inner) ?? value.length;
  const word = /^\S+/.exec(value.slice(at))?.[0] ?? '';
  let found = spots.toOffset(start)! - 1;
  for (let n = value.slice(0, at).split(word).length; n > 0 && word; n--)
    found = file.indexOf(word, found + 1);
  return (word && spots.toPoint(found)) || start;
}

/** A file as it was read, with its fields and what was wrong. */
interface Reading<File extends YamlFile> {
  text: string;
  keys: string;
  file: File;
  fields: Prose[];
  titles: Title[];
  faults: Problem[];
}

/** Reads a file of one format. */
type Read<File> = (source: SourceFile, text: string, trees: Trees, faults: Problem[]) => File;

const readings = new Map<string, Reading<YamlFile>>();

// The dev server reads the folder at every save: a file that has not changed, under the same keys, is not parsed again.
function readOnce<File extends YamlFile>(
  source: SourceFile,
  keys: string,
  trees: Trees,
  read: Read<File>,
): Reading<File> {
  const text = readText(source);
  const last = readings.get(source.absolute) as Reading<File> | undefined;
  if (last?.text === text && last.keys === keys && last.file.source.file === source.file) return last;
  const faults: Problem[] = [];
  const file = read(source, text, trees, faults);
  const reading = { text, keys, file, ...readFields(source, text, file.yaml, trees, faults), faults };
  readings.set(source.absolute, reading);
  return reading;
}

function readYamlFile(source: SourceFile, text: string, _: Trees, faults: Problem[]): YamlFile {
  const yaml = readYaml(text, schemaOf(source), source.file);
  faults.push(...yaml.problems);
  return { source, yaml, data: yaml.data };
}

function readMarkdown(file: SourceFile, text: string, trees: Trees, problems: Problem[]): MarkdownFile {
  const parts = splitFrontMatter(text);
  const yaml = readYaml(parts.yaml, schemaOf(file), file.file, parts.yamlLine);
  // Without its end the front matter is one fault, not one and a missing field each.
  if (parts.closed) problems.push(...yaml.problems);
  else {
    const what = 'The front matter does not end.';
    problems.push(problem(file.file, START, 'yaml-syntax', what, 'Close it with --- on a line of its own.'));
  }
  const format = file.path.endsWith('.mdx') ? 'mdx' : 'md';
  const place = placeOf(file.path)!;
  const at = (inner: Place): Place => inner;
  return {
    source: file,
    yaml,
    data: yaml.data as Record<string, unknown> | undefined,
    place,
    address: place.address,
    text,
    scope: place.scope,
    body: parts.body,
    filled: hasText(parts.body),
    ...trees.parse(text, format, place.scope, file.file, at, problems, figuresBeside(file.path)),
    at,
  };
}

function readBibliography(
  file: SourceFile | undefined,
  problems: Problem[],
): Pick<Content, 'works' | 'workPlace'> {
  if (!file) return { works: new Map(), workPlace: () => ({ file: '', place: START }) };
  const text = readText(file);
  const { works, faults, offsets } = readBibtex(text);
  const spots = location(text);
  const codes = { syntax: 'bib-syntax', repeated: 'bib-repeated-key', field: 'bib-field' } as const;
  for (const { offset, kind, what, hint } of faults)
    problems.push(problem(file.file, spots.toPoint(offset)!, codes[kind], what, hint));
  return {
    works: new Map(works.map((work) => [work.key, work])),
    workPlace(key, offset = 0) {
      const { line, column } = spots.toPoint((offsets.get(key) ?? 0) + offset)!;
      return { file: file.file, place: { line, column } };
    },
  };
}

function schemaOf(file: SourceFile): z.ZodType {
  const { schema } = kindInfo(file.kind!);
  if (!schema) throw new Error(`${relative('.', file.absolute)} has no schema.`);
  return schema;
}
