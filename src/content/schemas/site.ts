import { z } from 'astro/zod';
import { readBase, readFrameAncestor, readOrigin, type Setting } from '../domain/deployment.ts';
import { Day, LanguageSchema, Line, MacrosSchema } from './common.ts';
import { HOME_FIGURES } from './embeds.ts';

// What the environment may say, the file may say: one reader judges both.
function as(read: (written: string) => Setting) {
  return (written: string, context: z.core.$RefinementCtx<string>): void => {
    const setting = read(written);
    if ('what' in setting) context.addIssue({ code: 'custom', message: `${setting.what} ${setting.hint}` });
  };
}

const Meeting = z.strictObject({
  date: Day.describe('The day, as 2023-01-30.'),
  what: Line.describe('What it was about, as the calendar says.'),
  who: Line.optional().describe('Who spoke, with the affiliation in brackets if the calendar gives one.'),
  off: z.boolean().default(false).describe('True on a day without a meeting, such as a holiday.'),
});

/** `site.yaml`: what the whole site is called and where it lives. */
export const SiteSchema = z.strictObject({
  title: Line.describe('The name of the site in a browser tab and in search results.'),
  short: Line.describe('Two or three words for the top left corner of every page.'),
  lede: Line.describe(
    'What the site is, in one sentence: for search engines, and under the title of the home page.',
  ),
  home: z
    .strictObject({
      lede: Line.optional().describe('What one gets, in a sentence; without it the `lede` stands there.'),
      figure: z.enum(HOME_FIGURES).optional().describe('The figure that moves when it is asked to.'),
      caption: Line.optional().describe('What the figure shows, and what of it is real.'),
    })
    .default({})
    .describe('What the home page begins with.'),
  course: z
    .strictObject({
      title: Line.describe('The name of the course.'),
      code: Line.describe('Its short name, such as CS 324.'),
      institution: Line.describe('Who gives it.'),
      term: Line.describe('When it was given, in words.'),
      url: Line.optional().describe('Its own web page.'),
      unofficial: z
        .boolean()
        .default(false)
        .describe('True where whoever gives the course has no part in this site; the pages then say so.'),
    })
    .describe('The course the lectures belong to.'),
  calendar: z.array(Meeting).default([]).describe('Every meeting of the course, by date.'),
  calendar_note: Line.optional().describe('How sure the calendar is, and as of when.'),
  url: Line.superRefine(as(readOrigin))
    .optional()
    .describe('Where the site is published: https://host, without a path.'),
  base: z
    .string()
    .superRefine(as(readBase))
    .default('/')
    .describe('The path under which it is published, with slashes at both ends.'),
  frame_ancestors: z
    .array(Line.superRefine(as(readFrameAncestor)))
    .default([])
    .describe('Sites that may show these pages in a frame, such as https://canvas.example.edu.'),
  offline: z
    .boolean()
    .default(true)
    .describe('False switches reading offline off, also for readers who have stored pages.'),
  repository: Line.optional().describe(
    'Address of the git repository; links to edit, ask, answer and report need it and are absent without it.',
  ),
  forge: z
    .enum(['github', 'gitlab', 'forgejo'])
    .optional()
    .describe('Whose forms the host of the repository has, where its name does not tell.'),
  branch: Line.default('main').describe('The branch that edit links open.'),
  content_path: Line.default('content').describe(
    'Where this folder lies in the repository; a dot where it is the whole of it.',
  ),
  contact: Line.optional().describe(
    'How to reach whoever keeps the site: an e-mail address or a web address.',
  ),
  lang: LanguageSchema,
  macros: MacrosSchema,
  licences: z
    .array(
      z.strictObject({
        of: Line.describe('What it covers.'),
        name: Line.describe('The name of the licence.'),
        url: Line.optional().describe('Its text.'),
      }),
    )
    .default([])
    .describe('What may be done with the code and the companion text.'),
});

/** A site as its file says it. */
export type Site = z.infer<typeof SiteSchema>;
