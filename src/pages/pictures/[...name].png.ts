import type { APIRoute } from 'astro';
import { context } from '../../markdown/context.ts';
import { draw, type Drawing } from '../../outputs/draw.ts';
import { FACES } from '../../outputs/faces.ts';
import { drawings } from '../../outputs/pictures.ts';

/** Pictures for links: they are named by full address only, so a site without an origin has none. */
export const getStaticPaths = async () =>
  context().settings.site
    ? [...(await drawings())].map(([name, drawing]) => ({ params: { name }, props: { drawing } }))
    : [];

/** The picture as PNG. */
export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await draw(props['drawing'] as Drawing, FACES, console.warn)), {
    headers: { 'Content-Type': 'image/png' },
  });
