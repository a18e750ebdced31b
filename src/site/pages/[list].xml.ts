import type { APIRoute } from 'astro';
import { context } from '../../content/context.ts';
import { fullAddress } from '../../render/machine/full-addresses.ts';
import { feedOf } from '../../render/machine/feed.ts';
import { filesAdded } from '../../render/machine/new-handouts.ts';
import { machinePages } from '../../render/machine/machine-pages.ts';
import { sitemapOf } from '../../render/machine/sitemap.ts';
import { changedOn, dayChanged, readChanges } from '../../render/views/changes.ts';
import { saysOf } from '../../render/views/page-summaries.ts';

/** The sitemap and the feed hold full addresses: a site without an origin has neither. */
export const getStaticPaths = () =>
  context().settings.site ? ['sitemap', 'feed'].map((list) => ({ params: { list } })) : [];

/** `sitemap.xml`: every page; `feed.xml`: the pages of lectures that changed last. Days come from git. */
export const GET: APIRoute = async ({ params }) => {
  if (params['list'] === 'feed')
    return new Response(await feed(), { headers: { 'Content-Type': 'application/atom+xml' } });
  const { settings, targets } = context();
  const locations = [...targets.map.pages.keys()].map((address) => ({
    address: fullAddress(address, settings),
    changed: dayChanged(address),
  }));
  return new Response(sitemapOf(locations), { headers: { 'Content-Type': 'application/xml' } });
};

async function feed(): Promise<string> {
  const says = await saysOf();
  // A page that only gathers others is not news, and neither is a change of a lecture's data.
  const pages = machinePages(context()).filter(
    ({ kind, texts, address }) =>
      kind === 'reading-list' ||
      kind === 'transcript' ||
      texts.some((text) => kind !== 'term' && text.address === address),
  );
  const changes = pages.flatMap((page) => {
    const time = changedOn(page.address);
    return time ? [{ page, time, says: says.get(page.address) ?? page.title }] : [];
  });
  changes.push(...filesAdded(context()));
  return feedOf(changes, context(), readChanges().head);
}
