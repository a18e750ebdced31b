import type { APIRoute } from 'astro';
import { context } from '../../content/context.ts';
import { llmsText } from '../../render/machine/llms.ts';
import { saysOf } from '../../render/views/page-summaries.ts';

/** A map of the site for language models. */
export const GET: APIRoute = async () =>
  new Response(llmsText(context(), await saysOf()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
