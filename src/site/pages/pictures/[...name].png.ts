import type { APIRoute } from 'astro';
import { context } from '../../../content/context.ts';
import type { Drawing } from '../../../render/machine/drawing.ts';
import { drawAhead, pictureFile } from '../../../render/machine/picture-cache.ts';
import { drawings } from '../../../render/machine/pictures.ts';

/** Pictures for links: they are named by full address only, so a site without an origin has none. */
export const getStaticPaths = async () => {
  if (!context().settings.site) return [];
  const all = await drawings();
  if (import.meta.env.PROD) drawAhead(all.values());
  return [...all].map(([name, drawing]) => ({ params: { name }, props: { drawing } }));
};

/** The picture as PNG. */
export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await pictureFile(props['drawing'] as Drawing)), {
    headers: { 'Content-Type': 'image/png' },
  });
