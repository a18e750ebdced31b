import { join } from 'node:path';
import type { Answer } from '../../content/domain/link-state.ts';
import { recordsOf } from '../../content/load/link-standings.ts';
import type { Content } from '../../content/load/load-content.ts';
import { writeWhole } from '../../shared/write-atomically.ts';
import { outsideLinks } from '../../content/load/written-links.ts';
import { askLinks, writeLinks, type Manners } from './ask-links.ts';

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
