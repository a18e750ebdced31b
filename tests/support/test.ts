// One of each kind, and with --all every combination: two steps side by side, all of it even when something fails, and one line at the
// end.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { sayMissing } from '../engines/drivers/find.ts';
import { type Counts, countsOf, sayCounts } from './counts.ts';

const isAll = process.argv.includes('--all');

interface Step {
  name: string;
  command: string;
  /** Where the step leaves its counts, in JSON. */
  report?: string;
  /** Looks at the built sites, or builds others, and so waits until they are built. */
  afterBuild?: true;
}

const VITEST =
  'vitest run --config .config/vitest.config.ts --reporter=default --reporter=json --outputFile=';
const vitest = (name: string, folders: string): Step => {
  const report = `.cache/reports/${name}.json`;
  return {
    name,
    command: `${VITEST}${report} ${folders}`,
    report,
    ...(name !== 'unit' && { afterBuild: true }),
  };
};

const BUILD: Step = { name: 'build', command: 'node tests/support/build-sites.ts' };
// What needs no built site is done while it is built; then the longest first: whoever of the two is free takes the next.
const STEPS: Step[] = [
  { name: 'unused', command: 'knip --config .config/knip.json --no-config-hints' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  // British, in the course as it is shipped: its copy is read, so that an author's own words are not.
  { name: 'spelling', command: 'cspell lint --config .config/cspell.json --no-progress' },
  vitest('unit', 'tests/unit'),
  {
    name: 'browser',
    afterBuild: true,
    command: 'playwright test --config .config/playwright.config.ts --reporter=line,json',
    report: '.cache/reports/browser.json',
  },
  vitest('builds', 'tests/build'),
  vitest('webkit', 'tests/engines/webkit'),
  vitest('firefox', 'tests/engines/firefox'),
  // Lint reads the types that Astro writes, and so does the check of types, which would write them once more.
  { name: 'lint', afterBuild: true, command: 'eslint -c .config/eslint.config.js --max-warnings 0 .' },
  vitest('site', 'tests/site'),
  { name: 'types', command: 'astro check --minimumSeverity warning --noSync', afterBuild: true },
  // What else a page of content can do wrong is asked of pages of the same kinds in the built sites.
  {
    name: 'content',
    command: `node src/tools/cli/notes.ts check${isAll ? ' --built' : ''}`,
    afterBuild: true,
  },
];

if (isAll) {
  process.env['TESTS'] = 'all';
  // Its own tests in `tests/browser` look deeper; on the path it is the measure for the others.
  STEPS.splice(-2, 0, vitest('chromium', 'tests/engines/chromium'));
}
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
rmSync('.cache/reports', { recursive: true, force: true });
mkdirSync('.cache/reports', { recursive: true });
const built = run(BUILD);
await Promise.all([built.then(runSteps), runSteps()]);
const missing = sayMissing();
if (missing) console.log(missing);
console.log(sayCounts(total));
process.exitCode = total.failed > 0 ? 1 : 0;

async function runSteps(): Promise<void> {
  for (let step = STEPS.shift(); step; step = STEPS.shift()) {
    if (step.afterBuild) await built;
    await run(step);
  }
}

async function run({ name, command, report }: Step): Promise<void> {
  const started = performance.now();
  // Found as npx would, which takes a second each time.
  const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const env = { ...process.env, PATH, ...(report ? { PLAYWRIGHT_JSON_OUTPUT_FILE: report } : {}) };
  const [program = '', ...args] = command.split(' ');
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  const code = await new Promise<number>((done) => child.on('close', (status) => done(status ?? 1)));
  const counts =
    report && existsSync(report)
      ? countsOf(readFileSync(report, 'utf8'))
      : { passed: code ? 0 : 1, failed: code ? 1 : 0, skipped: 0 };
  // A run that failed without a failing test (a crash, no tests) is a failure all the same.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  for (const became of ['passed', 'failed', 'skipped'] as const) total[became] += counts[became];
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name}: ${sayCounts(counts)}, ${seconds} s`);
  if (code !== 0) console.log(said);
}
