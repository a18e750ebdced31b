import { longDateOf } from '../../shared/dates.ts';
import { ABOUT, standingOf } from '../../content/domain/whose-words.ts';
import { partTitle, PARTS } from '../../content/domain/parts.ts';
import { counted, Counted, listed } from '../../shared/words.ts';
import { context } from '../../content/context.ts';
import { nameOf } from '../markdown/steps/labelled.ts';
import { headingsIn } from './headings.ts';
import { allLectures } from './lectures.ts';
import { questionsOf } from './questions.ts';
import { shownBy } from './shown-by.ts';
import { slotsOf } from './slots.ts';
import { allTerms } from './terms.ts';
import { topicsOf } from './topics.ts';
import type { CardView } from './types/card-view.ts';
import type { Words } from './types/link-views.ts';
import type { QuestionView } from './types/open-views.ts';
import type { TermView } from './types/term-view.ts';
import type { TopicView } from './types/topic-view.ts';
import type { WorkView } from './types/work-views.ts';
import { findWork } from './works.ts';
import { sourceOf } from './work-words.ts';
import { questionName } from './question-name.ts';

/** What a card says of a place, wherever the card stands. */
export type Card = Omit<CardView, 'href' | 'why'>;

/** The card of the place `id` at `address`, for a link that stands on `page`; both are under the site's root. */
export async function cardOf(address: string, id: string, page: string): Promise<Card | undefined> {
  const [kind, name = '', part, third] = address.slice(1, -1).split('/');
  if (kind === 'references' && name) return ofWork(await findWork(name));
  if (kind === 'glossary' && name)
    return ofTerm((await allTerms()).find((term) => term.id === name)?.view, page);
  if (kind === 'lectures' && name) {
    const lecture = (await allLectures()).find(({ slug }) => slug === name)?.view;
    if (!lecture) return undefined;
    const question = part === 'questions' && (third ?? id);
    const asked = question && (await questionsOf(name)).find((one) => one.id === question);
    if (asked && (!third || !id)) return ofQuestion(asked.view);
    const slot = part === 'summary' && (await slotsOf(name)).find((one) => one.view.id === id)?.view;
    if (slot)
      return {
        ...card('Summary slot', words(slot), slot.state === 'complete' ? 'Written.' : slot.prompt),
        state: slot.state,
      };
    const item = part === 'reading-list' && id && (await findWork(id));
    if (item) return card('On the reading list', { text: item.title }, sourceOf(item));
    if (id) return placeOn(address, id, page);
    const topic = part === 'topics' && third && (await topicsOf(name)).find((one) => one.id === third)?.view;
    if (topic) return ofTopic(topic);
    if (!part) {
      const who = listed(lecture.speakers.map((speaker) => speaker.name));
      const when = lecture.date && longDateOf(lecture.date);
      return {
        ...card('Lecture', words(lecture), [who, when].filter(Boolean).join(', ')),
        state: lecture.state,
      };
    }
    const standing = lecture.parts.find((one) => one.id === part);
    if (standing && !third)
      return {
        ...card(`Of “${lecture.title}”`, { text: standing.title }, standing.says),
        state: standing.state,
      };
  }
  const standing = address === ABOUT ? standingOf(id) : undefined;
  if (standing) return card('What this means', { text: standing.word }, standing.says);
  return id ? placeOn(address, id, page) : pageOf(address);
}

// What it says is in plain letters: cards stand on every page that links there.
function card(what: string, { text: title, html: titleHtml }: Words, text = ''): Card {
  return {
    what,
    title,
    ...(titleHtml ? { titleHtml } : {}),
    ...(text ? { text } : {}),
    links: [],
    term: false,
  };
}

function words({ title, titleHtml }: { title: string; titleHtml?: string }): Words {
  return { text: title, html: titleHtml };
}

function ofWork(work: WorkView | undefined): Card | undefined {
  if (!work) return undefined;
  const cited = { text: `Cited in ${counted(work.citedIn.length, 'place')}`, href: `${work.href}#cited-in` };
  const text = work.stub
    ? 'Only its address is known.'
    : [work.people || work.authors, work.venue, work.year].filter(Boolean).join('. ');
  return {
    ...card('Reference', { text: work.title }, text),
    links: [...work.links.slice(0, 2), { label: '', access: 'public', ...cited }],
  };
}

function ofTerm(term: TermView | undefined, page: string): Card | undefined {
  if (!term) return undefined;
  const used = { text: `Used in ${counted(term.usedIn.length, 'place')}`, href: `${term.href}#used` };
  const { explained } = term;
  const lesson =
    explained && explained.address !== page
      ? [{ text: `Explained in “${explained.text}”`, href: explained.href }]
      : [];
  return {
    ...card('Term', { text: term.name, html: term.nameHtml }, term.short),
    ...(term.shortHtml ? { textHtml: term.shortHtml } : {}),
    ...(term.voice ? { voice: term.voice } : {}),
    links: [...lesson, used].map((link) => ({ label: '', access: 'public', ...link })),
    term: true,
  };
}

function ofQuestion({ number, standing, state, leads, ...question }: QuestionView): Card {
  const more = { open: '', begun: ` ${Counted(leads.length, 'lead')} gathered.`, complete: ' Answered.' }[
    state
  ];
  return {
    ...card(questionName(number, 'Question'), words(question), standing + more),
    state,
  };
}

function ofTopic({ state, lede, voice, ...topic }: TopicView): Card {
  return { ...card('Topic', words(topic), lede), state, ...(voice ? { voice } : {}) };
}

// A heading or a figure: its own name, and the page that it stands on.
function placeOn(address: string, id: string, page: string): Card | undefined {
  const { content, targets } = context();
  const texts = content.texts.filter(({ place }) => place.address === address);
  const anchor = texts.flatMap(({ structure }) => structure.anchors).find((one) => one.id === id);
  const heading = texts.flatMap(headingsIn).find((one) => one.id === (anchor?.heading ?? id));
  const label = content.labels.all.find((one) => one.address === address && one.id === id);
  const name = heading ?? (label && { text: nameOf(label) });
  if (!name) return pageOf(address);
  const where =
    address === page ? 'On this page' : `In “${partOf(address) ?? targets.map.find(address)?.title}”`;
  const { title, ...shown } = label ? shownBy(label) : {};
  return { ...card(where, title ? { text: `${name.text} (${title})` } : name), ...shown };
}

function pageOf(address: string): Card | undefined {
  const page = context().targets.map.find(address);
  return page && card('Page', { text: page.title });
}

function partOf(address: string): string | undefined {
  const part = PARTS.find(({ id }) => address.endsWith(`/${id}/`));
  return part && partTitle(part.id);
}
