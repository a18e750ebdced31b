import { z } from 'astro/zod';
import { Draft, LanguageSchema, Line, MacrosSchema, VoiceSchema } from './common.ts';

/** Front matter of `glossary/<term>.md`; the body is the definition. */
export const TermSchema = z.strictObject({
  name: Line.describe('The term as it is written in a sentence.'),
  aliases: z.array(Line).default([]).describe('Other names and forms that [[…]] may use.'),
  draft: Draft,
  lang: LanguageSchema,
  macros: MacrosSchema,
  by: VoiceSchema.optional(),
  explained_in: Line.optional().describe(
    'The page of this site that teaches it, as in a [[link]], with its #heading: cards and the page of the term lead there.',
  ),
});
