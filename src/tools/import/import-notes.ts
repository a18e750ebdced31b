import type { Work } from '../../content/bibliography/read-bibtex.ts';
import { withoutClosed } from '../../content/domain/access.ts';
import { headline } from '../../content/domain/titles.ts';
import { lectureFiles } from './lecture-files.ts';
import type { Known } from './lecture-yaml.ts';
import { joinRows, type Found, type Row } from './found.ts';
import { readLines } from './lines.ts';
import type { Left } from './pages/page.ts';
import { readNotes } from './read-notes.ts';
import { slugOf, titleOfFile } from './split-title.ts';
import { Works, type Stub } from './citable-works.ts';
import { wrapWidth } from './wrap.ts';

/** A lecture made of raw notes. */
export interface Imported {
  /** The name that its title suggests for its folder. */
  slug: string;
  title: string;
  /** Files by path in the folder, without the raw notes themselves. */
  files: Map<string, string>;
  /** Works that the bibliography has to gain. */
  stubs: Stub[];
  rows: Row[];
  /** Labels and marks that stand in no file. */
  labels: Found['labels'];
  /** What was found before it became files. */
  found: Found;
  /** Of a whole page: what has no form here, by line. */
  left: Left[];
  /** Of a whole page: where each picture lay, by its name in `figures/`. */
  pictures: ReadonlyMap<string, string>;
  /** Of a whole page: where each file to take along lay, by its name in `files/`. */
  handouts: ReadonlyMap<string, string>;
}

/** Turns the raw notes of one lecture into its files; reads and writes nothing. */
export function importNotes(
  text: string,
  fileName: string,
  known: Known = {},
  bibliography: Iterable<Work> = [],
): Imported {
  const found = readNotes(text, fileName);
  const works = new Works(bibliography);
  const files = lectureFiles(found, known, works, wrapWidth(readLines(text)));
  // The raw notes are handed out as they were taken; on pages nobody is led where only a few may go.
  for (const [path, written] of files) files.set(path, withoutClosed(written));
  const title = known.title ?? found.title;
  return {
    slug: slugOf(headline(title).title) || slugOf(titleOfFile(fileName)) || 'lecture',
    title,
    files,
    stubs: works.stubs,
    rows: joinRows(found.rows),
    labels: found.labels,
    found,
    left: [],
    pictures: new Map(),
    handouts: new Map(),
  };
}
