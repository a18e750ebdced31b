import { z } from 'astro/zod';
import { Line, MacrosSchema, MarginNote, WorkKey } from './common.ts';

const Item = z.strictObject({
  cite: WorkKey,
  part: Line.optional().describe('The part to read: "Sections 1–4".'),
  sent: Line.optional().describe('The words it was recommended with.'),
  companion: Line.optional().describe('What it says, in our words, in Markdown of one paragraph.'),
  recommended_by: Line.optional().describe('Who recommends it, where that is known.'),
  note: MarginNote.optional().describe('A note for the margin.'),
});

/** `reading-list.yaml`: what to read, in the order it was recommended. */
export const ReadingListSchema = z.strictObject({
  sent_as: Line.optional().describe('The heading it was sent under, word for word.'),
  macros: MacrosSchema,
  items: z.array(Item).describe('The works, in the order they were recommended.'),
});

/** A reading list as its file says it. */
export type ReadingList = z.infer<typeof ReadingListSchema>;
