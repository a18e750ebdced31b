import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { location } from 'vfile-location';
import { findHidden } from '../../shared/printable.ts';
import { problem, START, type Place, type Problem } from '../domain/problems.ts';
import { spotsOf } from '../markdown/index-nodes.ts';
import { kindInfo, readText, type SourceFile } from '../load/list-files.ts';
import type { Content, Prose } from '../load/load-content.ts';

const LOST = '\ufffd';

/** Files in another encoding than UTF-8, whose letters with accents would be lost, and signs that nobody sees, however they are written. */
export function checkEncoding(content: Content): Problem[] {
  const files = content.files.filter(({ kind }) => kind && kindInfo(kind).format !== 'asis');
  return [...files.flatMap((file) => [...lostIn(file), ...hiddenIn(file)]), ...spelt(content)];
}

function lostIn(file: SourceFile): Problem[] {
  const text = readText(file);
  const at = text.indexOf(LOST);
  // Somebody may have typed the sign itself.
  if (at === -1 || isUtf8(readFileSync(file.absolute))) return [];
  return [
    problem(
      file.file,
      location(text).toPoint(at)!,
      'file-encoding',
      'This character cannot be read: the file is not in UTF-8.',
      'Save the file as UTF-8, and retype the character where it is lost.',
    ),
  ];
}

function hiddenIn(file: SourceFile): Problem[] {
  const text = readText(file);
  const spots = location(text);
  // A file that is no text has them everywhere.
  return findHidden(text)
    .slice(0, 5)
    .map(({ offset, name }) => blame(file.file, spots.toPoint(offset)!, name));
}

// Entities in Markdown and commands in TeX write such signs without holding them; YAML's own are its reader's to find.
function spelt({ works, workPlace }: Content): Problem[] {
  return [...works.values()].flatMap(({ key, csl }) => {
    const names = new Set(
      stringsIn(csl)
        .flatMap(findHidden)
        .map(({ name }) => name),
    );
    const { file, place } = workPlace(key);
    return [...names].map((name) => blame(file, place, name));
  });
}

/** Signs that nobody sees, written so that the text itself does not hold them. */
export function checkSpelt({ source, tree, at }: Prose): Problem[] {
  return spotsOf(tree).flatMap(({ node }) =>
    [
      ...new Set(
        wordsOf(node)
          .flatMap(findHidden)
          .map(({ name }) => name),
      ),
    ].map((name) => blame(source.file, at(node.position?.start ?? START), name)),
  );
}

function wordsOf(node: Nodes): string[] {
  const fields = node as unknown as Record<string, unknown>;
  const words = ['value', 'url', 'title', 'alt', 'lang', 'meta', 'target', 'text'].map(
    (name) => fields[name],
  );
  return words.filter((word) => typeof word === 'string');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function blame(file: string, place: Place, name: string): Problem {
  return problem(
    file,
    place,
    'control-character',
    `There is a ${name} here, which nobody sees and which changes how the text around it is shown.`,
    'Take it out.',
  );
}
