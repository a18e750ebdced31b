import type { z } from 'astro/zod';
import { CLIP_ENDINGS } from '../domain/clips.ts';
import { HANDOUTS } from '../domain/handouts.ts';
import { LectureSchema } from './lecture.ts';
import { LinksSchema } from './links.ts';
import { QuestionSchema } from './question.ts';
import { ReadingListSchema } from './reading-list.ts';
import { SectionSchema } from './section.ts';
import { SiteSchema } from './site.ts';
import { SlotSchema } from './slot.ts';
import { TermSchema } from './term.ts';
import { TopicSchema } from './topic.ts';

/** One kind of content file: which paths it claims, and what it must hold. */
export interface Kind {
  pattern: string;
  format: 'yaml' | 'markdown' | 'bibtex' | 'vtt' | 'asis';
  schema?: z.ZodType;
}

/** A file of this name is for whoever looks into its folder: it may lie in any, and is no page. */
export const README = 'README.md';

/** Every kind of file that the content folder may hold; anything else is a fault. */
export const KINDS = {
  site: { pattern: 'site.yaml', format: 'yaml', schema: SiteSchema },
  references: { pattern: 'references.bib', format: 'bibtex' },
  links: { pattern: 'links.json', format: 'yaml', schema: LinksSchema },
  lectures: { pattern: 'lectures/*/lecture.yaml', format: 'yaml', schema: LectureSchema },
  sections: {
    pattern: 'lectures/*/{abstract,talk,notes}.{md,mdx}',
    format: 'markdown',
    schema: SectionSchema,
  },
  readingLists: {
    pattern: 'lectures/*/reading-list.yaml',
    format: 'yaml',
    schema: ReadingListSchema,
  },
  slots: { pattern: 'lectures/*/summary/*.{md,mdx}', format: 'markdown', schema: SlotSchema },
  questions: {
    pattern: 'lectures/*/questions/*.{md,mdx}',
    format: 'markdown',
    schema: QuestionSchema,
  },
  topics: { pattern: 'lectures/*/topics/*.{md,mdx}', format: 'markdown', schema: TopicSchema },
  terms: { pattern: 'glossary/*.{md,mdx}', format: 'markdown', schema: TermSchema },
  rawNotes: { pattern: 'lectures/*/raw-notes.md', format: 'asis' },
  figures: { pattern: 'lectures/*/figures/*.{svg,png,jpg,jpeg,webp,avif}', format: 'asis' },
  drawings: { pattern: '{drawings,lectures/*/drawings}/*.svg', format: 'asis' },
  clips: { pattern: `lectures/*/figures/*.{${CLIP_ENDINGS.join()}}`, format: 'asis' },
  captions: { pattern: 'lectures/*/figures/*.vtt', format: 'vtt' },
  transcripts: { pattern: 'lectures/*/transcript.vtt', format: 'vtt' },
  handouts: { pattern: `lectures/*/files/*.{${Object.keys(HANDOUTS).join()}}`, format: 'asis' },
} as const satisfies Record<string, Kind>;

/** What to do with an image in another format. */
export const IMAGE_FORMATS =
  'Save it as SVG, PNG, JPEG, WebP or AVIF, in the figures/ folder of the lecture.';

/** The name of a kind. */
export type KindName = keyof typeof KINDS;

/** The name of what a file (from the content folder) holds, in its collection: the path without the ending, as links and messages name it. */
export function entryId(path: string): string {
  return path.replace(/\.[a-z]+$/, '');
}
