import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { escapeHtml } from '../../shared/escape-html.ts';
import { firstSentences } from '../../shared/sentences.ts';
import { context } from '../../content/context.ts';
import type { Label } from '../../content/load/number-labels.ts';
import { spotsOf } from '../../content/markdown/index-nodes.ts';
import type { StatementNode } from '../../content/markdown/nodes.ts';
import { displayHtml, inlineHtml } from '../markdown/steps/formulas.ts';
import { blockWords, texOf } from '../markdown/steps/plain-words.ts';

/** What a card shows of a thing with a number: its title, and its words or finished HTML. */
interface Shown {
  title?: string;
  text?: string;
  html?: string;
}

// A private-use letter: no author types it, and the typographer has no use for it.
const FORMULA = '\uE010';
const LONGEST = 300;

/** The thing itself: a formula, what a caption says, or a theorem. */
export function shownBy({ path, id }: Label): Shown {
  const { texts, fields } = context();
  const proses = [texts.get(path), ...(fields.get(path) ?? [])];
  const node = proses
    .flatMap((prose) => (prose ? spotsOf(prose.tree) : []))
    .find((spot) => spot.node.data?.label?.id === id)?.node;
  if (!node || !('children' in node) || node.type === 'heading') return {};
  if (node.type === 'statement') return stated(node, path);
  const [thing, caption] = node.children as Nodes[];
  if (node.type === 'labelled' && thing?.type === 'math') return { html: displayHtml(texOf(thing, path)) };
  const words = blockWords(node.type === 'labelled' && caption ? caption : node, path);
  return words ? { text: firstSentences(words, LONGEST) } : {};
}

// Its formulas are set, each a letter while the words are cut.
function stated({ titled, children }: StatementNode, path: string): Shown {
  const title = titled ? children[0] : undefined;
  const body = titled ? children.slice(1) : children;
  const own: Root = { type: 'root', children: structuredClone(body.filter(isOwn)) };
  const formulas: string[] = [];
  visit(own, (node, index, parent) => {
    if ((node.type !== 'math' && node.type !== 'inlineMath') || !parent) return;
    formulas.push(inlineHtml(texOf(node, path)));
    parent.children[index!] = { type: 'text', value: node.type === 'math' ? ` ${FORMULA} ` : FORMULA };
  });
  const called = title ? { title: blockWords(title, path) } : {};
  const words = firstSentences(blockWords(own, path), LONGEST);
  if (formulas.length === 0) return { ...called, ...(words ? { text: words } : {}) };
  let n = 0;
  return {
    ...called,
    html: `<p>${escapeHtml(words).replaceAll(FORMULA, () => formulas[n++] ?? '')}</p>`,
  };
}

// What is said beside it is no part of it.
function isOwn({ type }: RootContent): boolean {
  return type !== 'sideNote' && type !== 'proof';
}
