import { readFileSync } from 'node:fs';
import { expect, type Browser, type Page } from '@playwright/test';
import { test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { axeFaults } from '../support/page-checks/axe.ts';
import { overflow } from '../support/page-checks/reflow.ts';

const [SUMMARY, TOPIC] = ['lectures/first/summary/', 'lectures/first/topics/drawn/'];

/** A reader's own browser, which keeps what is stored from page to page. */
async function reader(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  return context.newPage();
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Presses a button or follows a link by its name, by keys. */
async function press(page: Page, name: string | RegExp, at = 0): Promise<void> {
  const pressed = page.getByRole('button', { name }).or(page.getByRole('link', { name })).nth(at);
  await pressed.focus();
  await page.keyboard.press('Enter');
}

test('what a reader writes stays, is copied and handed out, asked again when it is due, and cleared: by keys', async ({
  browser,
  whole,
}) => {
  const page = await reader(browser);
  const start = new Date('2026-03-01T12:00');
  await page.clock.setFixedTime(start);

  await test.step('a slot is tried, kept and copied', async () => {
    await page.goto(whole.url + SUMMARY);
    await press(page, 'Try it here');
    const field = page.getByRole('textbox', { name: 'What was not said?' });
    await expect(field).toBeFocused();
    await page.keyboard.type('Not this. Nor that.');
    await expect(page.locator('.mine .meta').first()).toHaveText(
      '4 words in 2 sentences. Kept in this browser only, and sent nowhere.',
    );
    await page.reload();
    await expect(field).toHaveValue('Not this. Nor that.');
    await press(page, 'Copy as Markdown');
    await expect(page.getByText('Copied, as the whole file.')).toBeVisible();
    const file =
      '---\ntitle: _Open_\norder: 2\nprompt: What was not said?\naction: Write that\nby: companion\n---\n\nNot this. Nor that.\n';
    expect(await copied(page)).toBe(file);
    // The form is on another host: nothing is to be asked of it here.
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    await press(page, 'Put it in an issue');
    const issue = await page.getByRole('link', { name: 'Put it in an issue' }).getAttribute('href');
    expect(new URL(issue!).searchParams.get('body')).toContain(`\`\`\`markdown\n${file}\`\`\`\n`);
    expectNoFaults(await axeFaults(page));
    expectNoFaults(await page.evaluate(overflow));
    await page.emulateMedia({ media: 'print' });
    await expect(field).toBeHidden();
    await expect(page.locator('.mine .onlyprint')).toHaveText('Not this. Nor that.');
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('words of two tabs, and those for a slot that asks something else by now, are all there', async () => {
    const other = await page.context().newPage();
    await other.goto(whole.url + SUMMARY);
    const there = other.getByRole('textbox', { name: 'What was not said?' });
    await there.fill('Changed elsewhere.');
    const here = page.getByRole('textbox', { name: 'What was not said?' });
    await expect(here).toHaveValue('Changed elsewhere.');

    // While an input method puts a character together, its field is its own.
    await here.press('End');
    const keyboard = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
    await compose('ｋ');
    await there.fill('Changed once more.');
    await compose('か');
    await keyboard.send('Input.insertText', { text: '可' });
    await expect(here).toHaveValue('Changed elsewhere.可');
    await expect(page.getByText('You also wrote here')).toBeVisible();
    await page.reload();
    await page.getByText('You also wrote here').press('Enter');
    await expect(page.getByText('Changed once more.')).toBeVisible();
    await press(page, 'Forget this');
    await there.fill('Changed elsewhere.');
    await other.evaluate(() => {
      const key = Object.keys(localStorage).find((one) => one.startsWith('mine '))!;
      const mine = JSON.parse(localStorage.getItem(key)!) as Record<string, string>;
      localStorage.setItem(key, JSON.stringify({ ...mine, asked: 'Something else?' }));
      const gone = key.replace(/ [^ ]+$/, ' gone');
      localStorage.setItem(
        gone,
        JSON.stringify({ ...mine, id: 'gone', asked: 'What is gone?', words: 'Still here.' }),
      );
    });
    await other.reload();
    await expect(other.getByText('When you wrote this, the question was: “Something else?”')).toBeVisible();
    const changed = other.getByRole('region', { name: 'What you wrote before this page changed' });
    await expect(changed).toContainText('What is gone?');
    await expect(changed).toContainText('Still here.');
    await press(other, 'Forget this');
    await expect(changed).toHaveCount(0);
    await other.close();
  });

  await test.step('an answer is written first, then seen, judged, and marked to be asked again', async () => {
    await page.goto(whole.url + TOPIC);
    await press(page, 'Answer it yourself first');
    await expect(page.getByRole('textbox', { name: 'Your answer, before you look' })).toBeFocused();
    await page.keyboard.type('Three.');
    const went = page.getByRole('group', { name: 'How did it go?' });
    await expect(went).toBeHidden();
    await page.locator('.answer summary').first().press('Enter');
    await press(page, 'Partly');
    await expect(page.getByRole('button', { name: 'Partly' })).toHaveAttribute('aria-pressed', 'true');
    await press(page, 'Ask me again');
    await expect(went).toContainText(
      /You will be asked again on \d+ March 2026, on the lecture’s overview\./,
    );
    expectNoFaults(await axeFaults(page));
    expectNoFaults(await page.evaluate(overflow));
  });

  await test.step('when it is due the overview says so, and the field is empty for it', async () => {
    await press(page, 'on the lecture’s overview');
    await expect(page).toHaveURL(`${whole.url}lectures/first/`);
    await expect(page.locator('.yours')).toHaveText(', 1 yours');
    await expect(page.locator('.due')).toHaveCount(0);
    await page.clock.setFixedTime(new Date('2026-04-01T12:00'));
    await page.reload();
    await press(page, 'Ask me again: 1 is due, in “Something drawn”');
    await expect(page.getByRole('textbox', { name: 'Your answer, before you look' })).toBeFocused();
    await expect(page.getByRole('textbox')).toHaveValue('');
    await expect(page.getByText('You also wrote here')).toBeVisible();
    await page.locator('.answer summary').first().press('Enter');
    await press(page, 'Knew it');
    await expect(page.getByRole('group', { name: 'How did it go?' })).not.toContainText('today');
    await expect(page.getByRole('group', { name: 'How did it go?' })).toContainText(
      'You will be asked again on',
    );
  });

  await test.step('all of it is listed and handed out on the page about the site, and cleared there', async () => {
    await page.goto(`${whole.url}about/`);
    await expect(page.getByText('What you wrote or marked, at 2 places')).toBeVisible();
    expectNoFaults(await axeFaults(page));
    const download = page.waitForEvent('download');
    await press(page, 'Download it as Markdown');
    const written = readFileSync(await (await download).path(), 'utf8');
    expect(written).toContain('> Something else?\n\nChanged elsewhere.\n');
    expect(written).toContain(
      '> What is $1 + 1$?\n\nAlso, at another time or in another tab:\n\nThree.\n\nHow it went: Knew it.',
    );
    await press(page, 'Clear what is stored');
    await expect(page.locator('clear-storage > output')).toHaveText(/^This forgets what you wrote, too\./);
    await press(page, 'Clear what is stored');
    await expect(page.locator('clear-storage > output')).toHaveText('Cleared. Nothing is stored now.');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await expect(page.getByText('What you wrote or marked')).toHaveCount(0);
  });

  await test.step('where nothing can be stored that is said, and the words stay', async () => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new Error('full');
      };
    });
    await page.goto(whole.url + SUMMARY);
    await press(page, 'Try it here');
    await page.keyboard.type('Here.');
    await expect(page.getByText('This browser does not store your words')).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveValue('Here.');
  });
  await page.context().close();
});
