import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, describe, expect, it } from 'vitest';
import { circlesAmong } from '../support/circles.ts';

// The files of these tests are not there, so nothing knows the types in them.
const lint = new ESLint({
  overrideConfigFile: '.config/eslint.config.js',
  overrideConfig: tseslint.configs.disableTypeChecked,
});

/** What lint says of the order of wings in a file with this text. */
async function said(filePath: string, text: string): Promise<string[]> {
  const [result] = await lint.lintText(text, { filePath });
  return result!.messages
    .filter(({ ruleId }) => ruleId === 'no-restricted-syntax')
    .map(({ message }) => message);
}

describe('a wing must not know those after it', () => {
  it.each([
    ['an import', 'src/content/x.ts', "import '../render/a.ts';", 'src/content', 'render'],
    [
      'an import of a type',
      'src/shared/x.ts',
      "import type { A } from '../content/a.ts';",
      'src/shared',
      'content',
    ],
    ['a type by its file', 'src/render/x.ts', "type A = import('../site/a.ts').A;", 'src/render', 'site'],
    ['a dynamic import', 'src/site/x.ts', "void import('../tools/cli/a.ts');", 'src/site', 'tools'],
    ['an export', 'src/content/x.ts', "export * from '../figures/nets/a.ts';", 'src/content', 'figures'],
    ['a glob', 'src/render/x.ts', "import.meta.glob('../figures/*.ts');", 'src/render', 'figures'],
    [
      'an address',
      'src/figures/x.ts',
      'new URL(`../render/${a}`, import.meta.url);',
      'src/figures',
      'render',
    ],
    ['front matter', 'src/site/X.astro', "---\nimport '../tools/a.ts';\n---\n", 'src/site', 'tools'],
    ['a script', 'src/figures/X.astro', "<script>import '../site/a.ts';</script>", 'src/figures', 'site'],
    ['a room within it', 'src/content/load/x.ts', "import '../checks/a.ts';", 'src/content/load', 'checks'],
    [
      'a room, of a deeper file',
      'src/site/components/a/x.ts',
      "import '../../pages/a.ts';",
      'src/site/components',
      'pages',
    ],
    [
      'a room, of a file beside it',
      'src/content/context.ts',
      "import './checks/a.ts';",
      'src/content/context.ts',
      'checks',
    ],
    [
      'a wing, of a room',
      'src/content/domain/x.ts',
      "import '../../tools/a.ts';",
      'src/content/domain',
      'tools',
    ],
  ])('%s', async (_, file, text, path, other) => {
    expect(await said(file, text)).toEqual([`${path} must not know ${other}: see .config/wings.js.`]);
  });

  it('and may know those before it', async () => {
    expect(
      await said('src/site/pages/x.ts', "import '../layouts/a.ts';\nimport '../../figures/live/a.ts';"),
    ).toEqual([]);
    expect(await said('src/content/checks/x.ts', "import '../context.ts';\nimport '../load/a.ts';")).toEqual(
      [],
    );
  });
});

describe('circles', () => {
  it('no file of the source leads back to itself', () => {
    expect(circlesAmong(globSync('src/**/*.{ts,js,astro}', { exclude: ['**/assembly/**'] }))).toEqual([]);
  });

  const folder = mkdtempSync(join(tmpdir(), 'circles-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are seen over types, dynamic imports, front matter and scripts', () => {
    const files = Object.entries({
      'a.ts': "import type { B } from './deep/b.ts';",
      'deep/b.ts': "export const c = () => import('../C.astro');",
      'C.astro': "---\nimport D from './D.astro';\n---\n<D />",
      'D.astro': "<p>Hello</p>\n<script>\n  import './a.ts';\n</script>",
      'leads-in.ts': "import './a.ts';",
      'led-out.ts': '',
    });
    mkdirSync(join(folder, 'deep'));
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const paths = files.map(([name]) => join(folder, name));
    expect(circlesAmong(paths)).toEqual(paths.slice(0, 4));
    expect(circlesAmong(paths.slice(1))).toEqual([]);
  });
});
