// What is told of the pages of tests/fixtures/faulty-pages that are wrong in a way only a browser shows.

const NOT_LOADED = 'console error: Failed to load resource:';
const LOW_CONTRAST =
  'color-contrast (Elements must meet minimum color contrast ratio thresholds): p: <p>Hardly to be read';
const SMALL_TARGET = 'target-size (All touch targets must be 24px large, or leave sufficient space): button';

/** The pages whose fault shows on opening them, and the first page, which has none. */
export const READING: Record<string, string[]> = {
  '': [],
  'clipped-text/': [
    'text cut by the height of p.low: "Cut below: the second line of this is not to be seen where t"',
    'text cut at the side of p.narrow: "Cutatthesideofthebox"',
  ],
  'console-error/': ['console warning: at once', 'console error: after a while'],
  'dead-image/': [
    'image gone.png is not loaded',
    'got 404 for /faulty/dead-image/gone.png',
    `${NOT_LOADED} the server responded with a status of 404 (Not Found)`,
  ],
  'error-far-down/': ['console error: far down'],
  'low-contrast/': [`${LOW_CONTRAST}.</p>`],
  'low-contrast-at-night/': [`${LOW_CONTRAST} at night.</p> (at 390 px, dark)`],
  'missing-file/': [
    'got 404 for /faulty/missing-file/gone.json',
    `${NOT_LOADED} the server responded with a status of 404 (Not Found)`,
  ],
  'moves/': [
    'shifts by 0.030 while it loads: p. (on a phone)',
    'shifts by 0.017 while it loads: p. (on a desktop)',
  ],
  'needs-script/': [
    'shows no h1 without script',
    'main has 0 characters without script and 36 with it: "", "A need for script Written by script."',
    'h1 "A need for script" is never shown',
  ],
  'never-shown/': ['p.lost "Never to be read." is never shown'],
  'other-origin/': [
    'asks https://elsewhere.invalid/count',
    'could not get https://elsewhere.invalid/count: net::ERR_NAME_NOT_RESOLVED',
    `${NOT_LOADED} net::ERR_NAME_NOT_RESOLVED`,
  ],
  'outside-window/': [
    'text outside the window (-40 to 120 of 1440): "Begun elsewhere." (at 1440 px)',
    'text outside the window (-40 to 120 of 390): "Begun elsewhere." (at 390 px)',
    'text outside the window (-40 to 120 of 320): "Begun elsewhere." (at 320 px)',
    'text outside the window (-88 to 232 of 1280): "Begun elsewhere." (with text at 200 %)',
  ],
  'script-error/': ['error: failed'],
  'scrolls-unseen/': ['div.box scrolls sideways, and nothing shows it'],
  'small-targets-on-phones/': [
    `${SMALL_TARGET}:nth-child(2): <button type="button">A</button> (at 390 px, dark)`,
    `${SMALL_TARGET}:nth-child(3): <button type="button">B</button> (at 390 px, dark)`,
  ],
  'too-wide/': [
    'the page is 508 px wide in a window of 390 (at 390 px)',
    'the page is 508 px wide in a window of 320 (at 320 px)',
  ],
  'too-wide-when-large/': ['the page is 2248 px wide in a window of 1280 (with text at 200 %)'],
};

/** The pages whose fault shows to the keyboard, and the first page, which has none. */
export const KEYS: Record<string, string[]> = {
  '': [],
  'covered-focus/': ['a "The first page" is covered by p.bar "A bar"'],
  'focus-outside-window/': ['a.away "The first page" is outside the window, or scrolled out of its box'],
  'focus-trap/': ['input#field "" holds the focus in the page', 'a "The first page" is never focused'],
  'idle-skip-link/': ['after the skip link comes a "A dead link", not a "The first page"'],
  'lost-skip-link/': ['the skip link leads to #text, not to #main'],
  'no-focus-ring/': ['a "The first page" shows no sign of the focus'],
  'no-skip-link/': ['the first Tab does not reach a skip link'],
  'out-of-order/': [
    'a.skip "Skip to the text" is focused after a "First of all", against the order of the document',
    'the first Tab does not reach a skip link',
  ],
  'unreachable-button/': ['button "Press" is never focused'],
};
