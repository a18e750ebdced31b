import { bundledLanguages } from 'shiki/langs';

// What Shiki shows as it is, and what is set as a formula.
const PLAIN = ['plaintext', 'text', 'txt', 'plain', 'ansi', 'math'];

/** The names of languages that code is coloured in, and of plain text. */
export const CODE_LANGUAGES: ReadonlySet<string> = new Set([...Object.keys(bundledLanguages), ...PLAIN]);

/** True for a language whose code can be shown, whatever its capitals. */
export function isCodeLanguage(name: string): boolean {
  return CODE_LANGUAGES.has(name.toLowerCase());
}
