import { context, forgetContext } from '../../../../../src/content/context.ts';
import { renderMarkdown } from '../../../../../src/render/markdown/render-inline.ts';
import { folderOf, notesWith, questionWith } from '../../../content.ts';

const CONTENT_DIR = folderOf({
  ...notesWith('## Heads\n\nBy @lem-far and @lem-far.\n'),
  ...questionWith('## Part\n\nBy [@lem-far].\n'),
  'lectures/a/abstract.md':
    '---\nby: notes\n---\n:::lemma{#lem-far}\na\n:::\n\n:::lemma{#lem-own}\nBy @lem-own.\n:::\n',
  'lectures/a/talk.md':
    '---\nby: notes\n---\n:::theorem{#thm-line}\na\n:::\n\n:::exercise\nb\n:::\n\n:::solution{#sol-b}\nc\n:::\n',
  'lectures/a/raw-notes.md': 'raw',
  'lectures/a/files/slides.pdf': `%PDF-${' '.repeat(1_234_567)}`,
  'lectures/a/files/runs.csv': 'a,b\n',
  'lectures/a/summary/two.md': '---\ntitle: Two\norder: 1\nprompt: P?\naction: Write\n---\n',
  'references.bib': [
    '@online{olah2022, author = {Olah, Chris}, title = {One}, date = {2022}, ids = {olah2020old}}',
    '@online{elhage2021, author = {Elhage, Nelson and Nanda, Neel and Olsson, Catherine}, title = {Two}, date = {2021}}',
    '@online{nanda2023, author = {Nanda, Neel}, title = {Three}, date = {2023}}',
    '@online{four-a, author = {Four, A}, title = {A}, date = {2020}}',
    '@online{four-b, author = {Four, A}, title = {B}, date = {2020}}',
    '@online{pair2020, author = {Aye, A and Bee, B}, title = {Pair}, date = {2020}}',
    '@article{nobody2001, title = {On Things}, journal = {J}, date = {2001}}',
    '@online{stub1, url = {https://www.x.org/}, keywords = {stub}}',
  ].join('\n'),
});
const BASE_PATH = '/base/';

/** A text as HTML, under the base /base/, as it stands in a file of lecture a. */
export async function html(text: string, file = 'notes.md', scope = ''): Promise<string> {
  // In this process tests of other files have had sites of their own.
  Object.assign(process.env, { CONTENT_DIR, BASE_PATH });
  const { contentDir, base } = context().settings;
  if (contentDir !== CONTENT_DIR || base !== BASE_PATH) forgetContext();
  return (await renderMarkdown(text, `lectures/a/${file}`, scope)).trim();
}

/** The words of HTML, without tags. */
export function words(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').replaceAll('&#x26;', '&');
}
