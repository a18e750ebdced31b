import { readLines } from './lines.ts';
import type { Pictures } from './note-pictures.ts';

const DATA =
  /data:image\/([\w.+-]{1,40})(?:;(?!base64)[\w-]+(?:=[\w-]+)?){0,4}(?:;(base64),([\w+/=-]*)|,([^\s"'<>()[\]]+))/gi;
// What stands before a picture and says what it shows.
const ALT = /!\[([^[\]]{0,300})\]\(\s*<?$/;
const LABEL = /^ {0,3}\[([^[\]]{1,100})\]:\s*<?$/;

/** A text whose pictures, written within it, are files of `pictures` and named in their places; those in code are code. */
export function takeEmbedded(text: string, pictures: Pictures): string {
  if (!/data:image\//i.test(text)) return text;
  const lines = readLines(text);
  return text
    .split('\n')
    .map((line, i) => (lines[i]!.code ? line : named(line, pictures)))
    .join('\n');
}

function named(line: string, pictures: Pictures): string {
  let from = 0;
  return line.replace(
    DATA,
    (all, kind: string, base64: string | undefined, data: string, typed: string | undefined, at: number) => {
      const before = line.slice(Math.max(from, at - 600), at);
      from = at + all.length;
      const svg = typed === undefined ? undefined : decoded(typed);
      if (base64 === undefined && !svg) return all;
      const tag = before.slice(before.lastIndexOf('<img'));
      const after = /^[^<>]{0,600}?\balt\s*=\s*["']([^"'<>]*)/i.exec(line.slice(from, from + 700))?.[1];
      const words =
        ALT.exec(before)?.[1] ??
        LABEL.exec(before)?.[1] ??
        (/<img\s/i.test(before) ? (/\balt\s*=\s*["']([^"'<>]*)/i.exec(tag)?.[1] ?? after) : '');
      return pictures.add(words ?? '', kind, svg ?? data, !svg);
    },
  );
}

function decoded(typed: string): string {
  try {
    return decodeURIComponent(typed);
  } catch {
    return '';
  }
}
