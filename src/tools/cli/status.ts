import { parseArgs, styleText } from 'node:util';
import { printable, printableJson } from '../../shared/printable.ts';
import { linkState, sayLink } from '../../content/domain/link-state.ts';
import type { Place } from '../../content/domain/problems.ts';
import type { LinkStanding } from '../../content/load/link-standings.ts';
import { loadContent } from '../../content/load/load-content.ts';
import {
  openThings,
  type OpenThing,
  type OpenThings,
  type OpenWork,
} from '../../content/load/open-things.ts';
import { readSettings } from '../../content/load/load-settings.ts';
import type { Command } from './command.ts';
import { startProgress } from './progress.ts';

/** Lists what is open. */
export const status: Command = {
  help: `
npm run notes -- status [--json]

Lists what is open in the content, each with its file: empty summary slots, questions without an answer, works of
which only the address is known, works that no page cites, and outside links that are gone, have moved or did not
answer when "check --links" last asked them, and drafts. The site's page /status/ counts the same, but for drafts.

  --json  an object of lists: slots, questions, stubs, uncited, links, drafts; lines and columns count from 1

An open thing is not a fault: the exit code is 0.
`,
  run(args) {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
    const progress = startProgress();
    const things = openThings(loadContent(readSettings().contentDir, progress.tell));
    progress.end();
    console.log(values.json ? printableJson(JSON.stringify(plain(things), null, 2)) : say(things));
    return 0;
  },
};

function say({ slots, questions, stubs, uncited, links, drafts }: OpenThings): string {
  const thing = ({ file, place, title, state }: OpenThing): string =>
    `${at(file, place)}  ${title}${state === 'begun' ? ' (begun)' : ''}`;
  const work = ({ file, place, key, title }: OpenWork): string =>
    `${at(file, place)}  ${key}${title === key ? '' : `: ${title}`}`;
  const link = ({ url, record, moved, places }: LinkStanding): string[] =>
    places.map(
      ({ file, place }) => `${at(file, place)}  ${url} ${sayLink(record)}${moved ? ` ${moved}` : ''}`,
    );
  const parts: [string, string, string[]][] = [
    ['empty slot', 'empty slots', slots.map(thing)],
    ['open question', 'open questions', questions.map(thing)],
    ['work with an address only', 'works with an address only', stubs.map(work)],
    ['work that no page cites', 'works that no page cites', uncited.map(work)],
    ['link to look at', 'links to look at', links.flatMap(link)],
    ['draft', 'drafts', drafts.map(({ file, place, title }) => `${at(file, place)}  ${title}`)],
  ];
  return parts
    .map(([one, many, lines]) => {
      const head = lines.length === 0 ? `No ${many}` : `${lines.length} ${lines.length === 1 ? one : many}`;
      return [
        styleText('bold', head, { stream: process.stdout }),
        ...lines.map((line) => `  ${printable(line)}`),
      ].join('\n');
    })
    .join('\n\n');
}

// One flat object a thing, as the faults of `check --format json` are.
function plain({ slots, questions, stubs, uncited, links, drafts }: OpenThings): object {
  const flat = <T extends { place: Place }>({ place, ...rest }: T): object => ({ ...rest, ...place });
  return {
    slots: slots.map(flat),
    questions: questions.map(flat),
    stubs: stubs.map(flat),
    uncited: uncited.map(flat),
    links: links.map(({ url, record, places }) => ({
      url,
      state: linkState(record),
      ...record,
      places: places.map(({ file, place }) => ({ file, ...place })),
    })),
    drafts: drafts.map(flat),
  };
}

function at(file: string, { line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
