import { PARTS, type PartId } from '../../content/domain/parts.ts';
import { lectureAddress, SECTIONS } from '../../content/domain/page-places.ts';
import { stateOfList, stateOfParts, type State, type Voice } from '../../content/domain/states.ts';
import { counted, Counted, listed } from '../../shared/words.ts';
import { href } from './hrefs.ts';
import { questionsOf } from './questions.ts';
import { readingListOf } from './readings.ts';
import { sectionOf, type Section } from './sections.ts';
import { slotsOf } from './slots.ts';
import { DRAFT_MARK } from './titled.ts';
import { topicsOf } from './topics.ts';
import type { Ledger, Part } from './types/lecture-view.ts';
import { worksOfLecture } from './works.ts';

interface Standing {
  state: State;
  count?: string;
  says: string;
  brief: string;
}

/** How every part of a lecture stands, and the ledger of what can be filled. */
export async function partsOf(slug: string, hasVideo: boolean): Promise<{ parts: Part[]; ledger: Ledger }> {
  const slots = (await slotsOf(slug)).map(({ view }) => view.state);
  const questions = (await questionsOf(slug)).map(({ view }) => view);
  const topics = (await topicsOf(slug)).filter(({ view }) => view.state === 'complete').length;
  const readings = (await readingListOf(slug)).items.length;
  const cited = (await worksOfLecture(slug)).length;
  const ledger: Ledger = {
    slots: { filled: slots.filter((s) => s === 'complete').length, all: slots.length },
    questions: { answered: questions.filter((q) => q.state === 'complete').length, all: questions.length },
    works: readings,
  };
  const leads = questions.filter((q) => q.state === 'begun').reduce((sum, q) => sum + q.leads.length, 0);
  const [abstract, talk, notes] = await Promise.all(SECTIONS.map((id) => sectionOf(slug, id)));
  const isDraft = (id: string): boolean => ({ abstract, talk, notes })[id]?.draft ?? false;
  const standings: Record<PartId, Standing> = {
    abstract: ofSection(abstract!, 'the abstract'),
    talk: ofTalk(talk!, hasVideo),
    notes: ofSection(notes!, 'the notes'),
    summary: {
      state: stateOfParts(slots),
      ...(slots.length ? { count: `${ledger.slots.filled} of ${slots.length}` } : {}),
      says: saysSlots(ledger.slots),
      brief: slots.length ? `${ledger.slots.filled} of ${slots.length} written` : 'none yet',
    },
    topics: {
      state: stateOfList(topics),
      ...(topics ? { count: String(topics) } : {}),
      says: topics
        ? `${Counted(topics, 'primer explains', 'primers explain')} what the talk drew on.`
        : 'Nobody has explained anything yet.',
      brief: topics ? numbered(topics, 'topic') : 'none yet',
    },
    questions: {
      state: stateOfParts(questions.map((q) => q.state)),
      ...(questions.length ? { count: countQuestions(ledger.questions) } : {}),
      says: saysQuestions(ledger.questions, leads),
      brief: questions.length ? briefly(ledger.questions) : 'none yet',
    },
    'reading-list': {
      state: stateOfList(readings),
      ...(readings ? { count: String(readings) } : {}),
      says: readings
        ? `${Counted(readings, 'work was', 'works were')} recommended for the talk.`
        : 'Nothing is on it yet.',
      brief: readings ? numbered(readings, 'work') : 'none yet',
    },
    references: {
      state: stateOfList(cited),
      ...(cited ? { count: String(cited) } : {}),
      says: cited
        ? `${Counted(cited, 'work is', 'works are')} cited, each with the places that cite it.`
        : 'No work is cited yet.',
      brief: cited ? numbered(cited, 'work') : 'none yet',
    },
  };
  const parts = PARTS.map(({ id, title }) => ({
    id,
    title: isDraft(id) ? title + DRAFT_MARK : title,
    href: href(`${lectureAddress(slug)}${id}/`),
    ...standings[id],
  }));
  return { parts, ledger };
}

const WHOSE: Record<Voice, string> = {
  notes: 'As they were taken',
  speaker: 'In the speaker’s words',
  companion: 'In the companion’s words',
};

function ofSection({ filled, by, notes }: Section, what: string): Standing {
  if (!filled)
    return { state: 'open', says: `Nobody has written ${what} down yet.`, brief: 'not written yet' };
  const beside = notes ? `, with ${counted(notes, 'side note')}` : '';
  const whose = by ? WHOSE[by] : 'Written';
  return {
    state: 'complete',
    says: `${whose}${beside}.`,
    brief: whose.charAt(0).toLowerCase() + whose.slice(1),
  };
}

function ofTalk({ filled }: Section, hasVideo: boolean): Standing {
  const state = stateOfParts([filled ? 'complete' : 'open', hasVideo ? 'complete' : 'open']);
  const announced = filled ? 'The announcement' : 'No announcement';
  const held = [...(filled ? ['announcement'] : []), ...(hasVideo ? ['recording'] : [])];
  return {
    state,
    says: `${announced}, ${hasVideo ? 'and the recording' : 'no recording yet'}.`,
    brief: listed(held) || 'nothing yet',
  };
}

function briefly({ answered, all }: Ledger['questions']): string {
  return answered === all ? `${all} answered` : `${all - answered} open`;
}

function numbered(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

function countQuestions({ answered, all }: Ledger['questions']): string {
  return answered === all ? String(all) : `${all - answered} open`;
}

function saysSlots({ filled, all }: Ledger['slots']): string {
  if (all === 0) return 'It has no slots yet.';
  if (filled === all) return `${all === 1 ? 'Its one slot is' : `All ${counted(all, 'slot')} are`} written.`;
  if (filled === 0) return `${Counted(all, 'slot')}, and none is written yet.`;
  return `${Counted(filled, 'slot')} of ${all} ${filled === 1 ? 'is' : 'are'} written.`;
}

function saysQuestions({ answered, all }: Ledger['questions'], leads: number): string {
  if (all === 0) return 'Nobody has asked anything yet.';
  if (answered === all) return `${Counted(all, 'question')}, answered.`;
  const open = `${Counted(all - answered, 'question is', 'questions are')} open`;
  return leads ? `${open}, with ${counted(leads, 'lead')} gathered.` : `${open}.`;
}
