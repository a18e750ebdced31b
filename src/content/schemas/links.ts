import { z } from 'astro/zod';
import { isAskable } from '../domain/access.ts';
import { Day } from './common.ts';

const Asked = z.strictObject({
  asked: Day.describe('The day it was asked last, as 2023-01-30.'),
  answered: Day.optional().describe('The last day on which it led somewhere; absent where it never has.'),
  status: z
    .int()
    .min(100)
    .max(999)
    .optional()
    .describe('The HTTP status of its last answer, redirects followed; absent where none came.'),
  moved: z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .refine(isAskable, 'No link may lead there.')
    .optional()
    .describe('The address that it has moved to for good.'),
});

/** `links.json`: what outside addresses answered when `check --links` asked them, by address. */
export const LinksSchema = z
  .record(z.string(), Asked)
  .describe('Written by `npm run check -- --links`; every address of the content once, sorted.');

/** What is known of outside addresses. */
export type Links = z.infer<typeof LinksSchema>;
