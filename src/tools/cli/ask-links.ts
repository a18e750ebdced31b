import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordAnswer, type Answer, type LinkRecord } from '../../content/domain/link-state.ts';
import { recordsOf } from '../../content/load/link-standings.ts';
import type { Content } from '../../content/load/load-content.ts';
import { outsideLinks } from '../../content/load/written-links.ts';
import { writeWhole } from '../../shared/write-atomically.ts';

/** How hosts are treated. */
export interface Manners {
  /** Hosts asked at one time. */
  hosts: number;
  /** Milliseconds between the end of a request and the next one to the same host. */
  pause: number;
}

const MANNERS: Manners = { hosts: 8, pause: 1000 };

/** Asks all addresses, several hosts at a time and each host one address after another; `tell` hears of each. */
export async function askLinks(
  urls: readonly string[],
  askOne: (url: string) => Promise<Answer>,
  tell: (done: number, url: string) => void = () => undefined,
  { hosts, pause }: Manners = MANNERS,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const queues = [...Map.groupBy(urls, (url) => new URL(url).hostname).values()];
  // The longest first: it decides how long all of it takes.
  queues.sort((a, b) => b.length - a.length);
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const [i, url] of queue.entries()) {
        if (i > 0) await sleep(pause);
        answers.set(url, await askOne(url));
        tell(answers.size, url);
      }
  };
  await Promise.all(Array.from({ length: Math.min(hosts, queues.length) }, work));
  return answers;
}

/** The text of `links.json` after these answers: every address asked, sorted, and none that the content has dropped. */
export function writeLinks(
  old: Readonly<Record<string, LinkRecord>>,
  answers: ReadonlyMap<string, Answer>,
  today: string,
): string {
  const records = [...answers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, answer]) => [url, recordAnswer(old[url], answer, today)]);
  return `${JSON.stringify(Object.fromEntries(records), null, 2)}\n`;
}

/** Asks every outside address of the content and writes down in `links.json` what it answered; says how many there are. */
export async function keepLinks(
  content: Content,
  askOne: (url: string) => Promise<Answer>,
  today: string,
  tell: (line: string) => void,
  manners?: Manners,
): Promise<number> {
  const urls = [...outsideLinks(content).keys()];
  if (urls.length === 0 && !content.links) return 0;
  const told = (done: number, url: string): void => tell(`Asked ${done} of ${urls.length} addresses: ${url}`);
  const answers = await askLinks(urls, askOne, told, manners);
  const text = writeLinks(Object.fromEntries(recordsOf(content)), answers, today);
  writeWhole(join(content.dir, 'links.json'), text);
  return urls.length;
}
