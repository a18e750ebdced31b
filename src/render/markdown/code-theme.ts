import { codeLines } from './code-lines.ts';
import type { ShikiTransformer, ThemeRegistration } from 'shiki';

// Blue is for what can be done and red for what was corrected, so code is told apart by ink, weight and slant.
function theme(
  name: string,
  type: 'light' | 'dark',
  ink: string,
  ink2: string,
  ink3: string,
): ThemeRegistration {
  return {
    name,
    type,
    fg: ink,
    // The paper under code is `--surface`, see code.css.
    bg: type === 'light' ? '#f3f1ec' : '#1e2125',
    settings: [
      { settings: { foreground: ink } },
      {
        scope: ['comment', 'punctuation.definition.comment'],
        settings: { foreground: ink3, fontStyle: 'italic' },
      },
      { scope: ['string', 'constant.numeric', 'constant.language'], settings: { foreground: ink2 } },
      { scope: ['keyword', 'storage', 'entity.name.tag'], settings: { foreground: ink, fontStyle: 'bold' } },
      { scope: ['keyword.operator'], settings: { foreground: ink2, fontStyle: '' } },
    ],
  };
}

const codeDay = theme('notes-day', 'light', '#1d1c1a', '#504d48', '#69655e');

const codeNight = theme('notes-night', 'dark', '#e7e4dd', '#b9b6af', '#9c9991');

// Half a second after it has begun a line Shiki gives up, and the rest of it goes unmarked: on a busy machine a build
// would be another one.
const patient: ShikiTransformer = {
  name: 'patient',
  preprocess(_, options) {
    options.tokenizeTimeLimit = 0;
  },
};

// What stands in Markdown's own fences is marked only if something before it in the build was in the same language: which page came
// first would show. Markdown is read as it is.
const langAlias = { markdown: 'plaintext', md: 'plaintext', mdx: 'plaintext' };

/** Code by day and by night, in the inks of tokens.css; the style sheet chooses. */
export const codeThemes = {
  themes: { light: codeDay, dark: codeNight },
  defaultColor: false as const,
  langAlias,
  transformers: [patient, codeLines],
};
