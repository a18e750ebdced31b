/** The site as every page's frame needs it. */
export interface SiteView {
  title: string;
  short: string;
  course: {
    title: string;
    code: string;
    institution: string;
    term: string;
    url?: string | undefined;
    /** Whoever gives the course has no part in the site. */
    unofficial: boolean;
  };
  lede: string;
  /** What the home page begins with. */
  home: { lede?: string | undefined; figure?: string | undefined; caption?: string | undefined };
  calendarNote?: string;
  /** Pages can be stored for reading without a network. */
  offline: boolean;
  repository?: string;
  contact?: string;
  licences: { of: string; name: string; url?: string }[];
}
