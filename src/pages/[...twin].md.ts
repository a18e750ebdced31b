import type { APIRoute } from 'astro';
import { context } from '../markdown/context.ts';
import { machinePages } from '../outputs/machine-pages.ts';
import { twinOf } from '../outputs/twin.ts';
import { changedOn } from '../queries/changes.ts';

/** A Markdown twin beside every page of content. */
export const getStaticPaths = () =>
  machinePages(context()).map((page) => ({ params: { twin: page.address.slice(1, -1) }, props: { page } }));

/** The page as one file of Markdown. */
export const GET: APIRoute = ({ props }) => {
  const page = props['page'] as ReturnType<typeof machinePages>[number];
  return new Response(twinOf(page, context(), changedOn(page.address)?.slice(0, 10)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
