import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { escapeRegExp } from '../../shared/escape-regexp.ts';

// What the configuration and the checks have loaded already. It asks nothing of Astro or Vite.
const NATIVE = /(?:content|shared|render\/markdown|figures\/nets)\/.*\.ts$/;

/**
 * For builds: pages ask the very modules that have read and checked the content, as Node has loaded them. Else they would be compiled,
 * bundled and loaded a second time, and remember nothing of what the first ones know.
 */
export function nativeModules(): Plugin {
  const src = fileURLToPath(new URL('../../', import.meta.url));
  const external = [new RegExp(`^${escapeRegExp(src)}${NATIVE.source}`)];
  const paths = (id: string): string => (id.startsWith(src) ? pathToFileURL(id).href : id);
  return {
    name: 'native-modules',
    apply: 'build',
    configEnvironment: (name) =>
      name === 'prerender'
        ? {
            build: { rolldownOptions: { external, makeAbsoluteExternalsRelative: false, output: { paths } } },
          }
        : undefined,
  };
}
