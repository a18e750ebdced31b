// Times a stock Starlight on the texts of the bench, for comparison: npm run bench:stock -- --lectures 100. It installs it first.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { write } from '../../src/site/build/write-file.ts';
import { splitFrontMatter } from '../../src/content/load/split-front-matter.ts';
import { writeCourse } from './course.ts';
import { run } from './run.ts';
import { cellsOf, COLUMNS, head, pagesIn, row } from './table.ts';

const PACKAGES = ['astro@7.3.5', '@astrojs/starlight@0.42.4', '@astrojs/markdown-remark@7.3.1'];
const MATH = ['remark-math@6.0.0', 'rehype-katex@7.0.1', 'katex@0.19.1'];
/** The sections of a lecture that are Markdown, with their files. */
const SECTIONS = {
  abstract: 'abstract.md',
  summary: 'summary/contributions.md',
  talk: 'talk.md',
  notes: 'notes.md',
  first: 'questions/first.md',
  second: 'questions/second.md',
};

const CONFIG = `import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

export default defineConfig({
  site: 'https://notes.example.org',
  integrations: [starlight({ title: 'A long course', customCss: ['katex/dist/katex.min.css'] })],
  markdown: { processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }) },
});
`;

const COLLECTIONS = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const { values } = parseArgs({ options: { lectures: { type: 'string', default: '100' } } });
const lectures = Number(values.lectures);
const root = mkdtempSync(join(tmpdir(), 'stock-'));
try {
  writeSite();
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES, ...MATH], { cwd: root });
  const build = ['astro', 'build'];
  const cold = await run(build, {}, root);
  appendFileSync(join(root, 'src/content/docs/lecture-1/notes.md'), '\nOne more sentence.\n');
  const warm = await run(build, {}, root);
  const pages = pagesIn(join(root, 'dist')).length;
  console.log(`${head(COLUMNS)}\n${row(cellsOf(lectures, pages, cold, warm))}`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function writeSite(): void {
  write(root, 'package.json', '{ "name": "stock", "private": true, "type": "module" }');
  write(root, 'astro.config.mjs', CONFIG);
  write(root, 'src/content.config.ts', COLLECTIONS);
  write(root, 'src/content/docs/index.md', '---\ntitle: A long course\n---\n');
  writeCourse(join(root, 'course'), lectures);
  for (let n = 1; n <= lectures; n++)
    for (const [name, file] of Object.entries(SECTIONS)) {
      const text = readFileSync(join(root, `course/lectures/lecture-${n}`, file), 'utf8');
      write(
        root,
        `src/content/docs/lecture-${n}/${name}.md`,
        `---\ntitle: ${name} of ${n}\n---\n${splitFrontMatter(text).body}`,
      );
    }
}
