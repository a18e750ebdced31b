import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/checks/check-content.ts';
import { CODES } from '../../src/content/domain/problems.ts';
import { loadContent } from '../../src/content/load/load-content.ts';
import { ENGINES } from '../../src/site/build/engines.ts';
import { COMMANDS } from '../../src/tools/cli/main.ts';
import { PAPERS } from '../support/papers.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const readme = PAPERS.get('README.md')!;
const guide = PAPERS.get('content/README.md')!;
const map = PAPERS.get('src/README.md')!;

/** A block of code; one of four backticks may hold one of three. */
const FENCED = /^ *(`{3,}).*?^ *\1$/gms;

/** What stands between backticks, but for blocks of code. */
function spansOf(paper: string): string[] {
  return [...paper.replace(FENCED, '').matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
}

describe.each([...PAPERS])('%s', (name, paper) => {
  it('names only commands that exist', () => {
    const named = [...paper.matchAll(/npm (?:run )?(start|test|(?<=run )[a-z:]+)/g)].map(([, one]) => one!);
    expect(named.filter((one) => !(one in scripts))).toEqual([]);
    const notes = [...paper.matchAll(/npm run notes -- ([a-z]+)/g)].map(([, one]) => one!);
    expect(notes.filter((one) => !(one in COMMANDS))).toEqual([]);
  });

  it('leads only to files and headings that are there', () => {
    const prose = paper.replace(FENCED, '').replace(/`[^`\n]*`/g, '');
    const links = [...prose.matchAll(/\]\((?!https?:)([^()\s#]*)(?:#([^()\s]+))?\)/g)];
    const lost = links.filter(([, path, heading]) => {
      const to = path ? join(dirname(name), path) : name;
      return !existsSync(to) || (heading && !headingsOf(readFileSync(to, 'utf8')).includes(heading));
    });
    expect(lost.map(([link]) => link)).toEqual([]);
  });

  it('names only files of the code that are there', () => {
    const paths = spansOf(paper).filter((span) =>
      /^(?:src|tests|public|\.config|\.ci|\.github)\/\S*$/.test(span),
    );
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });
});

describe('the front door', () => {
  it('is read in one go', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('leads to every other paper', () => {
    const others = [...PAPERS.keys()].filter((name) => name !== 'README.md');
    expect(others.filter((name) => !readme.includes(`](${name}`))).toEqual([]);
  });

  it('says which browsers are the oldest that are supported', () => {
    const { chrome, firefox, safari } = ENGINES;
    expect(readme).toContain(`Chromium ${chrome}, Firefox ${firefox}, Safari ${safari} `);
  });
});

describe('the author guide', () => {
  it('says what every code of a fault means, in the words of the code', () => {
    const rows = Object.entries(CODES).map(([code, means]) => `| \`${code}\` | ${means} |\n`);
    expect(/\| Code \| Means \|\n\| --- \| --- \|\n((?:\|.*\n)*)/.exec(guide)?.[1]).toBe(rows.join(''));
  });

  it('shows a site.yaml with which a new content folder has no fault', () => {
    const yaml = /```yaml\n(title:.*?\ncourse:.*?)```/s.exec(
      guide.slice(guide.indexOf('A new folder needs')),
    )![1]!;
    const dir = mkdtempSync(join(tmpdir(), 'readme-'));
    writeFileSync(join(dir, 'site.yaml'), yaml);
    writeFileSync(join(dir, 'references.bib'), '');
    expect(checkContent(loadContent(dir))).toEqual([]);
  });
});

describe('the map of the code', () => {
  const spans = spansOf(map.replace(BY_ROOM, ''));

  it('names only files and folders that are there', () => {
    const paths = spans.filter((span) => /^\/?[\w.<>[\]-][\w.<>[\]/-]*\/(?:[\w.<>[\]-]+)?$/.test(span));
    expect(paths.length).toBeGreaterThan(100);
    const fromRoot = (path: string): string =>
      /^(?:\/|\.|tests\/)/.test(path) ? path.replace(/^\//, '') : join('src', path);
    expect(paths.filter((path) => !isThere(fromRoot(path)))).toEqual([]);
  });

  it('names, room by room, only files that are in that room', () => {
    const cells = tablesByRoom(map);
    expect(new Set(cells.map(({ room }) => room)).size).toBeGreaterThan(4);
    const lost = cells.filter(({ room, file }) => !existsSync(join('src', room, file)));
    expect(lost).toEqual([]);
  });

  it('has a row for every page', () => {
    const named = tablesByRoom(map).filter(({ room }) => room === 'site/pages/');
    const pages = globSync('**/*.astro', { cwd: 'src/site/pages' });
    expect(named.map(({ file }) => file).sort()).toEqual(pages.sort());
  });

  it('names every live figure', () => {
    const named = tablesByRoom(map).filter(({ room }) => room === 'figures/live/');
    const figures = globSync('figures/live/*/Figure.astro', { cwd: 'src' }).map((start) =>
      basename(dirname(start)),
    );
    expect(named.map(({ file }) => file).sort()).toEqual(figures.map((name) => `${name}/`).sort());
  });

  it('names every check', () => {
    const inTables = tablesByRoom(map).filter(({ room }) => room === 'content/checks/');
    const named = [...inTables.map(({ file }) => `content/checks/${file}`), ...spans];
    const checks = globSync('content/checks/*.ts', { cwd: 'src' });
    expect(checks.filter((check) => !named.includes(check))).toEqual([]);
  });

  it('names every wing and every room', () => {
    const rooms = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => [
        `${name}/`,
        ...globSync(`${name}/*/`, { cwd: 'src' }).map((room) => `${room}/`),
      ]);
    expect(rooms.filter((room) => !spans.includes(room.replace(/\/+$/, '/')))).toEqual([]);
  });
});

/** A table whose heads name rooms: the row of heads, and the others. */
const BY_ROOM = /^(\|.* in `[\w/-]+\/` \|)\n\|[ |-]+\n((?:\|.*\n)+)/gm;

/** The files in tables whose heads name a room: a column holds files of the room that stands over it. */
function tablesByRoom(paper: string): { room: string; file: string }[] {
  const tables = [...paper.matchAll(BY_ROOM)];
  return tables.flatMap(([, head, rows]) => {
    const rooms = cellsOf(head!).map((cell) => /`(.+\/)`/.exec(cell)?.[1]);
    return rows!
      .trim()
      .split('\n')
      .flatMap((row) =>
        cellsOf(row).flatMap((cell, at) =>
          [...cell.matchAll(/`([^`]+\.(?:ts|astro|css)|[\w-]+\/)`/g)].flatMap(([, file]) =>
            rooms[at] ? [{ room: rooms[at], file: file! }] : [],
          ),
        ),
      );
  });
}

const cellsOf = (row: string): string[] => row.split('|').slice(1, -1);

const IGNORED = readFileSync('.gitignore', 'utf8').split('\n').filter(Boolean);

// "<name>" stands for any name. What a build makes is not there before one.
function isThere(path: string): boolean {
  if (IGNORED.some((folder) => path.startsWith(folder))) return true;
  return existsSync(path) || (path.includes('<') && globSync(path.replace(/<\w+>/g, '*')).length > 0);
}

function headingsOf(paper: string): string[] {
  const slugger = new GithubSlugger();
  const prose = paper.replace(FENCED, '');
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slugger.slug(heading!.replaceAll('`', '')));
}
