import type { APIRoute } from 'astro';
import { context } from '../../content/context.ts';
import { machinePages } from '../../render/machine/machine-pages.ts';
import { twinOf } from '../../render/machine/twin.ts';
import { changedOn } from '../../render/views/changes.ts';
import { lectureKey, placeKey } from '../../render/views/page-keys.ts';

/** A Markdown twin beside every page of content. */
export const getStaticPaths = async () => {
  const all = machinePages(context()).map(async (page) => ({
    params: { twin: page.address.slice(1, -1) },
    props: { page },
    ...(await (page.lecture ? lectureKey(page.lecture) : placeKey(page.address))),
  }));
  return Promise.all(all);
};

/** The page as one file of Markdown. */
export const GET: APIRoute = ({ props }) => {
  const page = props['page'] as ReturnType<typeof machinePages>[number];
  return new Response(twinOf(page, context(), changedOn(page.address)?.slice(0, 10)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
