// What is used of Astro that its documentation does not promise. Where a new version of it breaks something, look here first;
// `tests/unit/shared/astro-internals.test.ts` holds it against the version that is installed. The words of its log as it makes pages are
// in `site/build/fatal-logger.js`, which Astro loads by itself.
import { fileURLToPath } from 'node:url';

/** Tells the dev server's pages that which of them there are may have changed. */
export const CONTENT_CHANGED = 'astro:content-changed';

/** The two modules that say which texts are modules, and which images the others show. */
export const IMPORT_MODULES = /^astro:(?:content-module|asset)-imports$/;

const DEFERRED = 'astro:content-layer-deferred-module';

/** The address of the module of a text, all but the name of its file, which comes last and encoded. */
export const TEXT_MODULE = `${DEFERRED}?${DEFERRED}=&astroContentModuleFlag=true&fileName=`;

/** The module of an image that the text in a file shows. */
export function imageModule(url: string, importer: string): string {
  return `${url}?${new URLSearchParams({ astroContentImageFlag: '', importer }).toString()}`;
}

/** Addresses of what else Astro and Vite make of the file of a text: not its text. */
export const NOT_ITS_TEXT = /[?&](?:astro\w*|url|raw|direct|inline)\b/;

/** What Astro says that a Markdown file exports, with other HTML in the place of the file's text. */
export function textModule(file: string, html: string): string {
  // From wherever the content lies.
  const runtime = fileURLToPath(import.meta.resolve('astro/runtime/server/index.js'));
  return `import { createComponent, render } from ${JSON.stringify(runtime)};
export const frontmatter = {};
export const file = ${JSON.stringify(file)};
export const url = undefined;
export const getHeadings = () => [];
export const rawContent = () => '';
export const compiledContent = async () => '';
export const Content = createComponent(() => render\`${html}\`);
export default Content;`;
}

/** The mark of an image in stored HTML: Astro makes the image, and writes its address and size in place of the mark. */
export function imageMark(properties: object): { __ASTRO_IMAGE_: string } {
  return { __ASTRO_IMAGE_: JSON.stringify(properties) };
}

/** An entry with what its loader has stored beside its data. */
export type Stored<Entry> = Entry & { digest?: string };

/** Marks a function as Astro marks what it makes of a text: a component, which may bring styles of its own. */
export function asComponent<T extends (...asked: never[]) => unknown>(render: T): T {
  return Object.assign(render, { isAstroComponentFactory: true, propagation: 'self' as const });
}
