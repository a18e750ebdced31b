import { dateOf } from '../../shared/dates.ts';
import { PARTS } from '../../content/domain/parts.ts';
import { clockOf, momentOf, secondsOf } from '../../content/domain/moments.ts';
import { resolveWikiLink } from '../../content/domain/resolve-links.ts';
import { lectureAddress, workAddress } from '../../content/domain/page-places.ts';
import { handoutAddress } from '../../content/domain/handouts.ts';
import { handoutsOf } from '../../content/load/handouts.ts';
import { hasText, stateOfQuestion, type Voice } from '../../content/domain/states.ts';
import type { Context } from '../../content/context.ts';
import type { QuestionSchema } from '../../content/schemas/question.ts';
import type { SlotSchema } from '../../content/schemas/slot.ts';
import type { TopicSchema } from '../../content/schemas/topic.ts';
import { spokenIn } from '../../content/load/transcripts.ts';
import { languageOf } from '../../content/load/language-of.ts';
import { printWords } from '../../content/markdown/title.ts';
import { splitFrontMatter } from '../../content/load/split-front-matter.ts';
import type { MarkdownFile } from '../../content/load/load-content.ts';
import type { z } from 'astro/zod';
import { fullAddress, twinAddress } from './full-addresses.ts';
import type { LectureFile, MachinePage } from './machine-pages.ts';
import { plainField, plainHeading, plainMarkdown } from './portable-markdown.ts';
import { entry, worksIn } from './cited-works.ts';

/** Whose words these are, in Markdown. */
const VOICES: Record<Voice, string> = {
  notes: 'From the notes.',
  speaker: 'By the speaker.',
  companion: 'By the companion.',
};

/** What stands under the heading of a page, as blocks of Markdown. */
export function bodyOf(page: MachinePage, context: Context): string[] {
  const data = context.content.lectures.get(page.lecture)?.data;
  const lecture = data && { ...data, slug: page.lecture };
  switch (page.kind) {
    case 'overview':
      return lecture ? overview(lecture, context) : [];
    case 'summary':
      return page.texts.flatMap((text) => slot(text, context));
    case 'questions':
      return page.texts.flatMap((text) => [
        `## ${linked(String(text.data?.['title']), text, context)}`,
        standing(text),
      ]);
    case 'question':
      return page.texts.flatMap((text) => question(text, context));
    case 'reading-list':
      return readings(page, context);
    case 'references':
      return works(page, context);
    case 'talk':
      return [...(lecture?.video ? recording(lecture.video, lecture) : []), ...texts(page, context)];
    case 'transcript':
      return lecture?.video ? spoken(lecture.video, page.lecture, context) : [];
    default:
      return page.texts.every(({ address }) => address === page.address)
        ? texts(page, context)
        : page.texts.map(
            (text) => `- ${linked(String(text.data?.['title'] ?? text.place.id), text, context)}`,
          );
  }
}

function recording(video: NonNullable<LectureFile['video']>, { title, chapters }: LectureFile): string[] {
  const lines = chapters.map(
    (chapter) => `- [${chapter.at}](${momentOf(video, secondsOf(chapter.at) ?? 0).href}) ${chapter.title}`,
  );
  return [`[${video.title ?? title}](${video.url})`, ...(lines.length ? [lines.join('\n')] : [])];
}

function spoken(video: NonNullable<LectureFile['video']>, slug: string, { content }: Context): string[] {
  return (spokenIn(content, slug) ?? []).flatMap(({ title, passages }) => [
    `## ${escaped(title)}`,
    ...passages.map(({ voice, sentences }) => {
      const at = sentences[0]!.at;
      const who = voice ? `**${escaped(voice)}:** ` : '';
      const words = escaped(sentences.map(({ text }) => text).join(' '));
      return `[${clockOf(at)}](${momentOf(video, at).href}) ${who}${words}`;
    }),
  ]);
}

// What was said is no Markdown.
function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>#|~$]/g, '\\$&');
}

function texts(page: MachinePage, context: Context): string[] {
  if (page.texts.every(({ filled }) => !filled)) return ['Open: nobody has written this down yet.'];
  return page.texts.flatMap((text) => [
    ...(typeof text.data?.['lede'] === 'string'
      ? [plainField(text.data['lede'], at(text, context), context)]
      : []),
    ...able(text, context),
    ...voiced(text, context),
    ...explained(text, context),
    ...further(text, context),
  ]);
}

function explained({ data }: MarkdownFile, context: Context): string[] {
  const to: unknown = data?.['explained_in'];
  const [target = '', heading = ''] = typeof to === 'string' ? to.split('#') : [];
  const page = resolveWikiLink(target, heading, context.targets);
  if (page.kind !== 'page') return [];
  return [
    `Explained in [${escaped(page.title)}](${fullAddress(twinAddress(page.address), context.settings)}).`,
  ];
}

function able(text: MarkdownFile, context: Context): string[] {
  const items = (text.data?.['able'] ?? []) as NonNullable<z.infer<typeof TopicSchema>['able']>;
  const lines = items.map((says) => `- ${plainField(says, at(text, context), context)}`);
  return lines.length > 0 ? ['You will be able to say:', lines.join('\n')] : [];
}

function further(text: MarkdownFile, context: Context): string[] {
  const items = (text.data?.['further'] ?? []) as z.infer<typeof TopicSchema>['further'];
  const lines = items.map(({ cite, part, text: says }) => {
    const key = context.label(cite)?.key ?? cite;
    return `- ${entry(key, context)}${part ? `, ${part}` : ''}: ${plainField(says, at(text, context), context)}`;
  });
  return lines.length > 0 ? ['## What to read next', lines.join('\n')] : [];
}

function overview(lecture: LectureFile, context: Context): string[] {
  const said = lecture.speakers
    .map(({ name, affiliations }) => [name, ...affiliations].join(', '))
    .join('; ');
  const root = lectureAddress(lecture.slug);
  const parts = PARTS.map(
    ({ id, title }) => `- [${title}](${fullAddress(twinAddress(`${root}${id}/`), context.settings)})`,
  );
  const { by, taken } = lecture.notes;
  const who = `${said || 'The notes do not name the speaker'}.`;
  const when = lecture.date ? `${dateOf(lecture.date)}.` : 'Date unknown.';
  const took = [`Notes taken by ${by ?? 'somebody whom nobody has named yet'}`, taken && dateOf(taken)];
  const files = handoutsOf(lecture.slug, context).map(
    ({ title, path, says }) =>
      `- [${title}](${fullAddress(handoutAddress(path), context.settings)}) (${says})`,
  );
  return [
    `${who} ${when}`,
    `${took.filter(Boolean).join(', ')}.`,
    parts.join('\n'),
    ...(files.length > 0 ? ['## To take along', files.join('\n')] : []),
  ];
}

function slot(text: MarkdownFile, context: Context): string[] {
  const data = text.data as z.infer<typeof SlotSchema> | undefined;
  if (!data) return [];
  const lang = languageOf(text.source.path, context);
  const made = data.model ? [`Written by ${data.model}${data.date ? `, ${dateOf(data.date)}` : ''}.`] : [];
  return [
    plainHeading(data.title, lang, 2),
    ...(text.filled
      ? [...voiced(text, context), ...made]
      : [`Open: nobody has written it yet. ${printWords(data.prompt, lang)}`]),
  ];
}

function question(text: MarkdownFile, context: Context): string[] {
  const data = text.data as z.infer<typeof QuestionSchema> | undefined;
  if (!data) return [];
  const note = data.leads_note ? [plainField(data.leads_note, at(text, context), context)] : [];
  const leads = data.leads.map(({ cite, locator, text: says }) => {
    const label = context.label(cite);
    const source = label ? label.before + label.year : cite;
    const place = locator ? `, ${locator}` : '';
    const address = fullAddress(workAddress(label?.key ?? cite), context.settings);
    const words = plainField(says, at(text, context), context).replace(/\n/g, '\n  ');
    return `- [${source}](${address})${place}: ${words}`;
  });
  return [
    standing(text),
    ...(leads.length > 0
      ? [
          '## Leads, not weighed yet',
          ...(data.leads_by ? [`*${VOICES[data.leads_by]}*`] : []),
          ...note,
          leads.join('\n'),
        ]
      : []),
    ...(text.filled ? ['## Answer', ...voiced(text, context)] : []),
  ];
}

function standing(text: MarkdownFile): string {
  const data = text.data as z.infer<typeof QuestionSchema>;
  const state = stateOfQuestion(splitFrontMatter(text.text).body, data.leads.length);
  const said = { open: 'Open: nobody has answered yet.', begun: 'Open, with leads.', complete: 'Answered.' }[
    state
  ];
  return [data.asked ? `Asked ${dateOf(data.asked)}.` : '', said].filter(Boolean).join(' ');
}

function readings(page: MachinePage, context: Context): string[] {
  const list = context.content.readingLists.get(page.lecture);
  const where = { path: list?.source.path ?? '', page: fullAddress(page.address, context.settings) };
  return (list?.data?.items ?? []).flatMap(({ cite, part, sent, companion, recommended_by: who }) => {
    const key = context.label(cite)?.key ?? cite;
    const work = context.content.works.get(key);
    return [
      `## ${work?.title ?? key}`,
      work ? entry(key, context) : key,
      [part && `Read: ${part}.`, sent && `Sent as: “${sent}”.`, who && `Recommended by ${who}.`]
        .filter(Boolean)
        .join(' '),
      companion ? `By the companion: ${plainField(companion, where, context)}` : '',
    ].filter(Boolean);
  });
}

function works(page: MachinePage, context: Context): string[] {
  return worksIn(page.lecture, context).map((key) => `- ${entry(key, context)}`);
}

function voiced(text: MarkdownFile, context: Context): string[] {
  const by = text.data?.['by'] as Voice | undefined;
  if (!hasText(splitFrontMatter(text.text).body)) return [];
  return [...(by ? [`*${VOICES[by]}*`] : []), plainMarkdown(text.tree, at(text, context), context)];
}

function linked(words: string, { address }: MarkdownFile, { settings }: Context): string {
  return `[${words}](${fullAddress(twinAddress(address), settings)})`;
}

function at({ source, address }: MarkdownFile, { settings }: Context): { path: string; page: string } {
  return { path: source.path, page: fullAddress(address, settings) };
}
