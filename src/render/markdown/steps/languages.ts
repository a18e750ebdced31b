import type { Root } from 'hast';
import type { Data } from 'mdast';
import { languageMarks, OWN_LANGUAGE } from '../../../content/domain/languages.ts';
import { languageOf, type Languages } from '../../../content/load/language-of.ts';

/**
 * Says of each block of a text which language it is in, where that is not the site's own: a browser then hyphenates it, reads it
 * out and chooses its letters rightly wherever it is shown, on its page, on paper or in a list.
 */
export function markLanguage(tree: Root, lang: string): void {
  const marks = languageMarks(lang, OWN_LANGUAGE);
  for (const node of tree.children)
    if (node.type === 'element') node.properties = { ...node.properties, ...marks };
}

/** What words of the site's own, such as "Figure 2", are given in the text of a file; nothing where that is in their language. */
export function ownWords(path: string, languages: Languages): Data {
  const marks = languageMarks(OWN_LANGUAGE, languageOf(path, languages));
  return marks.lang === undefined ? {} : { hProperties: { ...marks } };
}
