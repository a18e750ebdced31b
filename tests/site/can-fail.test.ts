import { describe, expect, it } from 'vitest';
import { listPages } from '../support/pages.ts';
import { SITE_CHECKS } from '../support/site-checks/all.ts';
import { faultySite } from '../support/site.ts';

const EXPECTED: Record<keyof typeof SITE_CHECKS, string[]> = {
  'every link within the site leads somewhere, and stays inside the base': [
    '/faulty/dead-fragment/:15: a href #sectoin has no such id; the nearest is #section',
    '/faulty/dead-fragment/:15: a href /faulty/files/dot.svg#part leads to a page without ids',
    '/faulty/dead-image/:14: img src gone.png does not exist',
    '/faulty/dead-image/:14: img srcset gone.png does not exist',
    '/faulty/dead-image/:14: img srcset gone-too.png does not exist',
    '/faulty/dead-link/:14: a href /faulty/nowhere/ does not exist',
    '/faulty/dead-redirect/:9: meta refresh /faulty/nowhere/ does not exist',
    '/faulty/folder-without-page/:14: a href /faulty/files/ is a folder without a page',
    '/faulty/lost-slash/:14: a href /faulty/dead-link lacks its closing slash',
    '/faulty/not-an-address/:14: a href http://[ is not an address',
    '/faulty/outside-base/:14: a href /about/ leaves the base /faulty/',
  ],
  'no page links to a closed host': ['/faulty/closed-host/:14: a href https://forms.gle/private'],
  'no file for machines holds the address of a closed host': [
    '/faulty/closed-host/notes.txt: https://ptb.discord.com/channels/1/2',
  ],
  'every id is unique on its page, and what points at an id finds it': [
    '/faulty/dead-label/:14: for="nobody" points at nothing',
    '/faulty/empty-id/:14: p has an empty id',
    '/faulty/repeated-id/:15: id "same" is used a second time',
  ],
  'every page has a language, a title, a description, its canonical address and one h1': [
    '/faulty/borrowed-title/: has the title of /faulty/: "Nothing wrong"',
    '/faulty/empty-h1/: has an empty h1',
    '/faulty/no-canonical/: has 0 canonical links',
    '/faulty/no-description/: has no description',
    '/faulty/no-h1/: has 0 h1',
    '/faulty/no-language/: has no language',
    '/faulty/no-title/: has no title',
    '/faulty/two-canonicals/: has 2 canonical links',
    '/faulty/two-h1/: has 2 h1',
    '/faulty/two-titles/: has 2 titles',
    '/faulty/wrong-canonical/: calls itself https://faulty.example/faulty/dead-link/, not https://faulty.example/faulty/wrong-canonical/',
  ],
  'heading levels go down one step at a time': [
    '/faulty/heading-before-h1/:13: h2 "Too early" follows the start of the page',
    '/faulty/skipped-heading/:14: h3 "Too deep" follows h1',
  ],
  'no two links of a paragraph read as one word': [
    '/faulty/joined-links/:14: a link "two" follows "One" without a space',
  ],
  'no heading, colon or list has nothing behind it': [
    '/faulty/heading-before-h1/:13: nothing stands below "Too early"',
    '/faulty/left-open/:14: nothing follows "These are all:"',
    '/faulty/left-open/:15: nothing stands below "Nothing"',
    '/faulty/left-open/:17: ul is empty',
    '/faulty/left-open/:18: nothing follows "One:"',
    '/faulty/left-open/:19: nothing follows "It is:"',
    '/faulty/left-open/:23: nothing stands below "Last"',
    '/faulty/skipped-heading/:14: nothing stands below "Too deep"',
  ],
  'the sitemap names every page that may be indexed, once, and no other': [
    'sitemap.xml: /faulty/listed-without-host/ has no host',
    '/faulty/not-in-sitemap/: is not in the sitemap',
    '/faulty/kept-out-but-listed/: is in the sitemap, but no page to index',
    '/faulty/gone/: is in the sitemap, but no page to index',
    '/faulty/twice-in-sitemap/: is in the sitemap twice',
  ],
  'html-validate finds nothing': [
    '/faulty/dead-label/:14:22: no-missing-references: Element references missing id "nobody"',
    '/faulty/empty-h1/:13:8: empty-heading: <h1> cannot be empty, must have text content',
    '/faulty/empty-id/:14:10: valid-id: element id "" must not be empty',
    '/faulty/empty-id/:14:10: attribute-allowed-values: Attribute "id" has invalid value ""',
    '/faulty/heading-before-h1/:13:8: heading-level: Initial heading level must be <h1> but got <h2>',
    '/faulty/invalid-markup/:14:12: element-permitted-content: <p> element is not permitted as content under <ul>',
    '/faulty/no-language/:2:2: element-required-attributes: <html> is missing required "lang" attribute',
    '/faulty/no-title/:3:4: element-required-content: <head> element must have <title> as content',
    '/faulty/repeated-id/:15:14: no-dup-id: Duplicate ID "same"',
    '/faulty/skipped-heading/:14:8: heading-level: Heading level can only increase by one, expected <h2> but got <h3>',
    '/faulty/two-h1/:14:8: heading-level: Multiple <h1> are not allowed',
    '/faulty/two-titles/:7:6: element-permitted-occurrences: Element <title> can only appear once under <head>',
  ],
};

const site = faultySite();

describe('on the site of faulty pages', () => {
  it.each(Object.entries(SITE_CHECKS))('each fault against this rule is told: %s', async (name, check) => {
    expect(await check(site)).toEqual(EXPECTED[name as keyof typeof EXPECTED]);
  });
});

it('finds nothing on the page that is right', async () => {
  expect(listPages(site)).toContain('');
  for (const check of Object.values(SITE_CHECKS))
    expect((await check(site)).filter((fault) => /^\/faulty\/:/.test(fault))).toEqual([]);
});
