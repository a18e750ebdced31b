import type { Code, Nodes, Parent, Text } from 'mdast';
import { didYouMean } from '../../shared/nearest.ts';
import { onceOf } from '../../shared/once.ts';
import { CODE_LANGUAGES, isCodeLanguage } from '../domain/code-languages.ts';
import { problem, START, type Place, type Problem } from '../domain/problems.ts';
import { spotsOf } from '../markdown/index-nodes.ts';
import { isGraph, readFence } from '../markdown/fence.ts';
import { isEntity, isEscaped, placeInText } from '../markdown/structure/positions.ts';
import type { Content, Prose } from '../load/load-content.ts';
import { keysOf } from '../load/parse-cache.ts';
import type { Form } from './unread/form.ts';
import { FORMS } from './unread/forms.ts';
import { slips } from './unread/slips.ts';

const DIAGRAMS = new Set(['plantuml', 'd2', 'tikz']);
const BRACKET = /(?<![\]!])\[-?([^\s[\],;]+)(?:[,;][^[\]]*)?\](?![[(:{])/gu;

/** Forms of other Markdowns and of TeX, and signs of Markdown that miss their other half: they would stand on the page as typed. */
export function checkUnread(prose: Prose): Problem[] {
  const embedded = prose.structure.pageLinks.flatMap(({ node: { embed, target }, place }) => {
    const hint = /\.[a-z]{3,4}$/i.test(target)
      ? `Write ![what it shows](figures/${target.split('/').at(-1)!}).`
      : 'Write [[page]]: a page is linked, not shown inside another.';
    return embed ? [blame(prose, place, { what: 'is not read here', hint }, `![[${target}]]`)] : [];
  });
  const typed = spotsOf(prose.tree).flatMap(({ node, parent }) => {
    if (node.type === 'code') return isGraph(node) ? inGraph(node, prose) : inCode(node, prose);
    if (node.type === 'thematicBreak') return inRule(node, prose);
    if (node.type === 'paragraph' && parent?.type === 'root') return indented(node, prose);
    return isTyped(node, parent) ? inText(node, parent, prose) : [];
  });
  const slipped = slips(prose.tree, prose.text);
  return [
    ...embedded,
    ...typed,
    ...slipped.map(({ place, signs, ...form }) => blame(prose, place, form, signs)),
  ];
}

/** "[key]", where the work is known: a citation without its sign. */
export function checkBrackets({ prose, works }: Content): Problem[] {
  const keys = new Set(keysOf(works));
  return prose.flatMap((text) =>
    bracketsIn(text).flatMap(({ key, fault }) => (keys.has(key) ? [fault] : [])),
  );
}

// The words of an address are the address.
function isTyped(node: Nodes, parent: Parent | undefined): node is Text {
  return node.type === 'text' && parent?.type !== 'link';
}

// Behind a link, say, a text goes on in the middle of a line.
function isFirstOnLine(node: Text, parent: Parent | undefined): boolean {
  const before = parent?.children[parent.children.indexOf(node) - 1];
  return before === undefined || before.type === 'break';
}

function inText(node: Text, parent: Parent | undefined, prose: Prose): Problem[] {
  const found: Problem[] = [];
  // A second caption makes of the first a word that it explains.
  const begins = /^(?:paragraph|defListTerm)$/.test(parent?.type ?? '') && parent?.children[0] === node;
  for (const form of FORMS) {
    if (form.begins === 'paragraph' && !begins) continue;
    // Hardly a text holds any: to look for one takes half of what it takes to look for all.
    if (node.value.search(form.signs) < 0) continue;
    if (form.before && parent?.children[parent.children.indexOf(node) + 1]?.type !== form.before) continue;
    for (const { 0: signs, index } of node.value.matchAll(form.signs)) {
      if (form.begins === 'line' && index === 0 && !isFirstOnLine(node, parent)) continue;
      // Of an image and of a note either of the first signs may be a plain one: \![ and !\[.
      const firsts = /^[!^]\[/.test(signs) ? [index, index + 1] : [index];
      // TeX's own brackets are signs that Markdown takes for plain ones.
      if (firsts.some((at) => isEscaped(node, at, prose.text)) !== (form.escaped ?? false)) continue;
      // An entity is a plain sign as well.
      if (isEntity(node, index, prose.text)) continue;
      if (form.but && signs.search(form.but) === 0) continue;
      if (form.escaped && !isEscaped(node, index + signs.length - 1, prose.text)) continue;
      found.push(blame(prose, placeInText(node, index, prose.text), form, signs));
      break;
    }
  }
  return found;
}

// What stands in brackets, with the fault that it is where its first word is a key.
const bracketsIn = onceOf((prose: Prose): { key: string; fault: Problem }[] =>
  spotsOf(prose.tree).flatMap(({ node, parent }) => {
    if (!isTyped(node, parent)) return [];
    return [...node.value.matchAll(BRACKET)].flatMap(({ 0: signs, 1: key = '', index }) => {
      if (isEscaped(node, index, prose.text)) return [];
      const form = { what: 'is not a citation', hint: `Write ${signs.replace(/^\[-?/, '$&@')}.` };
      return [{ key, fault: blame(prose, placeInText(node, index, prose.text), form, signs) }];
    });
  }),
);

function inCode({ lang, meta, value, position }: Code, prose: Prose): Problem[] {
  const place = position?.start ?? START;
  if (lang && !/^[\p{L}\p{N}_+#.-]+$/u.test(lang))
    return [blame(prose, place, { what: 'is not the name of a language', hint: fenceHint(lang) }, lang)];
  const { unread, lines } = readFence(meta);
  const hint = 'Write title="…", {2-5} for lines to mark, /word/, or numbers.';
  if (unread) return [blame(prose, place, { what: 'after the language of code is not read', hint }, unread)];
  const [mark] = /\[!code [^\]\n]+\]/.exec(value) ?? [];
  if (mark !== undefined) {
    const hint =
      'Write {2-5} behind the language for lines to mark; code in diff shows what it adds and takes.';
    return [blame(prose, place, { what: 'is not read here', hint, severity: 'warning' }, mark)];
  }
  const last = value.split('\n').length;
  const far = [...lines].find((line) => line < 1 || line > last);
  if (far !== undefined) {
    const what = 'marks a line that the code does not have';
    return [blame(prose, place, { what, hint: `It has ${last}, counted from 1.` }, `{${far}}`)];
  }
  return lang ? [...inDiagram(lang, place, prose), ...inLanguage(lang, place, prose)] : [];
}

// What a directive of MyST, and code with attributes, is here.
function fenceHint(lang: string): string {
  const name = /^\{([a-z][\w:-]*)\}/.exec(lang)?.[1] ?? '';
  if (
    /^(?:prf:)?(?:theorem|lemma|corollary|proposition|definition|example|exercise|solution|proof)$/.test(name)
  )
    return `Write :::${name.replace('prf:', '')}, its words, and ::: on a line of its own.`;
  if (/^(?:note|tip|hint|important|warning|attention|caution|danger|error|admonition)$/.test(name))
    return 'Write a callout: :::tip{title="…"}, what it says, and ::: on a line of its own.';
  if (/^(?:figure|image)$/.test(name))
    return 'Write ![Caption](figures/x.png){#fig-name alt="what it shows"}.';
  if (name === 'math') return 'Write $$ on a line before the formula, and $$ {#eq-name} after it.';
  return 'Write its name alone, as in ```python.';
}

function inGraph({ meta, position }: Code, prose: Prose): Problem[] {
  if (!meta?.trim()) return [];
  const form = {
    what: 'after the language of a graph is not read',
    hint: 'Write {#fig-name alt="what it shows"}.',
  };
  return [blame(prose, position?.start ?? START, form, meta)];
}

function inLanguage(lang: string, place: Place, { source, at }: Prose): Problem[] {
  if (DIAGRAMS.has(lang.toLowerCase()) || isCodeLanguage(lang)) return [];
  const hint = didYouMean(lang, CODE_LANGUAGES, 'Write ```text for text without colours.');
  const what = `There is no language "${lang}" to colour code in.`;
  return [problem(source.file, at(place), 'code-language', what, hint, 'warning')];
}

function inDiagram(lang: string, place: Place, prose: Prose): Problem[] {
  if (!DIAGRAMS.has(lang.toLowerCase())) return [];
  const hint =
    'Write it as ```dot, which is drawn; or save the drawing as an SVG in figures/ and show it as an image.';
  return [blame(prose, place, { what: 'is shown as code here, not drawn', hint }, lang)];
}

// Pandoc's tables without bars: their columns are as long as these hyphens.
function inRule({ position }: Nodes, prose: Prose): Problem[] {
  const line = prose.text.slice(position?.start.offset, position?.end.offset);
  if (!position || !/^-{2,}(?:[ \t]+-{2,})+$/.test(line)) return [];
  const form = {
    what: 'is the line of a table that is not read here',
    hint: 'Write a table with bars: | a | b |.',
  };
  return [blame(prose, position.start, form, line)];
}

// MDX knows no indented code: its lines would run together.
function indented({ position }: Nodes, prose: Prose): Problem[] {
  if (!position || position.start.column < 5 || !prose.source.path.endsWith('.mdx')) return [];
  const line = prose.text.split('\n')[position.start.line - 1]!.trim();
  const form = {
    what: 'is indented, which is not code in MDX',
    hint: 'Write ``` on a line before it and after it.',
  };
  return [blame(prose, position.start, form, line)];
}

function blame({ source, at }: Prose, place: Place, form: Omit<Form, 'signs'>, signs: string): Problem {
  const line = signs.trim().split('\n').at(-1)!;
  const what = `"${line.length > 40 ? `${line.slice(0, 40)}…` : line}" ${form.what}.`;
  return problem(source.file, at(place), 'markup-unread', what, form.hint, form.severity);
}
