import { relative, sep } from 'node:path';
import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Root } from 'mdast';
import rehypeKatex from 'rehype-katex';
import remarkSmartypants from 'remark-smartypants';
import type { PluggableList } from 'unified';
import type { VFile } from 'vfile';
import { placeOf } from '../core/places.ts';
import { context } from './context.ts';
import { rehypeAddresses } from './render/addresses.ts';
import { renderAnswers } from './render/answers.ts';
import { renderCitations } from './render/citations.ts';
import { renderEmbeds } from './render/embeds.ts';
import { rehypeFrames } from './render/frames.ts';
import { renderLinks } from './render/links.ts';
import { rehypePairs, renderSideNotes } from './render/side-notes.ts';
import { structure } from './structure/structure.ts';
import { SYNTAX } from './syntax.ts';

/** Reads a text's structure first and then renders it; faults are the check's to report, not ours. */
export function remarkLecture() {
  return (tree: Root, file: VFile): void => {
    const now = context();
    const path = relative(now.settings.contentDir, file.path).split(sep).join('/');
    const scope = String(file.data['scope'] ?? placeOf(path)?.scope ?? '');
    const { embeds } = structure(tree, String(file), scope, now.isKey);
    renderCitations(tree, now);
    renderLinks(tree, path, now);
    renderSideNotes(tree);
    renderAnswers(tree);
    renderEmbeds(embeds);
  };
}

/** Everything done to Markdown before it is HTML, in order. */
export const remarkPlugins: PluggableList = [...SYNTAX, remarkLecture, remarkSmartypants];

/** Everything done to the HTML, in order; ids come before KaTeX doubles the text of formulas. */
export const rehypePlugins: PluggableList = [
  rehypeHeadingIds,
  rehypeKatex,
  rehypePairs,
  rehypeFrames,
  rehypeAddresses,
];
