import { readFileSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { onceByFile } from '../../shared/once-by-file.ts';
import { endingOf } from '../domain/handouts.ts';
import { problem, START, type Code, type Problem } from '../domain/problems.ts';
import { resolveLink } from '../domain/resolve-links.ts';
import type { Content } from '../load/load-content.ts';
import { handedOut, listedFiles } from '../load/handouts.ts';
import { targetsOf } from '../load/link-targets.ts';
import type { SourceFile } from '../load/list-files.ts';

const ZIP = 'PK';
const BEGINS: Readonly<Record<string, string>> = {
  pdf: '%PDF-',
  gz: '\x1f\x8b',
  tgz: '\x1f\x8b',
  xz: '\xfd7zXZ',
  npy: '\x93NUMPY',
  parquet: 'PAR1',
  ...Object.fromEntries(
    ['zip', 'pptx', 'docx', 'xlsx', 'odp', 'odt', 'ods', 'key', 'epub', 'npz'].map((kind) => [kind, ZIP]),
  ),
};

/** Files to take along that lecture.yaml names and that do not exist, that nothing leads to, or that are not what their names say. */
export function checkHandouts(content: Content): Problem[] {
  const targets = targetsOf(content);
  const listed = [...content.lectures.values()].flatMap((lecture) =>
    listedFiles(lecture).flatMap(({ index, written }): Problem[] => {
      const { source, yaml } = lecture;
      const place = yaml.place(['files', index, 'path']);
      const to = resolveLink(written, source.path, targets);
      if (to.kind === 'file' && to.says !== undefined) return [];
      if (to.kind === 'fault' && to.code === 'file-missing')
        return [problem(source.file, place, to.code, to.what, to.hint)];
      const what = `"${written}" is not a file to take along.`;
      return [
        problem(
          source.file,
          place,
          'field-value',
          what,
          'Put it into files/, and write files/ and its name.',
        ),
      ];
    }),
  );
  const files = content.files.filter(({ kind }) => kind === 'handouts');
  const led = new Set(
    [content, content.drafts].flatMap((part) => (part ? handedOut({ ...part, files }) : [])),
  );
  const unnamed = files
    .filter((file) => !led.has(file))
    .map(({ file, path }) => {
      const name = path.split('/').slice(2).join('/');
      const hint = `Name it under \`files\` in lecture.yaml, or link to it: [what it is](${name}).`;
      return problem(file, START, 'file-unclaimed', 'Nothing leads to this file.', hint);
    });
  return [...listed, ...unnamed, ...files.flatMap(inside)];
}

function inside({ absolute, file }: SourceFile): Problem[] {
  const fault = faultOf(absolute);
  return fault ? [problem(file, START, ...fault)] : [];
}

const faultOf = onceByFile((file): [code: Code, what: string, hint: string] | undefined => {
  const bytes = readFileSync(file);
  const blame = (what: string, hint: string): [Code, string, string] => ['file-broken', what, hint];
  if (bytes.length === 0) return blame('The file is empty.', 'Save it again, or take it out.');
  if (bytes.subarray(0, 40).toString('latin1').startsWith('version https://git-lfs'))
    return blame('The file is a pointer of Git LFS.', 'Fetch the file itself: git lfs pull.');
  const ending = endingOf(file);
  const begins = BEGINS[ending];
  if (begins !== undefined && !bytes.subarray(0, begins.length).equals(Buffer.from(begins, 'latin1')))
    return blame(
      `The file is not a .${ending}, although its name says so.`,
      'Save it again, or give it the ending of the kind that it is.',
    );
  if (begins === undefined && !isUtf8(bytes))
    return ['file-encoding', 'This text is not in UTF-8.', 'Save it as UTF-8, or put it into a .zip.'];
  return undefined;
});
