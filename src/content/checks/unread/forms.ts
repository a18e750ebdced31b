import type { Form } from './form.ts';
import { HALVES } from './halves.ts';
import { LINES } from './lines.ts';
import { LINKS } from './links.ts';
import { TEX } from './tex.ts';
import { TOOLS } from './tools.ts';
import { WORDS } from './words.ts';

/** Every form that authors know from elsewhere, each with what to write instead. */
export const FORMS: readonly Form[] = [...TEX, ...WORDS, ...HALVES, ...LINKS, ...LINES, ...TOOLS];
