import { styleText } from 'node:util';
import { printable } from '../../shared/printable.ts';
import type { FoundPictures } from '../import/pages/find-pictures.ts';
import type { Imported } from '../import/import-notes.ts';
import { toldOnce } from '../import/pages/told.ts';
import type { readRaw } from './read-raw.ts';
import type { joinWorks, worksBeside } from './works-beside.ts';

interface Said {
  imported: Imported;
  raw: ReturnType<typeof readRaw>;
  pictures: FoundPictures;
  near: Pick<Awaited<ReturnType<typeof worksBeside>>, 'told'>;
  joined: ReturnType<typeof joinWorks>;
  /** The folder of images, where one was named. */
  images: string | undefined;
}

/** What went where, what came along, and what is left to a person. */
export function sayImported({ imported, raw, pictures, near, joined, images }: Said): string {
  const { stubs, handouts } = imported;
  const left = toldOnce(imported.left);
  const made = typeof raw.kept === 'string';
  return [
    rowsOf(imported),
    stubs.length && `New in references.bib, with an address only: ${stubs.map(({ key }) => key).join(', ')}.`,
    joined.added.length && `New in references.bib, from beside the page: ${joined.added.join(', ')}.`,
    ...near.told,
    ...joined.told,
    handouts.size && `Files to take along, in files/: ${[...handouts.keys()].join(', ')}.`,
    raw.encoding !== 'utf-8' && !made && `The file is in ${raw.encoding}; raw-notes.md stays as it is.`,
    made && 'raw-notes.md is the Markdown that was made of the file, without the pictures within it.',
    raw.pictures.size && `Pictures of it, in figures/: ${[...raw.pictures.keys()].join(', ')}.`,
    ...raw.left.map((what) => `Left in the notebook, since notes have no form for it: ${what}.`),
    pictures.files.size && `Images of the page, in figures/: ${[...pictures.files.keys()].join(', ')}.`,
    pictures.missing.length &&
      `Images that were not found${images ? '' : ' (--images names another folder)'}: ${pictures.missing.join(', ')}.`,
    left.length && ['What this site has no form for:', ...left.map(lineOf)].join('\n'),
  ]
    .filter((part) => typeof part === 'string')
    .join('\n\n');
}

function lineOf({ lines, what }: ReturnType<typeof toldOnce>[number]): string {
  return `  ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}  ${what}`;
}

function rowsOf({ rows }: Imported): string {
  const cells = rows.map(({ from, to, file, what }) => [
    from === to ? `${from}` : `${from}–${to}`,
    file || '–',
    what,
  ]);
  return table(['Lines', 'Go to', 'As'], cells);
}

// Rows as aligned columns under their headings; headings are bold on a terminal.
function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, i) =>
    Math.max(heading.length, ...rows.map((row) => [...(row[i] ?? '')].length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === headings.length - 1 ? cell : cell + ' '.repeat(widths[i]! - [...cell].length)))
      .join('  ')
      .trimEnd();
  return [
    styleText('bold', line(headings), { stream: process.stdout }),
    ...rows.map((row) => line(row.map(printable))),
  ].join('\n');
}
