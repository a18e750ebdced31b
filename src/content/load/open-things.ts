import { linkState } from '../domain/link-state.ts';
import { START, type Place } from '../domain/problems.ts';
import { stateOfQuestion, type State } from '../domain/states.ts';
import { sayTitle } from '../markdown/title.ts';
import { draftsOf, type Draft } from './drafts.ts';
import { citedIn } from './citation-list.ts';
import { languageOf, languagesIn } from './language-of.ts';
import { outsideStandings, type LinkStanding } from './link-standings.ts';
import type { Content, MarkdownFile } from './load-content.ts';

/** Something that somebody could fill, answer or mend, with the file to do it in. */
export interface OpenThing {
  /** The lecture that it belongs to; none for what belongs to all. */
  lecture?: string;
  title: string;
  state: State;
  /** Address of its page. */
  address: string;
  file: string;
  place: Place;
}

/** A work of the bibliography with its place. */
export interface OpenWork {
  key: string;
  title: string;
  file: string;
  place: Place;
}

/** Everything that is open in the content. */
export interface OpenThings {
  slots: OpenThing[];
  questions: OpenThing[];
  /** Works of which only the address is known. */
  stubs: OpenWork[];
  /** Works that no page cites. */
  uncited: OpenWork[];
  /** Outside addresses that are gone, have moved, or said nothing of use when they were asked last. */
  links: LinkStanding[];
  /** What no build holds yet. */
  drafts: Draft[];
}

/** What is open, from the content alone: the status page and the command `status` both say this. */
export function openThings(content: Content): OpenThings {
  const cited = new Set(citedIn(content).map(({ key }) => key));
  const works = [...content.works.values()];
  const languages = languagesIn(content);
  const thing = (text: MarkdownFile, state: State): OpenThing =>
    thingOf(text, state, languageOf(text.source.path, languages));
  const workOf = ({ key, title }: (typeof works)[number]): OpenWork => ({
    key,
    title,
    ...content.workPlace(key),
  });
  return {
    slots: byOrder(content.texts.filter(({ place }) => place.kind === 'slot')).flatMap((text) =>
      text.filled ? [] : [thing(text, 'open')],
    ),
    questions: content.texts.flatMap((text) => {
      if (text.place.kind !== 'question') return [];
      const leads: unknown = text.data?.['leads'];
      const state = stateOfQuestion(text.body, Array.isArray(leads) ? leads.length : 0);
      return state === 'complete' ? [] : [thing(text, state)];
    }),
    stubs: works.filter(({ stub }) => stub).map(workOf),
    uncited: works.filter((work) => ![work.key, ...work.aliases].some((key) => cited.has(key))).map(workOf),
    links: outsideStandings(content).filter(({ record }) => linkState(record) !== 'fine'),
    drafts: content.drafts ? draftsOf(content.drafts) : [],
  };
}

// As the summary's page orders them.
function byOrder(slots: MarkdownFile[]): MarkdownFile[] {
  const order = ({ data }: MarkdownFile): number => Number(data?.['order'] ?? 0);
  return [...slots].sort(
    (a, b) =>
      a.place.lecture.localeCompare(b.place.lecture) ||
      order(a) - order(b) ||
      a.place.id.localeCompare(b.place.id),
  );
}

function thingOf({ data, place, source }: MarkdownFile, state: State, lang: string): OpenThing {
  const title: unknown = data?.['title'];
  return {
    ...(place.lecture ? { lecture: place.lecture } : {}),
    title: typeof title === 'string' ? sayTitle(title, lang) : place.id,
    state,
    address: place.kind === 'slot' ? `${place.address}#${place.id}` : place.address,
    file: source.file,
    place: START,
  };
}
