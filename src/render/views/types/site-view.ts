import type { Site } from '../../../content/schemas/site.ts';

type Said = 'title' | 'short' | 'course' | 'lede' | 'home' | 'repository' | 'contact' | 'licences';

/** The site as every page's frame needs it: what `site.yaml` says of it, printed. */
export interface SiteView extends Pick<Site, Said> {
  calendarNote?: string;
  /** Pages can be stored for reading without a network. */
  offline: boolean;
}
