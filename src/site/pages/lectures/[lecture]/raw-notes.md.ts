import type { APIRoute } from 'astro';
import { lecturePaths } from '../../../../render/views/lecture-pages.ts';
import { rawNotesOf } from '../../../../render/views/raw-notes.ts';

/** One download a lecture that has raw notes. */
export const getStaticPaths = async () =>
  (await lecturePaths()).filter(({ params }) => rawNotesOf(params.lecture));

/** The notes as they were taken, byte for byte. */
export const GET: APIRoute = ({ params }) => {
  const raw = rawNotesOf(params['lecture'] ?? '');
  return new Response(new Uint8Array(raw?.read() ?? []), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
