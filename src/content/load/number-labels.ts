import { PARTS, partOf } from '../domain/parts.ts';
import { LABEL_KINDS, type Prefix } from '../domain/label-kinds.ts';
import { placeOf, type PagePlace } from '../domain/page-places.ts';
import type { Place } from '../domain/problems.ts';
import type { LabelSpot } from '../markdown/structure/labels.ts';

/** Something that has a number or a key, with the number that it has on its page. */
export interface Label extends LabelSpot {
  /** Empty for a section. */
  number: string;
  /** Address of the page it stands on, and the path of its file from the content folder. */
  address: string;
  path: string;
  file: string;
  place: Place;
}

/** All that has a number or a key, in the order of the pages. */
export class Labels {
  readonly all: readonly Label[];
  private readonly byId: ReadonlyMap<string, Label>;
  private readonly byKey: ReadonlyMap<string, readonly Label[]>;

  constructor(all: readonly Label[]) {
    this.all = all;
    this.byId = new Map(all.map((label) => [`${label.path} ${label.id}`, label]));
    this.byKey = Map.groupBy(
      all.filter(({ key }) => key !== undefined),
      ({ path, key }) => `${roomOf(path)} ${key}`,
    );
  }

  /** What has an id in a file. */
  of(path: string, id: string | undefined): Label | undefined {
    return this.byId.get(`${path} ${id}`);
  }

  /** What has a key, seen from a file: of the figures of one name the one in that file, else the first. */
  find(path: string, key: string): Label | undefined {
    const found = this.byKey.get(`${roomOf(path)} ${key}`) ?? [];
    return found.find((label) => !label.implied) ?? found.find((label) => label.path === path) ?? found[0];
  }

  /** All keys that a file can cite. */
  keys(path: string): string[] {
    return this.all.flatMap((label) =>
      label.key !== undefined && roomOf(label.path) === roomOf(path) ? [label.key] : [],
    );
  }
}

/** What keys are unique in: a lecture, or a file that belongs to none. */
export function roomOf(path: string): string {
  return placeOf(path)?.lecture || path;
}

// Markdown wherever it stands, as it was read.
interface Read {
  source: { path: string; file: string };
  address: string;
  scope: string;
  structure: { labels: readonly LabelSpot[] };
  at: (place: Place) => Place;
}

interface ReadText extends Read {
  place: PagePlace;
  data: Record<string, unknown> | undefined;
}

/** Numbers everything, in one pass: each kind by itself, page by page. */
export function numberLabels(texts: readonly ReadText[], fields: readonly Read[]): Labels {
  const counts = new Map<string, number>();
  const next = (address: string, kind: Prefix): string => {
    const n = (counts.get(`${address} ${kind}`) ?? 0) + 1;
    counts.set(`${address} ${kind}`, n);
    return String(n);
  };
  const ranks = new Map(texts.map((text) => [text.source.path, rankOf(text)]));
  // In a file the sentence under the title comes first, then the text, then what else is written in fields.
  const isLede = ({ scope }: Read): boolean => /(?:^|-)lede$/.test(scope);
  const all = [...fields.filter(isLede), ...texts, ...fields.filter((field) => !isLede(field))];
  const rank = ({ source }: Read): number => ranks.get(source.path) ?? Infinity;
  const inOrder = all.sort((a, b) => rank(a) - rank(b) || (a.source.path < b.source.path ? -1 : 1));
  return new Labels(
    inOrder.flatMap(({ source, address, structure, at }) =>
      structure.labels.map((spot) => ({
        ...spot,
        number: !LABEL_KINDS[spot.kind].counts ? '' : (spot.tag ?? next(address, spot.kind)),
        address,
        path: source.path,
        file: source.file,
        place: at(spot.place),
      })),
    ),
  );
}

function rankOf({ place, data }: ReadText): number {
  const order = typeof data?.['order'] === 'number' ? data['order'] : 0;
  return PARTS.findIndex((part) => part === partOf(place)) * 1e6 + order;
}
