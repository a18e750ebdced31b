/**
 * Rules by which the browser fetches the page behind a link when the reader points at it, so that it is there when the link
 * is followed. No script; a browser that does not know them, or is to save data, fetches nothing.
 */
export function prefetchRules(base: string): string {
  return JSON.stringify({
    prefetch: [
      {
        where: {
          and: [
            // Pages end with a slash: downloads, what is for paper, and what opens elsewhere are not fetched.
            { href_matches: [base, `${base}*/`] },
            { not: { href_matches: `${base}*/print/` } },
            { not: { selector_matches: '[download],[target],[rel~=external]' } },
          ],
        },
        eagerness: 'moderate',
      },
    ],
  });
}
