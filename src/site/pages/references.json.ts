import type { APIRoute } from 'astro';
import { context } from '../../content/context.ts';
import { cslJson } from '../../render/machine/csl-json.ts';

/** The whole bibliography as CSL-JSON, which reference managers read, with the keys of the content. */
export const GET: APIRoute = () =>
  new Response(cslJson([...context().content.works.values()]), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
