// Times a stock Starlight on the texts of the bench, for comparison: npm run bench:stock -- --lectures 100. It installs it first.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { splitFrontMatter } from '../../src/sources/front-matter.ts';
import { writeCourse } from './course.ts';
import { run } from './run.ts';

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
  const pages = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  ).length;
  const row = [
    lectures,
    pages,
    cold.seconds.toFixed(1),
    cold.processor.toFixed(1),
    ((1000 * cold.seconds) / pages).toFixed(0),
    Math.round(cold.peak / 1e6),
    warm.seconds.toFixed(1),
    warm.processor.toFixed(1),
  ];
  console.log('| lectures | pages | cold s | of processor | ms a page | peak MB | warm s | of processor |');
  console.log(`|${' --- |'.repeat(8)}\n| ${row.join(' | ')} |`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function writeSite(): void {
  const write = (path: string, text: string): void => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('package.json', '{ "name": "stock", "private": true, "type": "module" }');
  write('astro.config.mjs', CONFIG);
  write('src/content.config.ts', COLLECTIONS);
  write('src/content/docs/index.md', '---\ntitle: A long course\n---\n');
  writeCourse(join(root, 'course'), lectures);
  for (let n = 1; n <= lectures; n++)
    for (const [name, file] of Object.entries(SECTIONS)) {
      const text = readFileSync(join(root, `course/lectures/lecture-${n}`, file), 'utf8');
      write(
        `src/content/docs/lecture-${n}/${name}.md`,
        `---\ntitle: ${name} of ${n}\n---\n${splitFrontMatter(text).body}`,
      );
    }
}
