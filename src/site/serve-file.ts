import { readFileSync } from 'node:fs';
import { handoutType } from '../content/domain/handouts.ts';
import { clipFilesOf, handoutFiles } from '../render/views/handouts.ts';

const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  vtt: 'text/vtt; charset=utf-8',
};

/** A file of a lecture as it is, byte for byte: one to take along from `files`, or what a text shows from `figures`. */
export function serveFile(lecture = '', folder = '', name = ''): Response {
  const files = folder === 'files' ? handoutFiles(lecture) : clipFilesOf(lecture);
  const found = files.find(({ id }) => id === name);
  if (!found) return new Response(null, { status: 404 });
  const type = TYPES[name.split('.').at(-1)!] ?? handoutType(name);
  return new Response(new Uint8Array(readFileSync(found.absolute)), { headers: { 'Content-Type': type } });
}
