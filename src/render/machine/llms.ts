import { headline, withSpeakers } from '../../content/domain/titles.ts';
import { languageOf } from '../../content/load/language-of.ts';
import { sayTitle } from '../../content/markdown/title.ts';
import type { Context } from '../../content/context.ts';
import { fullAddress, twinAddress } from './full-addresses.ts';
import { licencesOf } from './page-licences.ts';
import { lecturesOf, machinePages, type MachinePage } from './machine-pages.ts';

/** `llms.txt`: what the site is, and every page of content as Markdown; `says` holds a sentence on each. */
export function llmsText(context: Context, says: ReadonlyMap<string, string>): string {
  const { content, settings } = context;
  const { title = '', lede = '', course } = content.site?.data ?? {};
  const line = ({ title: name, heading, kind, address }: MachinePage): string => {
    const said = says.get(address);
    const words = kind === 'question' ? heading : name;
    return `- [${words}](${fullAddress(twinAddress(address), settings)})${said ? `: ${said}` : ''}`;
  };
  const pages = machinePages(context);
  const groups = Map.groupBy(pages, ({ lecture }) => lecture);
  const lectures = lecturesOf(context).map(({ slug, ...lecture }) => {
    const lines = (groups.get(slug) ?? []).map(line).join('\n');
    const named = withSpeakers(
      sayTitle(headline(lecture.title).title, languageOf(`lectures/${slug}/lecture.yaml`, context)),
      lecture.speakers,
    );
    return `## ${[named, lecture.date].filter(Boolean).join(', ')}\n\n${lines}`;
  });
  const terms = groups.get('') ?? [];
  const files = ['references.bib', 'references.json', ...(settings.site ? ['feed.xml', 'sitemap.xml'] : [])];
  return `${[
    `# ${title}`,
    `> ${lede}`,
    course
      ? `Notes of ${course.code}, ${course.title} (${course.institution}, ${course.term}).${course.unofficial ? ' An unofficial companion.' : ''}`
      : '',
    'Three voices speak: the notes as they were taken (and the speaker where quoted), the companion (what the editors add, each claim with a source), and nobody yet: what is open is marked open. Each file says whose words it holds (`voice`) and what may be done with them (`licence`). Citations lead to the page of the work.',
    licencesOf(content, '').join(' '),
    ...lectures,
    terms.length > 0 ? `## Glossary\n\n${terms.map(line).join('\n')}` : '',
    `## Files\n\n${files.map((name) => `- [${name}](${fullAddress(`/${name}`, settings)})`).join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}
