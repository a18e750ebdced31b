import { z } from 'astro/zod';
import { readLanguage } from '../domain/languages.ts';

/** A day, as 2023-01-30; YAML readers that make a Date of it are welcome. */
export const Day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);

/** Whether something is a day of the calendar, as 2023-01-30. */
export const isDay = (said: unknown): boolean => Day.safeParse(said).success;

/** Whose words a text is. */
export const VoiceSchema = z
  .enum(['notes', 'speaker', 'companion'])
  .describe('Whose words these are: notes, speaker or companion.');

/** One line of plain text. */
export const Line = z.string().trim().min(1);

/** The key of a work in references.bib. */
export const WorkKey = z.string().trim().min(1).describe('The key of a work in references.bib.');

/** What formulas may call things, for all of them below. */
export const MacrosSchema = z
  .record(z.string().meta({ pattern: '^\\\\[a-zA-Z]+$' }), z.string())
  .optional()
  .describe(
    'Macros for formulas, each by its name with a backslash: `\\RR: \\mathbb{R}`; #1 is an argument.',
  );

/** What a text is written in. */
export const LanguageSchema = Line.superRefine((written, context) => {
  const read = readLanguage(written);
  if ('what' in read) context.addIssue({ code: 'custom', message: `${read.what} ${read.hint}` });
})
  .meta({ pattern: '^[a-zA-Z]{2,3}(?:-[a-zA-Z\\d]{2,8})*$' })
  .optional()
  .describe('The language it is written in, as a short tag: he, ar, zh-Hans, fr.');

/** Whether a thing is left out of builds. */
export const Draft = z
  .boolean()
  .default(false)
  .describe('True while it is not to be published: `npm run dev` shows it, and no build holds it.');

/** Old names of a thing, each of which leads to it. */
export const Aliases = z
  .array(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))
  .default([])
  .describe('Names this had before; their addresses lead here.');

/** A link out of the site. `closed` ones hold words and no address. */
export const OutLinkSchema = z
  .strictObject({
    label: Line.describe('What it is, as the notes name it: webpage, attendance.'),
    text: Line.optional().describe('The words to print; the address itself without them.'),
    url: Line.optional().describe('The address, beginning with https://.'),
    access: z
      .enum(['public', 'sign-in', 'closed'])
      .default('public')
      .describe('What a reader needs: public, sign-in, or closed (printed as words, never linked).'),
  })
  .refine((link) => (link.access === 'closed' ? link.text && !link.url : link.url), {
    message: 'A closed link has `text` and no `url`; every other link has a `url`.',
    path: ['access'],
  });

/** A lecture's, slot's or question's margin note. */
export const MarginNote = z.strictObject({
  title: Line.describe('Two or three words that say what the note is.'),
  text: Line.describe('The note, in Markdown of one paragraph.'),
});
