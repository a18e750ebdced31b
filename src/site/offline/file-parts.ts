/**
 * The paths under the base of every file that a text of code, style or markup may name, found in the file `from`: "./a.js",
 * "/base/b.css", "c.bin".
 */
export function namesIn(text: string, from: string, base: string): string[] {
  // Looked for by their ends: to try every word as a name takes ten times as long.
  const ends = text.matchAll(
    /(?<=([\w./@-]+))\.(?:css|m?js|json|woff2|svg|png|jpe?g|webp|avif|wasm|bin|md)\b/g,
  );
  return [...new Set(Array.from(ends, ([end, before]) => before! + end))].flatMap((name) => {
    if (name.startsWith('/')) return name.startsWith(base) ? [name.slice(base.length)] : [];
    const beside = new URL(name, `https://site.invalid/${from}`).pathname.slice(1);
    // Vite's lists of what to load ahead are written from the base on.
    return name.startsWith('.') ? [beside] : [beside, name];
  });
}

/** What files are made of: the parts that `partsIn` finds in each of them, and in those parts. */
export async function partsOf(
  files: Iterable<string>,
  partsIn: (path: string) => string[] | Promise<string[]>,
): Promise<Set<string>> {
  const parts = new Set<string>();
  const look = async (path: string): Promise<void> => {
    for (const part of await partsIn(path)) {
      if (parts.has(part)) continue;
      parts.add(part);
      await look(part);
    }
  };
  for (const path of files) await look(path);
  return parts;
}

/** Tells whether a path under the base names its content: such a file never changes. */
export function isHashed(path: string): boolean {
  return path.startsWith('_astro/') || /^pagefind\/.*\.pf_\w+$/.test(path);
}

/** Tells whether a file may name others that it loads. */
export function isCode(path: string): boolean {
  return /\.(m?js|css)$/.test(path);
}
