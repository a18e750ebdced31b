import { z } from 'astro/zod';
import { Aliases, Draft, LanguageSchema, Line, MacrosSchema, VoiceSchema, WorkKey } from './common.ts';

const Serves = z.strictObject({
  phrase: Line.describe('Words of the abstract that the topic explains, word for word.'),
  sure: z
    .enum(['stated', 'inferred'])
    .describe('How sure that is: stated by the speaker, or inferred by the companion.'),
  why: Line.describe('What says so, in Markdown of one paragraph.'),
});

const Further = z.strictObject({
  cite: WorkKey,
  part: Line.optional().describe('The part to read: "Sections 1–4".'),
  text: Line.describe('What is in it for the reader, in Markdown of one paragraph.'),
});

/** Front matter of `topics/<topic>.mdx`; the body is the primer. */
export const TopicSchema = z.strictObject({
  title: Line.describe('The title of the page.'),
  short: Line.optional().describe('Two or three words for the rail, where the title is long.'),
  order: z.int().describe('Its place among the topics; lower comes first.'),
  after: z
    .array(Line)
    .default([])
    .describe('The topics of this lecture that it builds on, by the names of their files.'),
  by: VoiceSchema.optional(),
  lede: Line.describe('What it is about in one sentence, in Markdown.'),
  able: z
    .array(
      Line.max(160).describe(
        'Something that a reader can say afterwards, in Markdown; it goes on from “You will be able to say”.',
      ),
    )
    .min(1)
    .max(4)
    .optional()
    .describe('One to four things that a reader can say afterwards.'),
  serves: Serves.optional().describe('Which phrase of the abstract it serves, and how sure that is.'),
  further: z.array(Further).default([]).describe('What to read next, best first.'),
  draft: Draft,
  lang: LanguageSchema,
  macros: MacrosSchema,
  aliases: Aliases,
});
