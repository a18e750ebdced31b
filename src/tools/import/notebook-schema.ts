import { z } from 'astro/zod';

/** Text as notebooks hold it: whole, or in pieces that end with their line ends. */
const Text = z.union([z.string(), z.array(z.string())]).transform((text) => [text].flat().join(''));
const Bundle = z.record(z.string(), z.unknown());

const OutputSchema = z.object({
  output_type: z.enum(['stream', 'display_data', 'execute_result', 'error']),
  name: z.string().optional(),
  text: Text.optional(),
  data: Bundle.default({}),
  metadata: Bundle.default({}),
  ename: z.string().default(''),
  evalue: z.string().default(''),
  traceback: z.array(z.string()).default([]),
});

const CellSchema = z.object({
  cell_type: z.enum(['markdown', 'code', 'raw']),
  source: Text,
  metadata: Bundle.default({}),
  attachments: z.record(z.string(), Bundle).default({}),
  outputs: z.array(OutputSchema).default([]),
});

/** A notebook of Jupyter's format 4, as far as notes are in it. */
export const NotebookSchema = z.object({
  nbformat: z.literal(4),
  metadata: z
    .object({
      title: z.string().optional(),
      authors: z.array(z.object({ name: z.string().default('') })).optional(),
      language_info: z.object({ name: z.string().optional() }).optional(),
      kernelspec: z.object({ language: z.string().optional() }).optional(),
    })
    .default({}),
  cells: z.array(CellSchema),
});

/** A notebook. */
export type Notebook = z.output<typeof NotebookSchema>;
/** One of its cells. */
export type Cell = Notebook['cells'][number];
/** What the code of a cell printed, gave or showed. */
export type Output = Cell['outputs'][number];
