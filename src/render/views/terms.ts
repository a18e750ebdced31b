import type { CollectionEntry } from 'astro:content';
import { resolveWikiLink } from '../../content/domain/resolve-links.ts';
import { placeOf } from '../../content/domain/page-places.ts';
import { present } from '../../shared/present.ts';
import { capital } from '../../shared/words.ts';
import { context, perContext, perContextByKey } from '../../content/context.ts';
import { passageWords, sayIn } from '../markdown/steps/plain-words.ts';
import { passageHtml } from '../markdown/words-html.ts';
import { firstSentence } from '../../content/markdown/structure/quotes.ts';
import { href } from './hrefs.ts';
import { allOf } from './entries.ts';
import { contentPath } from './repository-links.ts';
import { uses } from './citation-graph.ts';
import { titled } from './titled.ts';
import { textOf, type TextComponent } from './text-component.ts';
import type { TermView } from './types/term-view.ts';

/** A term with the component that renders its definition. */
export interface Term {
  view: TermView;
  id: string;
  filePath: string;
  Text: TextComponent;
}

/** All terms of the glossary, by name. */
export const allTerms = perContext(async (): Promise<Term[]> => {
  const terms = await Promise.all((await allOf('terms')).map(toTerm));
  const order = new Intl.Collator('en').compare;
  return terms.sort((a, b) => order(a.view.name, b.view.name));
});

const usesOf = perContextByKey(uses, ({ target }) => target);

async function toTerm(entry: CollectionEntry<'terms'>): Promise<Term> {
  const { data, filePath = '' } = entry;
  const { id, address } = placeOf(`${entry.id}.md`)!;
  const path = contentPath(filePath);
  const { title: name, titleHtml: nameHtml } = titled(data.name, path, data.draft);
  const { title: heading, titleHtml: headingHtml } = titled(capital(data.name), path, data.draft);
  const view: TermView = present({
    id,
    href: href(address),
    name,
    nameHtml,
    heading,
    headingHtml,
    aliases: data.aliases,
    voice: data.by,
    ...shortOf(filePath),
    ...explainedIn(data.explained_in),
    usedIn: await usesOf(address),
  });
  return { view, id, filePath, Text: await textOf(entry) };
}

function explainedIn(to = ''): Pick<TermView, 'explained'> {
  const [target = '', heading = ''] = to.split('#');
  const found = resolveWikiLink(target, heading, context().targets);
  if (found.kind !== 'page') return {};
  const { address, id, title } = found;
  return { explained: { text: title, address, href: href(address) + (id ? `#${id}` : '') } };
}

// The first sentence, for the list of terms and for descriptions.
function shortOf(filePath: string): Pick<TermView, 'short' | 'shortHtml'> {
  const tree = context().texts.get(contentPath(filePath))?.tree;
  const first = tree?.children.find((node) => node.type === 'paragraph') ?? tree;
  const path = contentPath(filePath);
  const passage = first ? firstSentence(first, sayIn(path)) : [];
  const shortHtml = passageHtml(passage, path);
  return present({ short: passageWords(passage, path) || 'Nobody has explained it yet.', shortHtml });
}
