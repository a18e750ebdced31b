import { present } from '../../shared/present.ts';
import { linkState, sayLink } from '../../content/domain/link-state.ts';
import { placeOf } from '../../content/domain/page-places.ts';
import { context, perContext } from '../../content/context.ts';
import { openThings } from '../../content/load/open-things.ts';
import type { WrittenLink } from '../../content/load/written-links.ts';
import { href } from './hrefs.ts';
import type { Link } from './types/link-views.ts';
import type { WorkView } from './types/work-views.ts';
import { works } from './works.ts';

const open = perContext(({ content }) => openThings(content));

/** How many works there are and how many of them have an address only; and those that no page cites. */
export async function openWorks(): Promise<{ all: number; stubs: number; uncited: WorkView[] }> {
  const all = await works();
  const { stubs, uncited } = open(context());
  const keys = new Set(uncited.map(({ key }) => key));
  return {
    all: all.size,
    stubs: stubs.length,
    uncited: [...all.values()].filter(({ key }) => keys.has(key)),
  };
}

/** An outside address that did not lead where it should when it was asked last. */
export interface OpenLink {
  url: string;
  /** "was not there on 3 February 2024, and last seen on 3 February 2023", "has moved to". */
  says: string;
  moved?: string;
  archived?: string;
  /** The pages that name it, and the works. */
  places: Link[];
}

/** Every outside address that is gone, has moved for good, or said nothing of use. */
export async function openLinks(): Promise<OpenLink[]> {
  const all = await works();
  const { content } = context();
  const placeOfLink = ({ work, path }: WrittenLink): Link => {
    const view = work === undefined ? undefined : all.get(work);
    if (view) return { text: view.name, href: view.href };
    const address = placeOf(path)?.address ?? '/';
    return { text: context().targets.map.find(address)?.title ?? address, href: href(address) };
  };
  return open(context()).links.map(({ url, record, moved, places }) => {
    const links = new Map(places.map(placeOfLink).map((link) => [link.href, link]));
    const work = places.find((place) => place.work !== undefined)?.work;
    const archived = linkState(record) === 'gone' && work ? content.works.get(work)?.archived : undefined;
    return present({ url, says: sayLink(record), moved, archived, places: [...links.values()] });
  });
}
