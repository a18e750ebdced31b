import type { Form } from './form.ts';
import { HALVES } from './halves.ts';
import { LINES } from './unread-lines.ts';
import { LINKS } from './unread-links.ts';
import { TEX } from './unread-tex.ts';
import { TOOLS } from './unread-tools.ts';
import { WORDS } from './unread-words.ts';

/** Every form that authors know from elsewhere, each with what to write instead. */
export const FORMS: readonly Form[] = [...TEX, ...WORDS, ...HALVES, ...LINKS, ...LINES, ...TOOLS];
