import { z } from 'astro/zod';
import { Draft, LanguageSchema, Line, MacrosSchema, VoiceSchema } from './common.ts';

/** Front matter of `abstract.md`, `talk.md` and `notes.md`. */
export const SectionSchema = z.strictObject({
  draft: Draft,
  lang: LanguageSchema,
  macros: MacrosSchema,
  by: VoiceSchema.optional(),
  lede: Line.optional().describe('One sentence under the title of the page, in Markdown.'),
});
