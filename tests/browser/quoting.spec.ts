import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';

const QUESTION = 'lectures/second/questions/open/';

test('what is selected is quoted in the form that is opened, by mouse and by keys', async ({
  tab,
  whole,
}) => {
  await tab.goto(whole.url + QUESTION);
  const link = tab.getByRole('link', { name: 'Answer this in an issue' });
  const body = async (): Promise<string> =>
    new URL((await link.getAttribute('href'))!).searchParams.get('body')!;
  const plain = await body();
  expect(plain).toMatch(/^Page: .*questions\/open\/\nFile: `content\/lectures\/second\/questions\/open\.md`/);
  // The form is on another host: nothing is to be asked of it here.
  await tab.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
  await tab.getByRole('heading', { level: 1 }).selectText();
  // What is selected loads what quotes it.
  await tab.waitForFunction(() => customElements.get('quote-selection'));
  await link.click();
  expect(await body()).toBe(`> And this one?\n\n${plain}`);
  await tab.evaluate(() => getSelection()?.removeAllRanges());
  await link.click();
  expect(await body()).toBe(plain);
  await tab.getByRole('heading', { level: 1 }).selectText();
  await link.focus();
  await tab.keyboard.press('Enter');
  expect(await body()).toBe(`> And this one?\n\n${plain}`);
});
