import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/checks/check-content.ts';
import { ENGINES } from '../../src/site/build/engines.ts';
import { CODES } from '../../src/content/domain/problems.ts';
import { loadContent } from '../../src/content/load/load-content.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the README', () => {
  it.each(Object.entries(CODES))('says what %s means', (code, means) => {
    expect(readme).toContain(`| \`${code}\` | ${means} |`);
  });

  it('shows a site.yaml with which a new content folder has no fault', () => {
    const yaml = /```yaml\n(title:.*?\ncourse:.*?)```/s.exec(
      readme.slice(readme.indexOf('A new folder needs')),
    )![1]!;
    const dir = mkdtempSync(join(tmpdir(), 'readme-'));
    writeFileSync(join(dir, 'site.yaml'), yaml);
    writeFileSync(join(dir, 'references.bib'), '');
    expect(checkContent(loadContent(dir))).toEqual([]);
  });

  it('says which browsers are the oldest that are supported', () => {
    const { chrome, firefox, safari } = ENGINES;
    expect(readme).toContain(`Chromium ${chrome}, Firefox ${firefox}, Safari ${safari} `);
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm (?:run )?(start|test|(?<=run )[a-z:]+)/g)].map(
      ([, name]) => name!,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
