import type { State } from '../../content/domain/states.ts';

/** What a picture shows: words on the right, and a line of blocks with their states on the left. */
export interface Drawing {
  /** Over the title, small. */
  kicker: string;
  title: string;
  subtitle?: string | undefined;
  /** Under the title: who spoke, or what the site is. */
  line: string;
  blocks: { title: string; state: State }[];
  /** The block that the picture is of. */
  current?: string | undefined;
  /** Name of the site. */
  mark: string;
}

/** Width and height of every picture in pixels. */
export const SIZE = { width: 1200, height: 630 };
