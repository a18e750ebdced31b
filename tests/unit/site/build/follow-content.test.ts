import { EventEmitter } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { context, forgetContext } from '../../../../src/content/context.ts';
import { followContent, pagesTakeTurns } from '../../../../src/site/build/follow-content.ts';
import { turns } from '../../../../src/site/build/turns.ts';
import { folderOf, notesWith } from '../../content.ts';

let folder: string;
/** What was done, in order. */
let done: string[];
/** What the check finds; it may fail. */
let check: () => void;
beforeEach(() => {
  folder = folderOf(notesWith('Words.\n'));
  vi.stubEnv('CONTENT_DIR', folder);
  forgetContext();
  done = [];
  check = () => done.push(`checked ${textNow()}`);
});
const held = globalThis as { stopFollowing?: () => void };
afterEach(() => {
  held.stopFollowing?.();
  vi.unstubAllEnvs();
  forgetContext();
  rmSync(folder, { recursive: true, force: true });
});

const file = (): string => join(folder, 'lectures/a/notes.md');
const textNow = (): string => context().texts.get('lectures/a/notes.md')?.body.trim() ?? 'nothing';
const save = (words: string): void => writeFileSync(file(), `---\nby: notes\n---\n${words}\n`);

/** What is used of Vite's server: two environments for pages, and browsers. */
function follow(say: (fault: string) => void = () => {}): void {
  const environment = (name: string): object => ({
    hot: {
      send: (what: string | { type: string }) => done.push(typeof what === 'string' ? name : what.type),
    },
    moduleGraph: {
      idToModuleMap: new Map([
        ['text', { file: file() }],
        ['code', { file: '/code.ts' }],
        ['none', {}],
      ]),
      invalidateModule: (module: { file?: string }) =>
        done.push(`${name} forgets ${module.file?.split(sep).at(-1)}`),
    },
  });
  const environments = Object.fromEntries(
    ['client', 'ssr', 'astro'].map((name) => [name, environment(name)]),
  );
  followContent({ environments } as unknown as ViteDevServer, () => check(), say);
}
const until = (holds: () => unknown): Promise<unknown> => vi.waitUntil(holds, { timeout: 10_000 });

it('a save is checked, what was made of the content is forgotten, and browsers are told at last', async () => {
  follow();
  expect(done).toEqual(['checked Words.']);
  save('Others.');
  await until(() => done.includes('full-reload'));
  expect(done.slice(1)).toEqual([
    'checked Others.',
    ...['client', 'ssr', 'astro'].map((name) => `${name} forgets notes.md`),
    'ssr',
    'astro',
    'full-reload',
  ]);
});

it('what was read before anybody followed is read again, and what is saved while it is checked is heard', async () => {
  context();
  save('Since.');
  check = () => {
    if (done.push(`checked ${textNow()}`) === 1) save('Meanwhile.');
  };
  follow();
  await until(() => done.includes('checked Meanwhile.'));
  expect(done[0]).toBe('checked Since.');
});

it('a folder is followed that comes before what lies in it is read', async () => {
  follow();
  const topic = join(folder, 'lectures/a/topics/t.md');
  check = () => {
    // As it comes when the folder has been listed, and nothing more happens.
    if (context().content.texts.some(({ source }) => source.path.endsWith('t.md'))) return done.push('found');
    return writeFileSync(topic, '---\ntitle: T\norder: 1\nlede: T.\nby: companion\n---\n');
  };
  mkdirSync(join(folder, 'lectures/a/topics'));
  await until(() => done.includes('found'));
});

it('a look waits while a page is made', async () => {
  follow();
  const leave = turns.enter();
  save('Others.');
  await until(() => done.length > 1 || dueIn(turns));
  expect(done).toEqual(['checked Words.']);
  leave();
  expect(done).toContain('checked Others.');
});
const dueIn = (some: object): boolean => Boolean((some as { due?: unknown }).due);

it('a folder that is away is looked for until it is there again; that is said once each time', async () => {
  const said: string[] = [];
  follow((fault) => said.push(fault));
  check = () => {
    done.push('looked');
    throw new Error('Away.');
  };
  for (const time of [1, 2]) {
    done = [];
    renameSync(folder, `${folder}-away`);
    await until(() => done.filter((what) => what === 'looked').length > 1);
    expect(done).not.toContain('full-reload');
    expect(said).toEqual(Array.from({ length: time }, () => 'Away.'));
    renameSync(`${folder}-away`, folder);
    const fails = check;
    check = () => {};
    await until(() => done.includes('full-reload'));
    check = fails;
  }
});

it('of two that follow, the later one alone is told', async () => {
  follow();
  const old = vi.fn();
  check = old;
  follow();
  old.mockClear();
  check = () => done.push('looked');
  done = [];
  save('Others.');
  await until(() => done.includes('full-reload'));
  held.stopFollowing!();
  expect(done.filter((what) => what === 'full-reload')).toHaveLength(1);
});

/** A page is asked for; gives what its answer tells, and whether it has been begun. */
async function ask(hangsUp = false): Promise<{ response: EventEmitter; begun: () => boolean }> {
  type Middleware = (request: object, response: EventEmitter, next: () => void) => void;
  let middleware: Middleware | undefined;
  const { configureServer } = pagesTakeTurns() as unknown as {
    configureServer: (server: object) => () => void;
  };
  configureServer({ middlewares: { use: (given: Middleware) => (middleware = given) } })();
  const response = Object.assign(new EventEmitter(), { destroyed: hangsUp });
  let begun = false;
  middleware!({}, response, () => (begun = true));
  await new Promise(setImmediate);
  return { response, begun: () => begun };
}

it('a page waits for the look that is due, and is in until its answer is closed, whole or not', async () => {
  const looks: number[] = [];
  const first = await ask();
  expect(first.begun()).toBe(true);
  turns.look(() => looks.push(1));
  const second = await ask();
  expect([second.begun(), looks]).toEqual([false, []]);
  first.response.emit('close');
  await new Promise(setImmediate);
  expect([second.begun(), looks]).toEqual([true, [1]]);
  second.response.emit('close');
});

it('a page whose reader has gone is not made, and holds up nothing', async () => {
  expect((await ask(true)).begun()).toBe(false);
  const looks: number[] = [];
  turns.look(() => looks.push(1));
  expect(looks).toEqual([1]);
});

it('Vite itself watches all but the content', () => {
  const { config } = pagesTakeTurns() as unknown as {
    config: () => { server: { watch: { ignored: ((path: string) => boolean)[] } } };
  };
  const [isIgnored] = config().server.watch.ignored;
  expect(
    [file(), `${folder}-other/page.astro`, `${folder}.config.js`].map((path) => isIgnored!(path)),
  ).toEqual([true, false, false]);
});
