import type { CSL } from '@citation-js/core';
import { z } from 'astro/zod';

// What is no word where one belongs says nothing; what else the answer says still counts.
const Word = z.union([z.string(), z.number()]).optional().catch(undefined);
const Text = z.string().optional().catch(undefined);
const Words = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
  .optional()
  .catch(undefined);
const Name = z
  .object({
    family: Text,
    given: Text,
    literal: Text,
    suffix: Text,
    'non-dropping-particle': Text,
    'dropping-particle': Text,
  })
  .catch({});
const Names = z
  .array(Name)
  .transform((names) => names.filter(({ family, given, literal }) => family ?? given ?? literal))
  .optional()
  .catch(undefined);

const Answer = z.object({
  type: z.string().catch(''),
  title: Words,
  author: Names,
  editor: Names,
  issued: z
    .object({ 'date-parts': z.array(z.array(z.union([z.number(), z.string()]))) })
    .optional()
    .catch(undefined),
  'container-title': Words,
  publisher: Words,
  volume: Word,
  issue: Word,
  page: Word,
  DOI: Text,
  URL: Text,
});

/** What a service says of a work in CSL-JSON, without whatever is not as CSL has it; nothing where it gives no title. */
export function readCsl(text: string): CSL | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    // Some agencies answer with a page whatever was asked for.
  }
  const { data } = Answer.safeParse(said);
  const [title] = [data?.title].flat();
  return title !== undefined && `${title}`.trim() ? (data as unknown as CSL) : undefined;
}
