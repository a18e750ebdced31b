import type { APIRoute } from 'astro';
import { context } from '../markdown/context.ts';
import { llmsText } from '../outputs/llms.ts';
import { saysOf } from '../queries/says.ts';

/** A map of the site for language models. */
export const GET: APIRoute = async () =>
  new Response(llmsText(context(), await saysOf()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
