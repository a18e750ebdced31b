import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { clipKind } from '../../content/domain/clips.ts';
import { context } from '../../content/context.ts';
import { nodesOf } from '../../content/markdown/index-nodes.ts';
import { IMPORT_MODULES, imageModule, TEXT_MODULE } from '../../shared/astro-internals.ts';

/**
 * Which texts are modules and which images the others show: Astro writes that into two files of `.astro/`, which every build, dev server
 * and check of types in this folder writes anew. Whichever came last would decide what the others show, so each is told its own.
 */
export function ownImports(): Plugin {
  let [building, root] = [false, '.'];
  return {
    name: 'own-imports',
    enforce: 'pre',
    configResolved: (config) => {
      building = config.command === 'build';
      root = config.root;
    },
    resolveId: {
      order: 'pre',
      filter: { id: IMPORT_MODULES },
      // What Astro notes of its own, its incremental builds ask for.
      async handler(id, importer) {
        const theirs = await this.resolve(id, importer, { skipSelf: true });
        return theirs && { id: `\0own-${id}`, meta: theirs.meta };
      },
    },
    load: {
      filter: { id: /^\0own-astro:/ },
      handler(id) {
        if (id.endsWith(':asset-imports')) return building ? imagesFrom(root) : 'export default new Map();';
        return building ? modulesFrom(root) : ANY_TEXT;
      },
    },
  };
}

// The dev server renders every text when it is asked for, with its images; there are others by then.
const ANY_TEXT = `export default {
  get: (file) => () => import(/* @vite-ignore */ '/@id/${TEXT_MODULE}' + encodeURIComponent(file)),
};`;

function modulesFrom(root: string): string {
  const rows = context()
    .content.texts.filter(({ source }) => source.path.endsWith('.mdx'))
    .map(({ source }) => nameFrom(root, source.absolute))
    .map((file) => [file, `${TEXT_MODULE}${encodeURIComponent(file)}`].map((word) => JSON.stringify(word)))
    .map(([file, id]) => `[${file}, () => import(${id})]`);
  return `export default new Map([${rows.join(',\n')}]);`;
}

function imagesFrom(root: string): string {
  const ids = context()
    .content.texts.filter(({ source }) => source.path.endsWith('.md'))
    .flatMap(({ source, tree }) => {
      const importer = nameFrom(root, source.absolute);
      return nodesOf(tree, 'image')
        .filter(({ url }) => !clipKind(url))
        .map(({ url }) => imageModule(decodeURI(url), importer));
    });
  const images = [...new Set(ids)].sort().map((id, i) => [`image${i}`, JSON.stringify(id)]);
  const imports = images.map(([name, id]) => `import ${name} from ${id};\n`);
  const rows = images.map(([name, id]) => `[${id}, ${name}]`);
  return `${imports.join('')}export default new Map([${rows.join(', ')}]);`;
}

function nameFrom(root: string, file: string): string {
  return relative(root, file).replaceAll('\\', '/');
}
