import { relative, sep } from 'node:path';
import type { Root as HastRoot } from 'hast';
import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Root } from 'mdast';
import type { PluggableList } from 'unified';
import type { VFile } from 'vfile';
import { placeOf } from '../../content/domain/page-places.ts';
import { languageOf } from '../../content/load/language-of.ts';
import { figuresBeside } from '../../content/domain/urls.ts';
import { context } from '../../content/context.ts';
import { rehypeAddresses } from './steps/printed-addresses.ts';
import { renderBlocks } from './steps/blocks.ts';
import { renderCitations } from './steps/citations.ts';
import { renderClips } from './steps/clips.ts';
import { renderCode } from './steps/code.ts';
import { renderEmbeds } from './steps/embeds.ts';
import { rehypeFormulas } from './steps/formulas.ts';
import { rehypeFrames } from './steps/frames.ts';
import { renderHtml } from './steps/html.ts';
import { markLanguage } from './steps/languages.ts';
import { renderLabelLinks } from './steps/label-links.ts';
import { renderLabelled } from './steps/labelled.ts';
import { renderMacros } from './steps/macros.ts';
import { renderLostImages } from './steps/lost-images.ts';
import { renderMoments } from './steps/moments.ts';
import { renderLinks } from './steps/links.ts';
import { rehypePairs, renderSideNotes } from './steps/side-notes.ts';
import { renderStatements } from './steps/statements.ts';
import { rehypeVoidElements } from './steps/void-elements.ts';
import { structure } from '../../content/markdown/structure/read-structure.ts';
import { SYNTAX } from '../../content/markdown/syntax.ts';
import { mendTypography } from '../../content/markdown/typography.ts';

/** Reads a text's structure first and then renders it; faults are the check's to report, not ours. */
function remarkLecture() {
  return (tree: Root, file: VFile): void => {
    const path = pathOf(file);
    const scope = String(file.data['scope'] ?? placeOf(path)?.scope ?? '');
    structure(tree, String(file), scope, context().isKey, figuresBeside(path));
    render(tree, path);
  };
}

/** The same for a tree whose structure was read already. */
export function remarkRendered() {
  return (tree: Root, file: VFile): void => render(tree, pathOf(file));
}

function render(tree: Root, path: string): void {
  const now = context();
  renderHtml(tree);
  renderMacros(tree, path, now);
  renderCode(tree);
  renderCitations(tree, path, now);
  renderLinks(tree, path, now);
  renderMoments(tree, path, now);
  renderLabelLinks(tree, path, now);
  renderLostImages(tree, path, now);
  renderSideNotes(tree, path, now);
  renderStatements(tree, path, now);
  renderBlocks(tree, path, now);
  renderClips(tree, path, now);
  renderLabelled(tree, path, now);
  renderEmbeds(tree, path, now);
}

/** Quotation marks, dashes and the like as the language of a text has them. */
export function remarkTypography() {
  return (tree: Root, file: VFile): void => mendTypography(tree, languageOf(pathOf(file), context()));
}

function rehypeLanguage() {
  return (tree: HastRoot, file: VFile): void => markLanguage(tree, languageOf(pathOf(file), context()));
}

function pathOf(file: VFile): string {
  return relative(context().settings.contentDir, file.path).split(sep).join('/');
}

/** Everything done to Markdown before it is HTML, in order. */
export const remarkPlugins: PluggableList = [...SYNTAX, remarkLecture, remarkTypography];

/** Everything done to the HTML, in order; ids come before formulas, of which they take the TeX. */
export const rehypePlugins: PluggableList = [
  rehypeHeadingIds,
  rehypeFormulas,
  rehypePairs,
  rehypeFrames,
  rehypeAddresses,
  rehypeLanguage,
  rehypeVoidElements,
];
