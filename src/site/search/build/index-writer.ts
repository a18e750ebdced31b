import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as pagefind from 'pagefind';
import { escapeHtml } from '../../../shared/escape-html.ts';
import type { SearchName } from '../search-kinds.ts';
import { isHashed } from '../../offline/file-parts.ts';
import { joinedSymbols } from '../../../shared/tex-words.ts';
import { wordsApart } from '../words-apart.ts';
import type { SearchRecord } from './search-records.ts';

// One language, so that its own word forms are known; the rest are Pagefind's own interfaces and its worker: this site has its own.
const LANGUAGE = 'en';
const UNUSED = /^(pagefind-.*ui\.|pagefind-highlight\.|pagefind-worker\.|wasm\.unknown\.)/;

/**
 * Pagefind's index of records as they come, in a process of its own. Pagefind takes them one after another, in the order of their addresses:
 * two builds of one content give the same files. What comes again under an address takes the place of what was there.
 */
export class IndexWriter {
  private started = pagefind.createIndex({ forceLanguage: LANGUAGE });
  private adding: Promise<void>[] = [];
  private given = new Map<string, SearchRecord>();

  /** Adds a record, or what it says now. */
  add(record: SearchRecord): void {
    if (isDeepStrictEqual(this.given.get(record.url), record)) return;
    this.given.set(record.url, record);
    const added = this.started.then(async ({ index, errors }) => {
      if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
      blame((await index.addHTMLFile({ url: record.url, content: documentOf(record) })).errors, record.url);
    });
    // Whoever waits for all of them hears of what went wrong.
    added.catch(() => undefined);
    this.adding.push(added);
  }

  /**
   * Writes the index of these records, and no others, with the names that a misspelt word is held against, into `folder`. Gives every file
   * that was written, by its path there.
   */
  async write(records: readonly SearchRecord[], folder: string): Promise<Map<string, Uint8Array>> {
    const urls = [...new Set(records.map(({ url }) => url))];
    // What has come between others, or is no more, would leave the rest in another order.
    if (!isDeepStrictEqual([...this.given.keys()], urls.slice(0, this.given.size))) await this.restart();
    for (const record of records) this.add(record);
    await Promise.all(this.adding);
    const { index } = await this.started;
    // Pagefind would write them itself, but says that it has before it has, and is then closed: files were cut off.
    const made = await index!.getFiles();
    blame(made.errors, folder);
    const files = new Map(
      made.files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => [path, content]),
    );
    files.set('names.json', Buffer.from(JSON.stringify(records.map(nameOf))));
    const there = new Set(filesIn(folder));
    for (const path of there.difference(files)) rmSync(join(folder, path));
    for (const within of new Set([...files.keys()].map((path) => dirname(path))))
      mkdirSync(join(folder, within), { recursive: true });
    // What stands since the last build under a name that says what it holds, need not be written again.
    const fresh = [...files].filter(([path]) => !there.has(path) || !isHashed(`pagefind/${path}`));
    await Promise.all(fresh.map(([path, content]) => writeFile(join(folder, path), content)));
    return files;
  }

  /** Ends the process. */
  async close(): Promise<void> {
    await Promise.allSettled([this.started, ...this.adding]);
    await pagefind.close();
  }

  private async restart(): Promise<void> {
    await this.close();
    this.started = pagefind.createIndex({ forceLanguage: LANGUAGE });
    this.adding = [];
    this.given = new Map();
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
}

// Pagefind searches what it is given as meta data, and writes filters in no certain order: so what a result is told by
// stands with the names.
function documentOf({ title, also, by, text }: SearchRecord): string {
  const names = wordsApart(also.join(' | '));
  const people = wordsApart(by.join(' | '));
  const symbols = joinedSymbols(text).join(' ');
  const lines = wordsApart(text)
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`);
  return [
    `<html lang="${LANGUAGE}"><body>`,
    `<p data-pagefind-meta="title">${escapeHtml(wordsApart(title))}</p>`,
    names && `<p data-pagefind-meta="also">${escapeHtml(names)}</p>`,
    people && `<p data-pagefind-meta="by">${escapeHtml(people)}</p>`,
    symbols && `<p data-pagefind-meta="symbols">${escapeHtml(symbols)}</p>`,
    `<main data-pagefind-body>${lines.join('')}</main></body></html>`,
  ].join('');
}

function nameOf({ title, also, kind, url, under, uses }: SearchRecord): SearchName {
  // The kind says already that a term is of the glossary.
  const inLecture = under.length > 0 && kind !== 'term' && kind !== 'reference';
  return {
    name: title,
    ...(also.length ? { also } : {}),
    kind,
    url,
    ...(inLecture ? { under: under.join(', ') } : {}),
    ...(uses ? { uses } : {}),
  };
}

function blame(errors: string[], what: string): void {
  if (errors.length) throw new Error(`Pagefind could not index ${what}: ${errors.join('; ')}`);
}
