import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { handoutType } from '../../../../../content/domain/handouts.ts';
import { handoutFiles } from '../../../../../render/views/handouts.ts';
import { pathsOfEach } from '../../../../../render/views/lecture-pages.ts';

/** Every file that a lecture hands out, under its own name. */
export const getStaticPaths = () => pathsOfEach('file', (lecture) => Promise.resolve(handoutFiles(lecture)));

/** The file, byte for byte. */
export const GET: APIRoute = ({ props }) => {
  const { id, absolute } = props['thing'] as ReturnType<typeof handoutFiles>[number];
  return new Response(new Uint8Array(readFileSync(absolute)), {
    headers: { 'Content-Type': handoutType(id) },
  });
};
