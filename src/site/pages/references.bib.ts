import type { APIRoute } from 'astro';
import { bibliographyFile } from '../../render/views/works.ts';

/** The whole bibliography with the keys of the content, entry by entry as it was written. */
export const GET: APIRoute = () => new Response(bibliographyFile());
