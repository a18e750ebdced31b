/**
 * The oldest engines in which the site is whole. Raised by hand, never by a build: what styles and scripts are lowered to, what
 * the checks of the built files accept and what the README says all follow from here.
 */
export const ENGINES = { chrome: '125', firefox: '128', safari: '17.5' } as const;

/** The same as build tools take it: `chrome125`. */
export const TARGETS: string[] = Object.entries(ENGINES).map(([engine, version]) => engine + version);
