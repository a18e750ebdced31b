import { expect } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite(EVERYTHING);
const { machinesOf } = await import('../../../../src/render/machine/machine-data.ts');
const { siteView } = await import('../../../../src/render/views/site.ts');

/** A thing in schema.org's words. */
export type Thing = Record<string, unknown>;

/** What the page at an address tells machines: its meta in lines, its JSON-LD as things, the address of its twin. */
export async function told(
  address: string,
): Promise<{ meta: string[]; thing: Thing; trail: Thing | undefined; twin: string | undefined }> {
  const { meta, jsonLd, twin } = await machinesOf(address, {
    site: await siteView(),
    base: '/base/',
    lang: 'en',
    title: 'Title </script>',
    description: 'D.',
    canonical: `https://notes.example/base${address}`,
    changed: '2024-03-09',
    breadcrumbs: [{ text: 'Full', href: '/base/lectures/full/' }],
  });
  expect(jsonLd).not.toContain('<');
  const [thing, trail] = (JSON.parse(jsonLd) as { '@graph': Thing[] })['@graph'];
  return {
    meta: meta.map(({ name, property, content }) => `${name ?? property}: ${content}`),
    thing: thing!,
    trail,
    twin,
  };
}
