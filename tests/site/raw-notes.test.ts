import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mainText } from '../support/text.ts';
import { realSite } from '../support/site.ts';

const LECTURE = 'lectures/mechanistic-interpretability';
const RAW = `tests/fixtures/course/${LECTURE}/raw-notes.md`;

const { folder } = realSite();
const htmlOf = (page: string): string => readFileSync(join(folder, LECTURE, page, 'index.html'), 'utf8');

/** White space and the shape of quotation marks are typography, not words. */
const plain = (text: string): string =>
  text
    .replace(/[“”‘’"']/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

// Every statement of the raw notes: as it stands there, the page that has it, and how it reads there
// where a clean-up was made (the closed list: spelling, doubled labels, a stray sign, line ends).
const STATEMENTS: [raw: string, page: string, mended?: string][] = [
  [
    'Lec - Mechanistic Interpretability – Reverse Engineering Learned Algorithms from Transformers',
    '',
    'Mechanistic Interpretability – Reverse Engineering Learned Algorithms from Transformers',
  ],
  [
    'Stella Biderman (EleutherAI, Booz Allen Hamilton)',
    '',
    'Stella Biderman, EleutherAI and Booz Allen Hamilton',
  ],
  [
    'attendance: https://forms.gle/Qow74t8tK4UbMyqV8',
    '',
    'attendance the attendance form of that day’s class',
  ],
  [
    'webpage: https://stanford-cs324.github.io/winter2023/',
    '',
    'webpage https://stanford-cs324.github.io/winter2023/',
  ],
  [
    'canvas: https://canvas.stanford.edu/courses/169201',
    '',
    'canvas the course on Stanford’s Canvas (sign-in needed)',
  ],
  ['Summary', 'summary/'],
  ['2 sentence summary', 'summary/'],
  [
    'Abstract: Abstract: Transformers are exceptionally powerful technologies that have quickly gone from smashing NLP benchmarks to being one of, if not the premier ML technology in a wide array of fields. Given their growing role in technological pipelines and society at large, understanding how and why they work is a pressing issue. In this talk I give an overview of research on Mechanistic Interpretability, a field of work that has had substantial success picking apart transformers and understanding the algorithms that trained models use to reason.',
    'abstract/',
    'Transformers are exceptionally powerful technologies that have quickly gone from smashing NLP benchmarks to being one of, if not the premier ML technology in a wide array of fields. Given their growing role in technological pipelines and society at large, understanding how and why they work is a pressing issue. In this talk I give an overview of research on Mechanistic Interpretability, a field of work that has had substantial success picking apart transformers and understanding the algorithms that trained models use to reason.',
  ],
  [
    'Topics covered include: the algorithm that toy LLMs can use to perform arithmetic accurately; how real-world LLMs do object identification; and how AlphaFold learns 2D projections of structures and then inflates them over time.',
    'abstract/',
  ],
  [
    'Time permitting, I hope to discuss recent \\ discoveries at EleutherAI currently under review for publication.',
    'abstract/',
    'Time permitting, I hope to discuss recent discoveries at EleutherAI currently under review for publication.',
  ],
  ['Paper:', 'summary/', 'Paper'],
  ['My summary of the abstract:', 'summary/', 'My summary of the abstract'],
  ['FMs summary:', 'summary/', 'FMs summary'],
  ['Copypaste summary:', 'summary/', 'Copypaste summary'],
  ['Main contributions:', 'summary/', 'Main contributions'],
  [
    'refs: - https://www.lesswrong.com/posts/AcKRB8wDpdaN6v6ru/interpreting-gpt-the-logit-lens',
    'reading-list/',
    'the first of the two entries under ‘refs’',
  ],
  [
    'https://ptb.discord.com/channels/1062159697819476048/1062434757033611374/1069664030702194698',
    '',
    'refs a private Discord message',
  ],
  ['Notes', 'notes/'],
  ['misc info:', 'notes/'],
  [
    'Mechanistic Interpretability – Reverse Engineering Learned Algorithms from Transformers Stella Biderman (EleutherAI, Booz Allen Hamilton)',
    'notes/',
  ],
  ['alpha fold is a transformer model.', 'notes/', 'AlphaFold is a transformer model.'],
  [
    'Who we are. EleutherAI (/iˈluθər eɪ. aɪ/) is a decentralized collective of volunteer researchers, engineers, and developers focused on AI alignment, scaling, and open source AI research.',
    'notes/',
  ],
  [
    'Given their growing role in technological pipelines and society at large, understanding how and why they work is a pressing issue',
    'notes/',
  ],
  ['questionable! you need to justify this. Very well.', 'notes/'],
  [
    'Davincci: https://learn.microsoft.com/en-us/azure/cognitive-services/openai/concepts/models',
    'notes/',
    'Davinci: https://learn.microsoft.com/en-us/azure/cognitive-services/openai/concepts/models',
  ],
  [
    "Davinci is the most capable model and can perform any task the other models can perform, often with less instruction. For applications requiring deep understanding of the content, like summarization for a specific audience and creative content generation, Davinci produces the best results. The increased capabilities provided by Davinci require more compute resources, so Davinci costs more and isn't as fast as other models.",
    'notes/',
  ],
  ['Question', 'questions/'],
  [
    "Q1:is it true that OPT-175B doesn't have emergent abilities (e.g. ICL) like the original GPT3 one does? Or is this just a rumor?",
    'questions/opt-175b-in-context-learning/',
    "is it true that OPT-175B doesn't have emergent abilities (e.g. ICL) like the original GPT3 one does? Or is this just a rumor?",
  ],
  ['A1:', 'questions/opt-175b-in-context-learning/', 'which leave it open'],
  ['Discord summary', 'talk/', 'Talk'],
  ['The talk can be found at: https://www.youtube.com/watch?v=P7sjVMtb5Sg', 'talk/'],
  ['Helpful Reading Materials for the Talk:', 'talk/'],
  [
    "https://transformer-circuits.pub/2021/framework/index.html (main takeaways: what circuits are, 'privileged bases')",
    'talk/',
  ],
  ['https://www.lesswrong.com/posts/AcKRB8wDpdaN6v6ru/interpreting-gpt-the-logit-lens', 'talk/'],
  ['https://transformer-circuits.pub/2022/mech-interp-essay/index.html', 'talk/'],
  [
    'https://transformer-circuits.pub/2022/toy_model/index.html (sections 1 though 4)',
    'talk/',
    'https://transformer-circuits.pub/2022/toy_model/index.html (sections 1 through 4)',
  ],
  ['Talk details below!', 'talk/'],
  [
    'Stella Biderman Title: Mechanistic Interpretability – Reverse Engineering Learned Algorithms from Transformers',
    'talk/',
  ],
  [
    'Abstract: Transformers are exceptionally powerful technologies that have quickly gone from smashing NLP benchmarks to being one of, if not the premier ML technology in a wide array of fields.',
    'talk/',
    'Transformers are exceptionally powerful technologies that have quickly gone from smashing NLP benchmarks to being one of, if not the premier ML technology in a wide array of fields.',
  ],
  [
    'Given their growing role in technological pipelines and society writ large, understanding how and why they work is a pressing issue.',
    'talk/',
  ],
  [
    'In this talk I give an overview of research on Mechanistic Interpretability, a field of work that has had substantial success picking apart transformers and understanding the algorithms that trained models use to reason.',
    'talk/',
  ],
  [
    'Topics covered include: the algorithm that toy LLMs can use to perform arithmetic accurately; how real-world LLMs do object identification; and how AlphaFold learns 2D projections of structures and then inflates them over time.',
    'talk/',
  ],
  [
    'Time permitting, I hope to discuss recent discoveries at EleutherAI currently under review for publication.',
    'talk/',
  ],
];

// Addresses of the raw notes that are links on the site; the two private ones are words only.
const LINKS: [url: string, page: string][] = [
  ['https://stanford-cs324.github.io/winter2023/', ''],
  ['https://canvas.stanford.edu/courses/169201', ''],
  ['https://www.lesswrong.com/posts/AcKRB8wDpdaN6v6ru/interpreting-gpt-the-logit-lens', 'reading-list/'],
  ['https://learn.microsoft.com/en-us/azure/cognitive-services/openai/concepts/models', 'notes/'],
  ['https://www.youtube.com/watch?v=P7sjVMtb5Sg', 'talk/'],
  ['https://transformer-circuits.pub/2021/framework/index.html', 'reading-list/'],
  ['https://transformer-circuits.pub/2022/mech-interp-essay/index.html', 'reading-list/'],
  ['https://transformer-circuits.pub/2022/toy_model/index.html', 'reading-list/'],
  ['https://www.lesswrong.com/posts/AcKRB8wDpdaN6v6ru/interpreting-gpt-the-logit-lens', 'talk/'],
  ['https://transformer-circuits.pub/2021/framework/index.html', 'talk/'],
  ['https://transformer-circuits.pub/2022/mech-interp-essay/index.html', 'talk/'],
  ['https://transformer-circuits.pub/2022/toy_model/index.html', 'talk/'],
];
/** What the announcement says of its readings, where they are listed. */
const SENT = [
  "main takeaways: what circuits are, 'privileged bases'",
  'interpreting GPT: the logit lens',
  'Mechanistic Interpretability, Variables, and the Importance of Interpretable Bases',
  'sections 1 through 4',
  'Helpful Reading Materials for the Talk',
];
const PRIVATE = ['forms.gle/Qow74t8tK4UbMyqV8', 'ptb.discord.com/channels'];

describe('the raw notes', () => {
  const raw = readFileSync(RAW, 'utf8');

  it('are told in full by the statements below, in their order', () => {
    let rest = plain(raw);
    let left = '';
    for (const [statement] of STATEMENTS) {
      const at = rest.indexOf(plain(statement));
      expect(at, statement).toBeGreaterThanOrEqual(0);
      left += rest.slice(0, at);
      rest = rest.slice(at + plain(statement).length);
    }
    // Headings' and bullets' marks are all that no statement holds.
    expect((left + rest).replace(/[#\s-]+/g, '')).toBe('');
  });

  it.each(STATEMENTS)('say on the site: %s', (statement, page, mended = statement) => {
    expect(plain(mainText(htmlOf(page)))).toContain(plain(mended));
  });

  it.each(SENT)('say on the reading list: %s', (words) => {
    expect(plain(mainText(htmlOf('reading-list/')))).toContain(words);
  });

  it.each(LINKS)('lead to %s', (url, page) => {
    expect(htmlOf(page)).toContain(`href="${url}"`);
  });

  it('hold every address that the links above and the private ones name', () => {
    const urls = [...raw.matchAll(/https:\/\/[^\s)]+/g)].map(([url]) => url);
    const known = [...LINKS.map(([url]) => url), ...PRIVATE];
    expect(urls.filter((url) => !known.some((k) => url.includes(k)))).toEqual([]);
  });

  it('can be downloaded byte for byte', () => {
    expect(readFileSync(join(folder, LECTURE, 'raw-notes.md')).equals(readFileSync(RAW))).toBe(true);
  });
});
