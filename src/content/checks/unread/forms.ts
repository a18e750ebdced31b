import type { Form } from './form.ts';
import { HALVES } from './halves.ts';
import { LINES } from './line-slips.ts';
import { LINKS } from './link-slips.ts';
import { TEX } from './tex-slips.ts';
import { TOOLS } from './tool-slips.ts';
import { WORDS } from './word-slips.ts';

/** Every form that authors know from elsewhere, each with what to write instead. */
export const FORMS: readonly Form[] = [...TEX, ...WORDS, ...HALVES, ...LINKS, ...LINES, ...TOOLS];
