import display from '#fonts/display-basic.woff2?url';
import slanted from '#fonts/italic-basic.woff2?url';
import sans from '#fonts/sans-basic.woff2?url';
import text from '#fonts/text-basic.woff2?url';

// Only the faces that some formula of the content needs are there.
const MATHS = import.meta.glob<string>('#fonts/KaTeX_*.woff2', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The classes that KaTeX gives to what it sets in each of these faces. */
const CLASSES: Record<string, RegExp> = {
  'Main-Regular': /class="katex"/,
  'Main-Bold': /class="[^"]*\b(?:math|text)bf\b/,
  'Math-Italic': /class="[^"]*\bmathnormal\b/,
  'AMS-Regular': /class="[^"]*\b(?:amsrm|mathbb)\b/,
  'Size1-Regular': /class="[^"]*\b(?:small-op|size1|delim-size1)\b/,
  'Size2-Regular': /class="[^"]*\b(?:large-op|size2)\b/,
};

/** The fonts to fetch with a page, so that nothing moves when they come: what its body is set in from the start. */
export function preloadsOf(body: string, italic: boolean): string[] {
  const maths = Object.entries(CLASSES).flatMap(([face, used]) => {
    const [, address] = Object.entries(MATHS).find(([file]) => file.endsWith(`/KaTeX_${face}.woff2`)) ?? [];
    return address && used.test(body) ? [address] : [];
  });
  return [text, display, sans, ...(italic ? [slanted] : []), ...maths];
}
