import { perContext, perContextByKey } from '../../content/context.ts';
import type { CollectionEntry } from 'astro:content';
import { leadId } from '../../content/domain/fragments.ts';
import { answerIssue, askIssue } from '../../content/domain/invitations.ts';
import { lectureAddress, placeOf, scoped } from '../../content/domain/page-places.ts';
import { questionName } from './question-name.ts';
import { standingOf } from './question-standing.ts';
import { stateOfQuestion, type State } from '../../content/domain/states.ts';
import { headline } from '../../content/domain/titles.ts';
import { present } from '../../shared/present.ts';
import { Counted } from '../../shared/words.ts';
import { renderInline } from '../markdown/render-inline.ts';
import { fullHref, href } from './hrefs.ts';
import { allOf } from './entries.ts';
import { editLink, repositoryOf, shownName, shownPath } from './repository-links.ts';
import { bodyOf, textOf, type TextComponent } from './text-component.ts';
import type { QuestionView } from './types/open-views.ts';
import type { IssueLink } from '../../content/domain/repository.ts';
import { DRAFT_MARK, plain, titled } from './titled.ts';
import { findWork } from './works.ts';

type Entry = CollectionEntry<'questions'>;

/** A question with the component that renders its answer. */
export interface Question {
  view: QuestionView;
  slug: string;
  id: string;
  filePath: string;
  Answer: TextComponent;
}

/** Every question: open ones first, then by lecture and number. */
export const allQuestions = perContext(async (): Promise<Question[]> => {
  const entries = await allOf('questions');
  const questions = await Promise.all(entries.map(toQuestion));
  const rank: Record<State, number> = { open: 0, begun: 0, complete: 1 };
  return questions.sort(
    (a, b) =>
      rank[a.view.state] - rank[b.view.state] ||
      a.slug.localeCompare(b.slug) ||
      (a.view.number ?? Infinity) - (b.view.number ?? Infinity) ||
      a.id.localeCompare(b.id),
  );
});

const byLecture = perContextByKey(allQuestions, ({ slug }) => slug);

/** The questions of a lecture, by number. */
export async function questionsOf(slug: string): Promise<Question[]> {
  const all = await byLecture(slug);
  return all.sort(
    (a, b) => (a.view.number ?? Infinity) - (b.view.number ?? Infinity) || a.id.localeCompare(b.id),
  );
}

/** How many questions there are, and how many of them are open, in a sentence. */
export function sayQuestions(questions: readonly Pick<QuestionView, 'state'>[]): string {
  const open = questions.filter(({ state }) => state !== 'complete').length;
  if (questions.length === 0) return 'Nobody has asked anything yet.';
  const all = Counted(questions.length, 'question');
  if (open === questions.length) return `${all}, still open.`;
  return `${all}; ${open === 0 ? 'all are answered' : `${open} still open`}.`;
}

/** Opens an issue that asks a question of a lecture, from the page at an address; absent without a repository. */
export async function askLink(
  address: string,
  title: string,
  lecture: string,
): Promise<IssueLink | undefined> {
  const repository = await repositoryOf();
  const folder = await shownName(`lectures/${lecture}/questions`);
  return repository && askIssue(repository, { title, page: fullHref(address) }, folder);
}

const lectureOf = perContextByKey(
  () => allOf('lectures'),
  ({ id }) => id.split('/')[1]!,
);

async function toQuestion(entry: Entry): Promise<Question> {
  const { data, filePath = '' } = entry;
  const { good } = data;
  const place = placeOf(`${entry.id}.md`)!;
  const path = `${entry.id}.md`;
  const [lecture] = await lectureOf(place.lecture);
  const state = stateOfQuestion(bodyOf(filePath), data.leads.length);
  const edit = await editLink(filePath);
  const repository = await repositoryOf();
  const file = await shownPath(filePath);
  const spot = { title: titled(data.title, path).title, page: fullHref(place.address), file };
  const leads = data.leads.map(async ({ cite, locator, text }, i) => {
    const id = scoped(place.scope, leadId(i));
    const [work, html] = [await findWork(cite), await renderInline(text, path, id)];
    return work ? [present({ id, work, html, locator })] : [];
  });
  const { title, titleHtml } = titled(
    lecture ? headline(lecture.data.title).title : place.lecture,
    `lectures/${place.lecture}/lecture.yaml`,
  );
  const head = titled(data.title, path, data.draft);
  const view: QuestionView = present({
    id: place.id,
    href: href(place.address),
    ...head,
    short:
      questionName(data.number, head.title) + (data.draft && data.number !== undefined ? DRAFT_MARK : ''),
    shortHtml: data.number === undefined ? head.titleHtml : undefined,
    number: data.number,
    state,
    standing: standingOf(state, data.asked, data.asked_by === 'notes'),
    asked: data.asked,
    answeredBy: data.by,
    leads: (await Promise.all(leads)).flat(),
    leadsBy: data.leads_by,
    leadsNoteHtml:
      data.leads_note && (await renderInline(data.leads_note, path, scoped(place.scope, 'leads'))),
    prompt: data.prompt && plain(data.prompt, path),
    lines: data.lines,
    goodTitle: good && plain(good.title, path),
    goodHtml: good && (await renderInline(good.text, path, scoped(place.scope, 'good'))),
    file,
    edit,
    answer: repository && answerIssue(repository, spot),
    lecture: present({ text: title, html: titleHtml, href: href(lectureAddress(place.lecture)) }),
  });
  return { view, slug: place.lecture, id: place.id, filePath, Answer: await textOf(entry) };
}
