import { describe, expect, it } from 'vitest';
import { html } from './page.ts';

/** The inside of a text's only paragraph; links to pages without their spots and the mark of a card. */
async function inner(text: string, file = 'notes.md'): Promise<string> {
  return (await html(text, file)).replace(
    /^<p>|<\/p>$|(?: id="to-[^"]*")|(?: class="")|(?: data-card="")/g,
    '',
  );
}

describe('a link within the site', () => {
  it.each([
    ['[x](#heads)', 'notes.md', '<a href="/base/lectures/a/notes/#heads">x</a>'],
    ['[x](../notes.md#heads)', 'questions/q.md', '<a href="/base/lectures/a/notes/#heads">x</a>'],
    ['[x](#part)', 'questions/q.md', '<a href="/base/lectures/a/questions/q/#q-part">x</a>'],
    ['[x](summary/two.md)', 'notes.md', '<a href="/base/lectures/a/summary/#two">x</a>'],
    ['[x](raw-notes.md)', 'notes.md', '<a href="/base/lectures/a/raw-notes.md">x</a>'],
    [
      '[x](files/slides.pdf)',
      'notes.md',
      '<a href="/base/lectures/a/files/slides.pdf">x</a><span class="needs"> (PDF, 1.2 MB)</span>',
    ],
    [
      '[x](../files/runs.csv)',
      'questions/q.md',
      '<a href="/base/lectures/a/files/runs.csv">x</a><span class="needs"> (CSV, 4 bytes)</span>',
    ],
    ['[x](/)', 'notes.md', '<a href="/base/">x</a>'],
    [
      '[*x*][y]\n\n[y]: notes.md "T"',
      'notes.md',
      '<a href="/base/lectures/a/notes/" title="T"><em>x</em></a>',
    ],
    ['[[lectures/a/notes]]', 'notes.md', '<a href="/base/lectures/a/notes/">Notes</a>'],
    [
      '[[lectures/a/notes#heads|the heads]]',
      'notes.md',
      '<a href="/base/lectures/a/notes/#heads">the heads</a>',
    ],
    ['[[lectures/a/questions/q]]', 'notes.md', '<a href="/base/lectures/a/questions/q/">Q</a>'],
  ])('%s in %s stands under the base', async (text, file, expected) => {
    expect(await inner(text, file)).toBe(expected);
  });

  it.each([
    ['[*x*](nowhere.md)', '<span class="fault"><em>x</em></span>'],
    ['[x](#nowhere)', '<span class="fault">x</span>'],
    ['[x](javascript:alert)', '<span class="fault">x</span>'],
    ['[x](https://discord.gg/abc)', '<span class="fault">x</span>'],
    ['[x][y]\n\n[y]: data:text/html,x', '<span class="fault">x</span>'],
    ['[[nowhere]]', '<span class="fault">nowhere</span>'],
    ['[[nowhere|x]]', '<span class="fault">x</span>'],
    ['[[#heads|x]]', '<span class="fault">x</span>'],
  ])('%s leads nowhere, is marked and has no address', async (text, expected) => {
    expect(await inner(text)).toBe(expected);
  });
});

describe('a link that has a card', () => {
  it.each(['[x](#heads)', '[x](notes.md)', '[[lectures/a/notes]]', '[@olah2022]', '[x][y]\n\n[y]: notes.md'])(
    'is marked: %j',
    async (text) => expect(await html(text)).toContain(' data-card=""'),
  );

  it('says where in the work it leads', async () => {
    expect(await html('[@olah2022, p. "3"]')).toContain(' data-card="p. &#x22;3&#x22;"');
  });

  it.each([
    '[x](raw-notes.md)',
    '[x](https://x.org)',
    '[x](mailto:a@b.org)',
    '[x](nowhere.md)',
    'x[^1]\n\n[^1]: y',
  ])('is none of these: %j', async (text) => expect(await html(text)).not.toContain('data-card'));
});

describe('a link out of the site', () => {
  it('is told from the others', async () => {
    expect(await inner('[x](https://x.org) <https://y.org>')).toBe(
      '<a href="https://x.org" rel="external" data-address="x.org">x</a> <a href="https://y.org" rel="external">https://y.org</a>',
    );
    expect(await inner('[x](mailto:a@b.org)')).toBe('<a href="mailto:a@b.org" data-address="a@b.org">x</a>');
  });

  it.each([
    '[x](https://canvas.stanford.edu/1).',
    '[x][y].\n\n[y]: https://canvas.stanford.edu/1',
    '[x].\n\n[x]: https://canvas.stanford.edu/1',
  ])('says in words that one must sign in: %j', async (text) => {
    expect(await inner(text)).toBe(
      '<a href="https://canvas.stanford.edu/1" rel="external" data-needs="sign-in" data-address="canvas.stanford.edu/1">x</a><span class="needs"> (sign-in needed)</span>.',
    );
  });

  it('says so after each of several', async () => {
    const markup = await inner('[x](https://piazza.com/1) [y](https://piazza.com/2)');
    expect(markup.match(/<\/a><span class="needs">/g)).toHaveLength(2);
  });

  it('is secure when it is typed without its scheme', async () => {
    expect(await inner('www.x.org')).toBe('<a href="https://www.x.org" rel="external">www.x.org</a>');
    expect(await inner('http://www.x.org')).toContain('href="http://www.x.org"');
  });
});
