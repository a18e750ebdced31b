import { expect, it } from 'vitest';
import { faultsOf, notesWith } from '../../../content.ts';
import { openSite } from '../../../site.ts';

const MP4 = `\u0000\u0000\u0000\u0008ftypisom mvhd${'\u0000'.repeat(12)}\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u000c`;
const VTT = 'WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ann>Hello & bye.\n';
const CLIPS = {
  'lectures/a/figures/clip.mp4': MP4,
  'lectures/a/figures/sound.mp3': 'ID3 ',
  'lectures/a/figures/sound.vtt': VTT,
};
const SHOWN = [
  '![It *moves*.](figures/clip.mp4){#fig-clip alt="A dot that moves" width=60%}',
  '![A question.](figures/sound.mp3){#fig-sound}',
  'Here ![a dot that moves](figures/clip.mp4) it is.',
].join('\n\n');

openSite({ ...CLIPS, ...notesWith(SHOWN) });
const { context } = await import('../../../../../src/content/context.ts');
const { renderText } = await import('../../../../../src/render/markdown/render-text.ts');
const { plainMarkdown } = await import('../../../../../src/render/machine/portable-markdown.ts');
const { clipFilesOf } = await import('../../../../../src/render/views/handouts.ts');
const text = context().texts.get('lectures/a/notes.md')!;
const { html, imagePaths } = await renderText(text);

it('a video is a numbered figure, of which nothing loads before the press, and a sentence on paper', () => {
  expect(html).toContain(
    '<div class="passage"><div><video class="clip" controls preload="none" src="/base/lectures/a/figures/clip.mp4" aria-label="A dot that moves" style="width: 60%"></video><span class="onlyprint meta">Video, 12 s: notes.example/base/lectures/a/figures/clip.mp4</span></div></div>',
  );
  expect(html).toContain(
    '<b id="fig-clip-title">Figure\u00a01</b><a class="anchor" href="#fig-clip" aria-label="Link to Figure\u00a01"></a><p>It <em>moves</em>.</p>',
  );
});

it('a sound has its captions, and its words to unfold', () => {
  expect(html).toContain(
    '<audio class="clip" controls preload="none" src="/base/lectures/a/figures/sound.mp3"><track kind="captions" src="/base/lectures/a/figures/sound.vtt" label="Captions"></audio><span class="onlyprint meta">Sound: notes.example/base/lectures/a/figures/sound.mp3</span><details class="fold"><summary>What is said</summary><p>Ann: Hello &#x26; bye.</p></details>',
  );
});

it('without a key it has no number', () => {
  expect(html).toMatch(
    /<p>Here <video [^>]*aria-label="a dot that moves"[^>]*><\/video><span class="onlyprint meta">[^<]*<\/span> it is\.<\/p>/,
  );
});

it('it is no image that a build makes, and its bytes are served as they are', () => {
  expect(imagePaths).toEqual([]);
  expect(clipFilesOf('a').map(({ id }) => id)).toEqual(['clip.mp4', 'sound.mp3', 'sound.vtt']);
  expect(text.structure.blocks).toEqual(['folds', 'numbered', 'clips']);
});

it('other readers of Markdown are led to the page', () => {
  const plain = plainMarkdown(text.tree, { path: text.source.path, page: 'https://x/' }, context());
  expect(plain).toContain('[Video: A dot that moves](https://x/)');
  expect(plain).toContain('[Sound](https://x/)');
});

it.each<[string, Record<string, string>, string]>([
  ['shown whole', { ...CLIPS, ...notesWith(SHOWN) }, ''],
  [
    'without words',
    { 'lectures/a/figures/clip.mp4': MP4, ...notesWith('![It moves.](figures/clip.mp4){#fig-clip}\n') },
    'notes.md:4:1  image-alt  The video "figures/clip.mp4" has no captions and no alternative text. Put its captions beside it, as figures/clip.vtt, or say in its braces what it shows: {#fig-name alt="…"}.',
  ],
  [
    'that is none',
    { 'lectures/a/figures/clip.mp4': '<html>' },
    'figures/clip.mp4:1:1  file-broken  This is no video of the kind that its name says. Save it again, as MP4, WebM, MP3, M4A or WAV.',
  ],
  [
    'whose captions are of nothing',
    { 'lectures/a/figures/other.vtt': VTT },
    'figures/other.vtt:1:1  file-unclaimed  These are captions of nothing. Give it the name of the video or sound beside it, with .vtt.',
  ],
  [
    'whose captions cannot be read',
    { ...CLIPS, 'lectures/a/figures/sound.vtt': 'WEBVTT\n\nx\n' },
    'figures/sound.vtt:3:1  transcript-syntax  These words have no times. Write 00:01.000 --> 00:04.000 on a line above them, or NOTE before a comment.',
  ],
  [
    'that is not there',
    notesWith('![a](figures/none.mp4)\n'),
    'notes.md:4:1  image-missing  There is no image at "figures/none.mp4". Put it into the lecture\'s figures/ folder.',
  ],
])('a video or sound %s', (_, files, expected) => {
  expect(faultsOf(files)).toBe(expected && `lectures/a/${expected}`);
});
