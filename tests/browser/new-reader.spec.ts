import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';

// What a screen reader meets on the way of somebody who has never been here: from the course to a question,
// to the work that bears on it, back to the very spot, through the search, and on to the next section.
test('a new reader finds the way, as a screen reader tells it and with the keyboard alone', async ({
  page,
  real,
}) => {
  await page.goto(real.url);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the text"
    - banner:
      - link "CS 324 notes"
      - button "Search"
      - 'button "Colours: System"'
    - main:
      - heading "Advances in Foundation Models" [level=1]
      - paragraph:
        - link "Start with Mechanistic Interpretability"
      - paragraph:
        - link "Train a network"
        - link "Watch the talk"
      - figure:
        - img /A circle of 113 dots/
        - button "Watch it learn"
      - region "The rest of the term"
      - region "You can help"
  `);
  await follow('Start with Mechanistic Interpretability');

  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Mechanistic Interpretability – Reverse Engineering Learned Algorithms from Transformers" [level=1]
      - paragraph:
        - link "Start with the residual stream"
      - paragraph:
        - link "Train a network"
        - link "Watch the talk"
      - region "The eight topics":
        - list:
          - listitem:
            - heading [level=3]:
              - link "The residual stream and circuits"
            - paragraph: Begin here
          - listitem:
            - heading [level=3]:
              - link "Privileged bases"
            - paragraph: After the residual stream
          - listitem:
            - heading [level=3]:
              - link "Superposition"
            - paragraph:
              - text: After Privileged bases
              - link "3 live figures"
      - region "The other parts":
        - list:
          - listitem:
            - link "Abstract (complete) in the speaker’s words"
  `);
  await follow('Questions (begun) 1 open');

  await expect(page.locator('nav.stream')).toMatchAriaSnapshot(`
    - navigation "Lecture sections":
      - list:
        - listitem:
          - link "Lecture 6"
        - listitem:
          - link "Abstract (complete)"
        - listitem:
          - link /Topics \\(complete\\) \\d+ primers/
        - listitem:
          - link "Notes (complete)"
        - listitem:
          - link "Talk (complete)"
        - listitem:
          - link "Summary (open) 0 of 6"
        - listitem:
          - link "Questions (begun) 1 open"
        - listitem:
          - link "Reading list (complete) 4 works"
        - listitem:
          - link /References \\(complete\\) \\d+ works/
  `);
  await follow(/^is it true that OPT-175B/);

  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading /is it true that OPT-175B/ [level=1]
      - paragraph: Question 1. Asked 30 January 2023 in the notes, which leave it open. Open, with leads.
      - heading "Leads, not yet weighed" [level=2]
      - link "Companion"
      - list:
        - listitem:
          - link /Zhang et al\., 2022/
  `);
  await follow(/Zhang et al\., 2022$/);

  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - paragraph: /Zhang et al\., arXiv, 2022/
      - 'heading "OPT: Open Pre-trained Transformer Language Models" [level=1]'
      - heading "Cited in" [level=2]
      - list:
        - listitem:
          - link "Question 1, abstract and zero-shot results"
          - blockquote:
            - paragraph: /Says that OPT-175B is “comparable to GPT-3”/
  `);
  await follow('Question 1, abstract and zero-shot results');
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator(':target')).toContainText('roughly matched GPT-3 for 10 tasks');

  await page.keyboard.press('/');
  const found = page.getByRole('dialog', { name: 'Search these notes' });
  await expect(found.getByRole('searchbox')).toBeFocused();
  // All at once: what is found for half of it would be under the keys that follow.
  await page.keyboard.insertText('society at large');
  await expect(found).toMatchAriaSnapshot(`
    - dialog "Search these notes":
      - search:
        - searchbox "Search these notes": society at large
      - list "Results":
        - listitem:
          - link /Abstract/
      - contentinfo:
        - status: /result/
  `);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/abstract\//);
  await follow('Next The residual stream and circuits');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - article:
        - heading "The residual stream and circuits" [level=1]
        - paragraph: /Every layer of a transformer reads from one stream/
  `);

  async function follow(name: string | RegExp): Promise<void> {
    const link = page.getByRole('link', { name, exact: true }).first();
    const before = page.url();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(before);
    // Only then are its keys heard.
    await page.waitForLoadState();
  }
});
