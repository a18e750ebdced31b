import { expect } from '@playwright/test';
import { hear, test } from '../support/browser.ts';

const LECTURE = 'lectures/mechanistic-interpretability/';

test('the recording asks its host for nothing before it is played, and is a link without script', async ({
  page,
  real,
}) => {
  const asked: string[] = [];
  await page.route(/youtube/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: 'player' });
  });
  await page.goto(real.url + LECTURE);
  const play = page.locator('talk-video a.play');
  await expect(play).toHaveAttribute('href', 'https://www.youtube.com/watch?v=P7sjVMtb5Sg');
  expect(asked).toEqual([]);
  await play.click();
  await expect(page.locator('talk-video iframe')).toHaveAttribute(
    'src',
    /^https:\/\/www\.youtube-nocookie\.com\/embed\/P7sjVMtb5Sg/,
  );
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  expect(page.url()).toBe(real.url + LECTURE);
  // Where the player stays empty, the recording is a link away.
  await expect(page.locator('talk-video a')).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=P7sjVMtb5Sg',
  );
  const [player, link] = [page.locator('talk-video iframe'), page.locator('talk-video a')];
  const [above, below] = [(await player.boundingBox())!, (await link.boundingBox())!];
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
});

test('a moment plays in the player once the reader has asked for that', async ({ page, whole }) => {
  await page.route(/tube\.example/, (route) => route.fulfill({ contentType: 'text/html', body: 'player' }));
  await page.goto(`${whole.url}lectures/newton/talk/`);
  await page.locator('talk-video a.play').click();
  await page.locator('.chapters a').last().click();
  const there = /^https:\/\/tube\.example\.org\/videos\/embed\/\w+\?start=754&autoplay=1$/;
  await expect(page.locator('talk-video iframe')).toHaveAttribute('src', there);
  await page.locator('.chapters a').first().click();
  await expect(page.locator('talk-video iframe')).toHaveAttribute('src', /\?start=0&/);
  expect(page.url()).toBe(`${whole.url}lectures/newton/talk/`);

  // On the page with what is said, a time before each sentence leads there.
  await page.getByRole('link', { name: 'Transcript' }).click();
  // Before a page is loaded, its player is a link.
  await page.waitForURL('**/transcript/');
  await page.locator('talk-video a.play').click();
  await page.locator('.spoken').getByRole('link', { name: '12:34' }).click();
  await expect(page.locator('talk-video iframe')).toHaveAttribute('src', there);

  // Before that it is a link.
  await page.goto(`${whole.url}lectures/newton/talk/`);
  await page.locator('.chapters a').last().click();
  await expect(page).toHaveURL('https://tube.example.org/w/9cRdTwLmNoPqRsTuVwXy12?start=754');
});

test('a link to a solution unfolds it', async ({ tab: page, whole }) => {
  await page.goto(`${whole.url}lectures/newton/talk/`);
  await page.locator('a.label[href$="#sol-double"]').click();
  const solution = page.locator('#sol-double');
  await expect(solution).toHaveAttribute('open');
  await expect(solution).toBeInViewport();
});

test('a recording that is a file plays here, and moments move it; a sound of the text plays from this site', async ({
  page,
  whole,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  const path = 'tests/fixtures/whole/lectures/newton/figures/question.wav';
  await page.route(/media\.example/, (route) => route.fulfill({ path, contentType: 'audio/wav' }));
  // No page that has everything may weigh a recording more: this one is the page of a lecture, with a file for the host's frame.
  await page.route(/newton\/talk\/$/, async (route) => {
    const html = await (await route.fetch()).text();
    const file = '<audio src="https://media.example.org/talk.mp3" controls></audio>';
    const plays = (written: string): string =>
      written.replace(/https:\/\/tube[^"]*?\?start=(\d+)[^"]*/, 'https://media.example.org/talk.mp3#t=$1');
    const body = html
      .replace(/<iframe[^]*?<\/iframe>/, file)
      .replace(/frame-src \S+?"/, "media-src 'self' https://media.example.org\"")
      .replace(/data-moment="[^"]*"/g, plays);
    await route.fulfill({ body, contentType: 'text/html' });
  });
  await page.goto(`${whole.url}lectures/newton/talk/`);
  await page.locator('talk-video a.play').click();
  const player = page.locator('talk-video audio');
  const lasts = (sound: HTMLMediaElement): number => Math.round(sound.duration);
  await expect.poll(() => player.evaluate(lasts)).toBe(1);
  const moment = page.locator('.chapters a').first();
  const moved = player.evaluate(
    (sound) =>
      new Promise<string>((done) =>
        sound.addEventListener('seeked', () => done((sound as HTMLMediaElement).src), { once: true }),
      ),
  );
  await moment.click();
  expect(await moved).toBe('https://media.example.org/talk.mp3');

  await page.unroute(/newton\/talk\/$/);
  await page.goto(`${whole.url}lectures/newton/talk/`);
  expect(asked.filter((name) => /question|steps/.test(name))).toEqual([]);
  for (const clip of await page.locator('.clip').all()) {
    await clip.evaluate((sound) => (sound as HTMLMediaElement).play());
    await expect.poll(() => clip.evaluate(lasts)).toBe(1);
  }
  expect(asked.filter((name) => /question|steps/.test(name)).sort()).toEqual(
    ['question.wav', 'steps.webm'].map(
      (name) => `${new URL(whole.url).pathname}lectures/newton/figures/${name}`,
    ),
  );
});

test('day and night are chosen in three states and kept', async ({ page, real }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(real.url);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const day = await paper();
  const button = page.locator('theme-switch button');
  const seen = [];
  for (let i = 0; i < 3; i++) {
    await button.click();
    seen.push([
      await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'system'),
      await button.innerText(),
    ]);
  }
  expect(seen.map(([theme]) => theme).sort()).toEqual(['dark', 'light', 'system']);
  while ((await page.evaluate(() => document.documentElement.dataset['theme'])) !== 'dark')
    await button.click();
  // As it is when the body begins, before anything is painted.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('body')) return;
      Object.assign(window, { first: document.documentElement.dataset['theme'] });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${real.url}about/`);
  expect(await page.evaluate(() => (window as { first?: string }).first)).toBe('dark');
  expect(await paper()).not.toBe(day);
  await page.getByRole('button', { name: 'Clear what is stored' }).click();
  await expect(page.locator('clear-storage output')).toHaveText('Cleared. Nothing is stored now.');
  await page.reload();
  expect(await paper()).toBe(day);
});

test('a tick on the reading list stays in the browser', async ({ page, real }) => {
  await page.goto(`${real.url}${LECTURE}reading-list/`);
  const first = page.locator('article.item').first().getByRole('checkbox');
  await first.check();
  await page.reload();
  await expect(first).toBeChecked();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
});

test('the last place read is kept, leads back to its heading, moves nothing when shown, and can be cleared', async ({
  browser,
  real,
}) => {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  // Where what follows it begins: on the first paint, when no script has come, and then.
  const below = () =>
    page.locator('last-place + *').evaluate(async (element) => {
      await document.fonts.ready;
      return element.getBoundingClientRect().top + scrollY;
    });
  const back = page.locator('last-place a');
  await page.goto(real.url);
  await expect(page.locator('last-place')).toBeHidden();
  await page.goto(`${real.url}${LECTURE}summary/`);
  const heading = page.locator('main h2').nth(3);
  await heading.evaluate((element) => element.scrollIntoView());
  const id = await heading.evaluate((element) => (element.closest('[id]') as HTMLElement).id);
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto(real.url);
  const before = await below();
  await page.unroute(/\.js$/);
  await page.goto(real.url);
  await expect(back).toHaveText(`Mechanistic Interpretability, Summary, ${await titleOf(id)}`);
  expect(await below()).toBe(before);
  await back.click();
  await expect(page).toHaveURL(`${real.url}${LECTURE}summary/#${id}`);
  await page.goto(`${real.url}about/`);
  await page.getByRole('button', { name: 'Clear what is stored' }).click();
  await page.goto(real.url);
  await expect(page.locator('last-place')).toBeHidden();
  await page.close();

  async function titleOf(of: string): Promise<string> {
    const html = await (await fetch(`${real.url}${LECTURE}summary/`)).text();
    return new RegExp(`id="${of}"[\\s\\S]*?<h2[^>]*>([^<]+)`).exec(html)![1]!.trim();
  }
});

test('BibTeX is copied as it stands', async ({ browser, real }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${real.url}references/nanda2023progress/`);
  const button = page.locator('copy-button button');
  await Promise.all([hear(button, 'Copied'), button.click()]);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('.bibtex pre').textContent());
  expect(copied).toMatch(/^@inproceedings\{nanda2023progress,/);
  await context.close();
});

test('code is copied without its numbers, and without the prompts of a terminal and what it answered', async ({
  browser,
  whole,
}) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${whole.url}lectures/first/topics/forms/`);
  const copied = async (n: number): Promise<string> => {
    const given = page.locator('.code').filter({ hasNotText: 'Written' });
    const button = given.locator('copy-button button').nth(n);
    await Promise.all([hear(button, 'Copied'), button.click()]);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied(0)).toMatch(/^scores = query @ key\.T\nweights = softmax\(scores\)\nout = /);
  expect(await copied(1)).toBe('npm run check');
  await context.close();
});

test('a citation leads to its work, and the work back to the very spot', async ({ tab: page, real }) => {
  await page.goto(`${real.url}${LECTURE}abstract/`);
  const cite = page.locator('a.cite[href*="/references/wang2022"]').first();
  const id = (await cite.getAttribute('id')) ?? '';
  await cite.click();
  await expect(page.locator('h1')).toContainText('Interpretability in the Wild');
  const back = page.locator(`a[href$="/abstract/#${id}"]`);
  await expect(page.locator('.quotes li').filter({ has: back })).toContainText(
    /indirect object identification, the task of Wang et al\. \(\d{4}\),/,
  );
  await back.click();
  await expect(page).toHaveURL(new RegExp(`/abstract/#${id}$`));
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test('side notes stand beside their passages on a wide screen and never on each other', async ({
  tab: page,
  whole,
  real,
}) => {
  for (const url of [
    `${whole.url}lectures/second/notes/`,
    `${real.url}${LECTURE}notes/`,
    `${real.url}${LECTURE}abstract/`,
  ])
    for (const width of [1100, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(url);
      await page.evaluate(() => document.fonts.ready);
      const boxes = await page.locator('main .note').evaluateAll((notes) =>
        notes.map((note) => {
          const [{ left, right, top, bottom }, passage] = [
            note.getBoundingClientRect(),
            note.closest('.pair')!.getBoundingClientRect(),
          ];
          return {
            left,
            right,
            top,
            bottom,
            text: document.querySelector('main')!.getBoundingClientRect().right,
            from: passage.top,
          };
        }),
      );
      expect(boxes.length).toBeGreaterThan(1);
      boxes.forEach((box, i) => {
        const before = boxes[i - 1];
        expect(box.left).toBeGreaterThan(box.text);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.top).toBeGreaterThanOrEqual(before?.bottom ?? 0);
        // Beside its passage, unless the note before it is in the way.
        if (!before || before.bottom < box.from) expect(Math.abs(box.top - box.from)).toBeLessThan(12);
      });
    }
});
