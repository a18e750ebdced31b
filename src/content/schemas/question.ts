import { z } from 'astro/zod';
import {
  Aliases,
  Day,
  Draft,
  LanguageSchema,
  Line,
  MacrosSchema,
  MarginNote,
  VoiceSchema,
  WorkKey,
} from './common.ts';

const Lead = z.strictObject({
  cite: WorkKey,
  locator: Line.optional().describe('Where in the work: "Figure 4", "abstract".'),
  text: Line.describe('What it says that bears on the question, in Markdown of one paragraph.'),
});

/** Front matter of `questions/<question>.md`; the body is the answer. */
export const QuestionSchema = z.strictObject({
  title: Line.describe('The question, word for word as it was asked.'),
  number: z.int().positive().optional().describe('Its number in the notes.'),
  asked: Day.optional().describe('The day it was asked, as 2023-01-30.'),
  asked_by: VoiceSchema.optional().describe('Who asked it: notes, speaker or companion.'),
  by: VoiceSchema.optional().describe('Who answers it: notes, speaker or companion.'),
  leads: z.array(Lead).default([]).describe('Evidence that bears on it, not yet weighed.'),
  leads_by: VoiceSchema.optional().describe('Who gathered the leads.'),
  leads_note: Line.optional().describe('How to read the leads, in Markdown of one paragraph.'),
  prompt: Line.optional().describe('What an answer should settle first.'),
  lines: z.int().min(1).max(12).default(4).describe('How many ruled lines an open one shows.'),
  good: MarginNote.optional().describe('What a good answer does.'),
  draft: Draft,
  lang: LanguageSchema,
  macros: MacrosSchema,
  aliases: Aliases,
});
