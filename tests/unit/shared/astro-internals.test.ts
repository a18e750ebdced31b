import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  asComponent,
  CONTENT_CHANGED,
  imageMark,
  imageModule,
  IMPORT_MODULES,
  NOT_ITS_TEXT,
  TEXT_MODULE,
  textModule,
} from '../../../src/shared/astro-internals.ts';

const inAstro = (path: string): URL => new URL(`../../../node_modules/astro/dist/${path}`, import.meta.url);
const theirs = (await import(inAstro('content/consts.js').href)) as Record<string, string> & {
  CONTENT_FLAGS: string[];
};

describe('what is used of the installed Astro without its promise', () => {
  it('is called as Astro calls it', () => {
    const app = readFileSync(inAstro('vite-plugin-app/createAstroServerApp.js'), 'utf8');
    expect(app).toContain(`import.meta.hot.on(${JSON.stringify(CONTENT_CHANGED)}, `);
    expect([theirs['MODULES_MJS_ID'], theirs['ASSET_IMPORTS_VIRTUAL_ID']]).toEqual([
      expect.stringMatching(IMPORT_MODULES),
      expect.stringMatching(IMPORT_MODULES),
    ]);
    expect(Object.keys(imageMark({}))).toEqual([theirs['IMAGE_IMPORT_PREFIX']]);
    expect(imageModule('./a b.png', 'c/d.md')).toBe(
      `./a b.png?${theirs['CONTENT_IMAGE_FLAG']}=&importer=c%2Fd.md`,
    );
    const [address, query] = TEXT_MODULE.split('?');
    expect(address).toBe(theirs['DEFERRED_MODULE']);
    expect(new URLSearchParams(query).get(theirs['CONTENT_MODULE_FLAG'] ?? '')).toBe('true');
    for (const flag of theirs.CONTENT_FLAGS) expect(`a.mdx?${flag}`).toMatch(NOT_ITS_TEXT);
    expect('a.mdx?import').not.toMatch(NOT_ITS_TEXT);
  });

  it('is taken by Astro for what it is', async () => {
    const { isAstroComponentFactory } = (await import(
      inAstro('runtime/server/render/astro/factory.js').href
    )) as { isAstroComponentFactory(asked: unknown): boolean };
    expect(isAstroComponentFactory(asComponent(() => ''))).toBe(true);
    expect(isAstroComponentFactory(() => '')).toBe(false);
  });

  it('stands in for a text with all that Astro says of one', () => {
    const exported = (code: string): string[] =>
      [...code.matchAll(/^\s*export (?:async )?(?:const|function|default) (\w+)/gm)].map(
        ([, name = '']) => name,
      );
    const astro = readFileSync(inAstro('vite-plugin-markdown/index.js'), 'utf8');
    expect(exported(textModule('/a.md', '<p>Later.</p>')).sort()).toEqual(exported(astro).sort());
  });
});
