/** Headers for the paths that a pattern fits: "/notes/_astro/*". */
export interface HeaderRule {
  pattern: string;
  headers: Record<string, string>;
}

/**
 * Which sites may show the pages in a frame: these, or none. `X-Frame-Options`, the older header, cannot name a site, and every
 * browser that obeys it obeys this.
 */
export function framePolicy(ancestors: readonly string[]): string {
  return `frame-ancestors ${ancestors.join(' ') || "'none'"}`;
}

/** What a page cannot say of itself in a meta tag, besides who may frame it; the rest of the policy stands in the pages. */
export const PAGE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  // Players of recordings want to know which site they are shown on, and no more.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** Where drawings of the content lie. */
export const DRAWINGS = '_astro/drawings/';

/**
 * What a drawing may do that is opened by itself, where it is a page: show itself, with the pictures and fonts that it holds. Where a
 * host joins this to what it says of all files, browsers obey both.
 */
export const DRAWING_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/** How long a file is kept whose name changes with its content. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

// All other files are asked for anew at every visit, which is what the hosts that read these rules do unasked.
const HASHED = ['_astro/*', 'pagefind/fragment/*', 'pagefind/index/*'];

/** The rules for a site under `base`; no header but a policy is given by two rules, since hosts join the values. */
export function headerRules(base: string, frameAncestors: readonly string[]): HeaderRule[] {
  return [
    {
      pattern: `${base}*`,
      headers: { 'Content-Security-Policy': framePolicy(frameAncestors), ...PAGE_HEADERS },
    },
    { pattern: base + DRAWINGS + '*', headers: { 'Content-Security-Policy': DRAWING_POLICY } },
    ...HASHED.map((path) => ({ pattern: base + path, headers: { 'Cache-Control': FOR_EVER } })),
  ];
}

/** The rules as Netlify and Cloudflare Pages read them, in a file `_headers` at the root of the host. */
export function writeHeaders(rules: readonly HeaderRule[]): string {
  const block = ({ pattern, headers }: HeaderRule): string =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${rules.map(block).join('\n')}\n`;
}

/** Where the same hosts lead whoever asks for the top of the host, in a file `_redirects`; nothing where the site stands there itself. */
export function writeRedirects(base: string): string | undefined {
  return base === '/' ? undefined : `/ ${base} 302\n`;
}
