// Everything that CI runs: two lanes side by side, all of it even when something fails, and one line at the end.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

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
const LANES: Step[][] = [
  [
    {
      name: 'browser',
      afterBuild: true,
      command: 'playwright test --config .config/playwright.config.ts --reporter=line,json',
      report: '.cache/reports/browser.json',
    },
  ],
  [
    { name: 'lint', command: 'eslint -c .config/eslint.config.js --max-warnings 0 .' },
    { name: 'format', command: 'prettier --check --log-level warn .' },
    { name: 'content', command: 'node src/cli/notes.ts check' },
    vitest('unit', 'tests/unit'),
    { name: 'types', command: 'astro check --minimumSeverity warning', afterBuild: true },
    vitest('site', 'tests/site'),
    vitest('builds', 'tests/build'),
  ],
];

let [passed, failed] = [0, 0];
rmSync('.cache/reports', { recursive: true, force: true });
mkdirSync('.cache/reports', { recursive: true });
const built = run(BUILD);
await Promise.all(LANES.map(runLane));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function runLane(steps: Step[]): Promise<void> {
  for (const step of steps) {
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
      : { passed: code ? 0 : 1, failed: code ? 1 : 0 };
  // A run that failed without a failing test (a crash, no tests) is a failure all the same.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  passed += counts.passed;
  failed += counts.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${code === 0 ? '✓' : '✗'} ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`,
  );
  if (code !== 0) console.log(said);
}

function countsOf(json: string): { passed: number; failed: number } {
  const report = JSON.parse(json) as {
    numPassedTests?: number;
    numFailedTests?: number;
    numFailedTestSuites?: number;
    stats?: { expected: number; unexpected: number; flaky: number };
  };
  if (report.stats)
    return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
}
