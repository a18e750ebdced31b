import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { clipViews } from '../../../../../render/views/handouts.ts';
import { pathsOfEach } from '../../../../../render/views/lecture-pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  vtt: 'text/vtt; charset=utf-8',
};

/** Every video and sound that a text of a lecture shows, and its captions. */
export const getStaticPaths = () => pathsOfEach('clip', (lecture) => Promise.resolve(clipViews(lecture)));

/** The file, byte for byte. */
export const GET: APIRoute = ({ props }) => {
  const { id, absolute } = props['thing'] as ReturnType<typeof clipViews>[number];
  const type = TYPES[id.split('.').at(-1)!] ?? 'application/octet-stream';
  return new Response(new Uint8Array(readFileSync(absolute)), { headers: { 'Content-Type': type } });
};
