import { z } from 'astro/zod';
import { HANDOUT_PATH } from '../domain/handouts.ts';
import { CLOCK } from '../domain/moments.ts';
import { playerOf } from '../domain/players.ts';
import { kindOfUrl } from '../domain/urls.ts';
import { Aliases, Day, Draft, LanguageSchema, Line, MacrosSchema, OutLinkSchema, WorkKey } from './common.ts';

const Head = z
  .string()
  .regex(/^\d+\.\d+$/)
  .describe('A head as layer.head, both from 0: "9.6".');

const Moment = z.string().regex(CLOCK);

const PosterSchema = z.strictObject({
  layers: z.int().positive().describe('Layers of the drawn model.'),
  heads: z.int().positive().describe('Heads a layer.'),
  marked: z.array(Head).describe('Heads drawn large.'),
  highlighted: z.array(Head).default([]).describe('Marked heads drawn in blue.'),
  title: Line.describe('Two or three words over the note beside it.'),
  caption: Line.describe('What the picture shows and where it comes from, in Markdown.'),
});

const Deed = z.strictObject({
  to: Line.describe('A place of this site, as in a [[link]], with its #heading or #figure.'),
  text: Line.describe('The words of the link: "Train a network".'),
});

/** `lecture.yaml`: who spoke about what, when, and where the notes come from. */
export const LectureSchema = z.strictObject({
  number: z.int().positive().optional().describe('Which lecture of the course it is.'),
  title: Line.describe('The full title; words before " – " are the headline.'),
  speakers: z
    .array(
      z.strictObject({
        name: Line.describe('The name.'),
        affiliations: z.array(Line).default([]).describe('Where they worked on the day.'),
      }),
    )
    .default([])
    .describe('Who gave the lecture; empty if nobody knows.'),
  series: Line.optional().describe('The series of talks it belongs to, with its number there.'),
  course: Line.optional().describe('The course, where it is not the one of site.yaml.'),
  date: Day.optional().describe('The day of the lecture, as 2023-01-30; left out if nobody knows.'),
  links: z.array(OutLinkSchema).default([]).describe('Links in the head of the notes, in order.'),
  video: z
    .strictObject({
      url: Line.describe('The address of the recording: on YouTube, Vimeo or PeerTube, or of a media file.'),
      embed: Line.refine((url) => kindOfUrl(url) === 'web', {
        message: 'A player has a web address that begins with https://.',
      })
        .meta({ pattern: '^https://' })
        .optional()
        .describe('On other hosts, the address that a player frame loads, once the reader asks.'),
      host: Line.optional().describe(
        'Who serves it, as readers know it, where the address does not say it well.',
      ),
      title: Line.optional().describe('What the recording is called there.'),
      series: Line.optional().describe('The series it belongs to.'),
      length: Moment.optional().describe('How long it is, as 58:20 or 1:02:03.'),
      poster: PosterSchema.optional().describe('A drawing to stand where the player will be.'),
    })
    .refine(({ url, embed }) => embed !== undefined || playerOf(url) !== undefined, {
      message:
        'The player of this host is not known here: add `embed`, the address that its player frame loads, beginning with https://.',
      path: ['url'],
    })
    .optional()
    .describe('The recording.'),
  chapters: z
    .array(
      z.strictObject({
        at: Moment.describe('The moment at which it begins, as 12:34 or 1:02:03.'),
        title: Line.describe('What it is about.'),
      }),
    )
    .default([])
    .describe('The parts of the recording, in their order.'),
  files: z
    .array(
      z.strictObject({
        // The check says better what is wrong with another; a pattern is what editors know.
        path: Line.describe('Where it lies, seen from this file: files/slides.pdf.').meta({
          pattern: HANDOUT_PATH,
        }),
        title: Line.describe('What it is: "Slides".'),
      }),
    )
    .default([])
    .describe('Files to take along: slides, handouts, data, code.'),
  notes: z
    .strictObject({
      by: Line.optional().describe('Who took the notes.'),
      taken: Day.optional().describe('The day they were taken, as 2023-01-30.'),
      source: Line.optional().describe('Where they were published first.'),
      licence: Line.optional().describe('The name of their licence, such as MIT.'),
      copyright: Line.optional().describe('The copyright line of their licence.'),
      quotes: z
        .array(Line)
        .default([])
        .describe('What in them is quoted from others and not under that licence.'),
    })
    .default({ quotes: [] })
    .describe('Where the notes come from; what is absent nobody has said.'),
  cite: z
    .strictObject({
      notes: WorkKey.optional().describe('The work to cite for the notes.'),
      talk: WorkKey.optional().describe('The work to cite for the talk.'),
    })
    .default({})
    .describe('How to cite the lecture: keys of references.bib.'),
  lede: Line.optional().describe(
    'What a reader finds here and needs to know, in Markdown of a sentence or two.',
  ),
  try: z
    .union([Deed, z.array(Deed).min(1).max(3)])
    .optional()
    .describe('Something to do at once, or up to three such; the overview and the home page lead to them.'),
  begin: z
    .array(
      z.strictObject({
        to: Line.describe('A page of this site, as in a [[link]].'),
        text: Line.describe('Why to begin there, in Markdown of one sentence.'),
      }),
    )
    .default([])
    .describe('Other ways in than the first topic, best first; the companion says so.'),
  draft: Draft,
  lang: LanguageSchema,
  macros: MacrosSchema,
  aliases: Aliases,
});

/** A lecture as its file says it. */
export type Lecture = z.infer<typeof LectureSchema>;
