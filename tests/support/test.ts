// Everything that CI runs: two steps side by side, all of it even when something fails, and one line at the end. With --all the three
// engines read in every window and every colour.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { sayMissing } from '../engines/drivers/find.ts';
import { type Counts, countsOf, sayCounts } from './counts.ts';

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
// The longest first: whoever of the two is free takes the next.
const STEPS: Step[] = [
  {
    name: 'browser',
    afterBuild: true,
    command: 'playwright test --config .config/playwright.config.ts --reporter=line,json',
    report: '.cache/reports/browser.json',
  },
  // Lint reads the types that Astro writes.
  { name: 'lint', afterBuild: true, command: 'eslint -c .config/eslint.config.js --max-warnings 0 .' },
  { name: 'unused', command: 'knip --config .config/knip.json --no-config-hints' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'content', command: 'node src/tools/cli/notes.ts check --built', afterBuild: true },
  vitest('unit', 'tests/unit'),
  { name: 'types', command: 'astro check --minimumSeverity warning', afterBuild: true },
  vitest('webkit', 'tests/engines/webkit'),
  vitest('firefox', 'tests/engines/firefox'),
  vitest('builds', 'tests/build'),
  vitest('site', 'tests/site'),
];

if (process.argv.includes('--all')) {
  process.env['ENGINE_PASSES'] = 'all';
  // Its own tests in `tests/browser` look deeper; on the path it is the measure for the others.
  STEPS.splice(-2, 0, vitest('chromium', 'tests/engines/chromium'));
}
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
rmSync('.cache/reports', { recursive: true, force: true });
mkdirSync('.cache/reports', { recursive: true });
const built = run(BUILD);
await Promise.all([runSteps(), runSteps()]);
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
  const env = { ...process.env, ...(report ? { PLAYWRIGHT_JSON_OUTPUT_FILE: report } : {}) };
  const child = spawn('npx', command.split(' '), { env, stdio: ['ignore', 'pipe', 'pipe'] });
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
