import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { nativeModules } from '../../../../src/site/build/native-modules.ts';

interface Options {
  external: RegExp[];
  output: { paths: (id: string) => string };
}

/** What the plugin asks of the bundler in an environment. */
function optionsFor(environment: string): Options | undefined {
  const { configEnvironment } = nativeModules() as unknown as {
    configEnvironment: (name: string) => { build: { rolldownOptions: Options } } | undefined;
  };
  return configEnvironment(environment)?.build.rolldownOptions;
}

it('pages ask what has read the content as Node has loaded it, and bundle what asks Astro', () => {
  const { external, output } = optionsFor('prerender')!;
  const isNative = (file: string): boolean => external.some((pattern) => pattern.test(resolve(file)));
  expect(isNative('src/content/context.ts')).toBe(true);
  expect(isNative('src/render/markdown/render-text.ts')).toBe(true);
  expect(isNative('src/render/views/entries.ts')).toBe(false);
  expect(isNative('src/figures/nets/weights/mod-113/manifest.json')).toBe(false);
  expect(isNative('node_modules/src/content/context.ts')).toBe(false);
  // An address, since a path with a space is none.
  const context = resolve('src/content/context.ts');
  expect(output.paths(context)).toBe(pathToFileURL(context).href);
  expect(output.paths('katex')).toBe('katex');
});

it('what browsers load is bundled whole', () => {
  expect(optionsFor('client')).toBeUndefined();
});
