import { readFileSync, statSync } from 'node:fs';
import { location } from 'vfile-location';
import type { Place } from '../../content/domain/problems.ts';
import { decode } from '../import/decode.ts';
import { takeEmbedded } from '../import/embedded.ts';
import { brokenAt, withoutNan } from '../import/json-place.ts';
import { notebookText, type Read } from '../import/notebook.ts';
import { NotebookSchema } from '../import/notebook-schema.ts';
import { Pictures } from '../import/note-pictures.ts';
import { readYaml } from '../../content/load/read-yaml.ts';
import { refuse } from './command.ts';

/** With the pictures within it, and without them. */
const LARGEST = { file: 64_000_000, text: 4_000_000 };

/** A file of raw notes as it is imported. */
export interface RawNotes {
  text: string;
  /** What becomes raw-notes.md: its bytes; of a notebook, or with pictures within it, the text without them. */
  kept: Uint8Array | string;
  pictures: ReadonlyMap<string, Uint8Array>;
  encoding: string;
  /** What of a notebook has no form in notes. */
  left: string[];
}

/** Reads a file of raw notes; refused where it is none. */
export function readRaw(file: string): RawNotes {
  const bytes = bytesOf(file);
  const decoded = decode(bytes);
  if ('binaryAt' in decoded)
    refuse(
      `${file}:1:${decoded.binaryAt + 1}`,
      'not-text',
      'This is not a text file.',
      'Save the notes as plain text in UTF-8 and import that.',
    );
  const isNotebook = /\.ipynb$/i.test(file) && decoded.text.trim() !== '';
  const read = isNotebook ? readNotebook(file, decoded.text) : asTyped(decoded.text);
  const text = takeEmbedded(read.text, read.pictures);
  if (text.trim() === '')
    refuse(`${file}:1:1`, 'no-text', 'This file holds no words.', 'Name the file that holds the raw notes.');
  const size = Buffer.byteLength(text);
  if (size > LARGEST.text)
    tooLarge(file, `This file has ${inMb(size)} MB, and notes of one lecture have 4 MB at most.`);
  const kept = isNotebook || text !== read.text ? text : bytes;
  return { text, kept, pictures: read.pictures.files, encoding: decoded.encoding, left: read.left };
}

function asTyped(text: string): Read {
  return { text, pictures: new Pictures(text), left: [] };
}

function readNotebook(file: string, text: string): Read {
  const stop = (place: Place, what: string): never =>
    refuse(
      `${file}:${place.line}:${place.column}`,
      'not-notebook',
      what,
      'Mend it, or open it in Jupyter and save it again, which writes format 4.',
    );
  const json = withoutNan(text);
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    stop(location(text).toPoint(brokenAt(text))!, 'The notebook is damaged here: it is not JSON.');
  }
  const read = NotebookSchema.safeParse(data);
  if (read.success) return notebookText(read.data);
  // JSON is YAML, of which the place of everything is known.
  const fault = readYaml(json, NotebookSchema, file).problems.find(({ code }) => code.startsWith('field-'));
  return stop(fault ?? { line: 1, column: 1 }, fault?.what ?? 'This is not a notebook.');
}

function bytesOf(file: string): Uint8Array {
  const about = statSync(file, { throwIfNoEntry: false });
  if (!about?.isFile())
    refuse(
      file,
      'no-file',
      about ? 'This is a folder.' : 'There is no such file.',
      'Name one file of raw notes.',
    );
  if (about.size > LARGEST.file)
    tooLarge(file, `This file has ${inMb(about.size)} MB, and 64 MB at most are read.`);
  return readFileSync(file);
}

function inMb(size: number): string {
  return (size / 1e6).toFixed(1);
}

function tooLarge(file: string, what: string): never {
  refuse(file, 'too-large', what, 'Import each lecture from a file of its own.');
}
