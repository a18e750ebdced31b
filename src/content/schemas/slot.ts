import { z } from 'astro/zod';
import { Day, Draft, LanguageSchema, Line, MacrosSchema, MarginNote, VoiceSchema } from './common.ts';

/** Front matter of `summary/<slot>.md`; an empty body is an open slot. */
export const SlotSchema = z.strictObject({
  title: Line.describe('The heading of the slot.'),
  order: z.int().describe('Its place on the page; lower comes first.'),
  label: Line.optional().describe('What the notes call it, word for word.'),
  prompt: Line.describe('One question that the writer of this slot answers.'),
  lines: z.int().min(1).max(12).default(2).describe('How many ruled lines an open slot shows.'),
  action: Line.describe('What to do, as a verb: "Write two sentences".'),
  needs: Line.optional().describe('What must come with it, if anything.'),
  good: MarginNote.optional().describe('What a good one is, or what helps to write it.'),
  draft: Draft,
  lang: LanguageSchema,
  macros: MacrosSchema,
  by: VoiceSchema.optional(),
  model: Line.optional().describe('The model that wrote it, where one did.'),
  asked_with: Line.optional().describe('The prompt that the model was given.'),
  date: Day.optional().describe('The day it was written, as 2023-01-30.'),
});
