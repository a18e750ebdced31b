import { readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { problemsNow } from '../../content/checks/problems-now.ts';
import type { Problem } from '../../content/domain/problems.ts';
import { context, perContext } from '../../content/context.ts';
import type { MarkdownFile } from '../../content/load/load-content.ts';
import { plainText } from '../../content/load/list-files.ts';
import { NOT_ITS_TEXT, textModule } from '../../shared/astro-internals.ts';

const REFUSED = 'This text is shown once its faults are mended. They are listed above.';
const CHANGED = 'This text was changed a moment ago, and is shown once it has been checked.';
// What Markdown without code can do to whoever looks at it stands in its front matter: there Astro reads what to import.
const FRONT_MATTER = /^(?:field|yaml|file)-/;

/**
 * Stands before every compiler of texts, in builds and in the dev server: a text that the check refuses, or has not seen as it is now, is
 * not made into code. MDX is code from its first line, so any fault keeps it out.
 */
export function guardTexts(): Plugin {
  let building = false;
  return {
    name: 'guard-texts',
    enforce: 'pre',
    configResolved: ({ command }) => {
      building = command === 'build';
    },
    load: {
      // Before Astro's own, which reads Markdown itself.
      order: 'pre',
      filter: { id: { include: /\.mdx?(?:\?|$)/, exclude: NOT_ITS_TEXT } },
      handler(id) {
        const path = resolve(id.replace(/\?.*$/s, ''));
        const text = readFileSync(path, 'utf8');
        const instead = shownInstead(path, plainText(text));
        if (!instead) return path.endsWith('.mdx') ? text : undefined;
        // A build has been checked before: since then somebody has written to the file.
        if (building)
          throw new Error(`${path}  changed  This file has changed since it was checked. Build again.`);
        return path.endsWith('.mdx') ? `${instead}\n` : textModule(path, `<p>${instead}</p>`);
      },
    },
  };
}

// Asked of the system itself: Node would ask for every folder above every text.
const byPath = perContext(({ content }) =>
  Map.groupBy(content.texts, ({ source }) => realpathSync.native(source.absolute)),
);

/** What stands in the place of a text that is kept out; nothing for one that is sound. */
function shownInstead(path: string, text: string): string | undefined {
  const now = context();
  const files = byPath(now).get(realpathSync.native(path)) ?? [];
  if (files.length === 0 || files.some((file) => file.text !== text)) return CHANGED;
  return files.some((file) => problemsNow(now).some(keepsOut(file))) ? REFUSED : undefined;
}

const keepsOut =
  ({ source }: MarkdownFile) =>
  ({ file, code, severity }: Problem): boolean =>
    file === source.file && severity === 'error' && (source.path.endsWith('.mdx') || FRONT_MATTER.test(code));
