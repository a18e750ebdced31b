import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { problem, type Problem } from '../core/problems.ts';
import { kindInfo, readText } from '../sources/read.ts';
import type { Content } from '../sources/load.ts';

const LOST = '\ufffd';

/** Files in another encoding than UTF-8: their letters with accents would be lost. */
export function checkEncoding(content: Content): Problem[] {
  return content.files.flatMap((file) => {
    if (!file.kind || kindInfo(file.kind).format === 'asis') return [];
    const before = readText(file).split(LOST, 2);
    // Somebody may have typed the sign itself.
    if (before.length === 1 || isUtf8(readFileSync(file.absolute))) return [];
    const lines = before[0]!.split('\n');
    return problem(
      file.file,
      { line: lines.length, column: lines.at(-1)!.length + 1 },
      'file-encoding',
      'This sign cannot be read: the file is not in UTF-8.',
      'Save the file as UTF-8, and write the sign anew where it is lost.',
    );
  });
}
