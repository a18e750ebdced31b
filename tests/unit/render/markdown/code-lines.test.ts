import { codeToHtml } from 'shiki';
import { describe, expect, it } from 'vitest';
import { codeThemes } from '../../../../src/render/markdown/code-theme.ts';
import { html } from './steps/page.ts';

/** Code as HTML without its colours. */
async function made(code: string, lang: string, raw: string): Promise<string> {
  const coloured = await codeToHtml(code, { ...codeThemes, lang, meta: { __raw: raw } });
  return coloured
    .replace(/ ?--shiki[^;"]*;?/g, '')
    .replace(/ style=";?"/g, '')
    .replace(/<span>(.*?)<\/span>/g, '$1');
}

describe('code', () => {
  it('has its lines and words marked, none over another', async () => {
    const code = await made('a = aa\nb\naa b', 'python', '{1,3} /aa/ /a/');
    expect(code.match(/class="line[^"]*"/g)).toEqual([
      'class="line marked"',
      'class="line"',
      'class="line marked"',
    ]);
    expect(code.match(/class="marked"/g)).toHaveLength(3);
  });

  it('has numbers from where they begin', async () => {
    expect(await made('a', 'python', 'numbers=10')).toMatch(
      /<pre [^>]*style="[^"]*counter-reset:line 9" [^>]*data-numbers=""/,
    );
    expect(await made('a', 'python', '')).not.toContain('data-numbers');
  });

  it('in diff says what it adds and takes', async () => {
    const code = await made('--- a\n+++ b\n- a\n+ b\n c', 'diff', '');
    expect(code.match(/class="line[^"]*"/g)).toEqual([
      'class="line"',
      'class="line"',
      'class="line taken"',
      'class="line added"',
      'class="line"',
    ]);
    expect(await made('- a', 'yaml', '')).not.toContain('taken');
  });

  it('has its title before it, and a button behind it', async () => {
    const code = await html('```python title="it\'s--a.py" {1}\nx\n```');
    expect(code).toMatch(
      /^<section class="code"><p class="code-title">it's--a\.py<\/p><pre class="astro-code/,
    );
    expect(code).toContain('role="region" aria-label="Code 1" tabindex="0"');
    expect(code).toContain('<span class="line marked">');
    expect(code).toMatch(
      /<\/pre><copy-button><button type="button">Copy<span class="sr"> code 1<\/span><\/button><output class="sr"><\/output><\/copy-button><\/section>$/,
    );
  });

  it('in a language that nobody knows is plain, and formulas are none', async () => {
    expect(await html('```pyhton\nx\n```')).toContain('data-language="plaintext"');
    expect(await html('```math\nx\n```')).not.toContain('copy-button');
  });
});
