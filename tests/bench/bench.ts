// Times builds of long courses: npm run bench -- --lectures 1,20,100
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder, fontsFolder, readSettings } from '../../src/content/load/load-settings.ts';
import { writeCourse } from './course.ts';
import { run } from './run.ts';
import { savingTime } from './saving.ts';
import { cellsOf, COLUMNS, head, pagesIn, row } from './table.ts';

const { values } = parseArgs({ options: { lectures: { type: 'string', default: '1,20,100' } } });
const counts = values.lectures.split(',').map(Number);
if (counts.some((n) => !Number.isInteger(n) || n < 1)) {
  console.error('--lectures takes whole numbers, as in --lectures 1,20,100');
  process.exit(2);
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
console.log(`At ${commit}, ${cpus().length} cores, Node ${process.version}.\n`);
console.log(head([...COLUMNS, 'kB a page', 'search MB', 'check s', 'save ms']));
for (const lectures of counts) console.log(row(await measure(lectures)));

async function measure(lectures: number): Promise<(string | number)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
  const env = { CONTENT_DIR: content, SITE_URL: 'https://notes.example.org' };
  try {
    writeCourse(content, lectures);
    const check = await run(['node', 'src/tools/cli/notes.ts', 'check'], env);
    const cold = await run(['astro', 'build', '--force', '--outDir', out], env);
    appendFileSync(join(content, 'lectures/lecture-1/notes.md'), '\nOne more sentence.\n');
    const warm = await run(['astro', 'build', '--outDir', out], env);
    const pages = pagesIn(out);
    const bytes = pages.reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
    return [
      ...cellsOf(lectures, pages.length, cold, warm),
      (bytes / pages.length / 1000).toFixed(1),
      (bytesOf(join(out, 'pagefind')) / 1e6).toFixed(1),
      check.seconds.toFixed(1),
      Math.round(await savingTime(content, env)),
    ];
  } finally {
    const settings = readSettings(env);
    for (const made of [folder, cacheFolder(settings), fontsFolder(settings)])
      rmSync(made, { recursive: true, force: true });
  }
}

function bytesOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
