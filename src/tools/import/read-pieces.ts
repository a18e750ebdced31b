import { youtubeId } from '../../content/domain/players.ts';
import { isDay } from '../../content/schemas/common.ts';
import { label, report, type Found } from './found.ts';
import { readLabelled, type Piece } from './labelled-lines.ts';
import { append, rest, trimLines, type Line } from './lines.ts';
import { hasWords, passage } from './passage.ts';
import { sayNames } from './read-head.ts';
import { glue, isNoName, readSpeakers } from './split-title.ts';
import { addressLine, addressOfItem, judgeUrl } from './find-urls.ts';

/** Reads lines that labels cut into pieces, and puts each piece where its label says; `first` is what stands before any label. */
export function readPieces(lines: readonly Line[], first: Piece | undefined, found: Found): void {
  for (const piece of readLabelled(lines, first ?? { means: { kind: 'none' }, lines: [] }))
    place(piece, found);
}

function place({ said = '', at, means, lines: all }: Piece, found: Found): void {
  const lines = trimLines(all);
  const own = (): void => {
    if (at) label(found, rest(at, said));
  };
  const strange = (title: string, what: Line[]): void =>
    passage(found, 'notes', { title, level: 2, lines: what, strange: true }, title ? at : undefined);
  switch (means.kind) {
    case 'none':
      return strange('', lines);
    case 'unknown':
      return strange(said, lines);
    case 'notes':
      return passage(found, 'notes', { title: said, level: 2, lines, labelled: true }, at);
    case 'link':
      own();
      return links(said, lines, found);
    case 'refs':
      return refs(said, lines, found, at);
    case 'abstract':
      own();
      report(found, lines, 'abstract.md', 'abstract');
      found.abstract ??= { by: means.by, lines: [] };
      // The second copy begins a paragraph of its own.
      if (lines.length && found.abstract.lines.length) found.abstract.lines.push(rest(lines[0]!, ''));
      append(found.abstract.lines, lines);
      return;
    case 'slots':
      // What a second label says in brackets has no field to stand in.
      if (said.includes('(') && means.ids.some((id) => found.slots.has(id))) return strange(said, lines);
      own();
      return slots(means.ids, said, lines, found);
    case 'title':
      if (found.title || lines.length !== 1) return strange(said, lines);
      own();
      [found.title, found.titleFrom] = [lines[0]!.text.trim(), 'notes'];
      return report(found, lines, 'lecture.yaml', 'title');
    case 'speaker': {
      if (found.speakers.length || lines.length !== 1) return strange(said, lines);
      const name = lines[0]!.text.trim();
      const speakers = readSpeakers(name);
      // A label rules, but not over words that name nobody.
      if (speakers.length === 0 && isNoName(name)) return strange(said, lines);
      own();
      found.speakers = speakers.length ? speakers : [{ name, affiliations: [] }];
      glue(name, found.speakers).forEach((word) => label(found, rest(lines[0]!, word)));
      return report(found, lines, 'lecture.yaml', sayNames(found.speakers));
    }
    case 'taker':
      if (found.taker || lines.length !== 1) return strange(said, lines);
      own();
      found.taker = lines[0]!.text.trim();
      return report(found, lines, 'lecture.yaml', 'who took the notes');
    case 'date':
      if (found.date || lines.length !== 1 || !isDay(lines[0]!.text.trim())) return strange(said, lines);
      own();
      found.date = lines[0]!.text.trim();
      return report(found, lines, 'lecture.yaml', 'date');
  }
}

function links(said: string, lines: Line[], found: Found): void {
  for (const line of lines) {
    const address = addressLine(line.text);
    const url = address?.url ?? line.text.trim();
    found.links.push({ label: said, url });
    label(found, rest(line, address?.mark ?? ''));
    report(found, [line], 'lecture.yaml', `link “${said}”`);
    if (/^(?:video|recording|youtube)$/i.test(said) && youtubeId(url)) found.video ??= url;
    if (hasWords(address?.text ?? ''))
      passage(found, 'notes', { title: '', level: 2, lines: [rest(line, address!.text)], strange: true });
  }
}

function refs(said: string, lines: Line[], found: Found, at: Line | undefined): void {
  const others: Line[] = [];
  for (const line of lines) {
    const address = line.code ? undefined : addressOfItem(line.text);
    const judged = address && judgeUrl(address.url);
    if (!address || (address.text && (!judged || judged.access === 'closed'))) others.push(line);
    else if (!judged || judged.access === 'closed') {
      label(found, rest(line, address.mark));
      found.links.push({ label: said, url: address.url });
      report(found, [line], 'lecture.yaml', `link “${said}”`);
    } else {
      label(found, rest(line, address.mark));
      found.readings.push({ url: judged.href, text: address.text, from: 'refs', lines: [line] });
      found.refsAs ??= said;
      report(found, [line], 'reading-list.yaml', `work under “${said}”`);
    }
  }
  if (others.some(({ text }) => hasWords(text)))
    passage(found, 'notes', { title: said, level: 2, lines: others, strange: true }, at);
  else if (at) label(found, rest(at, said));
}

function slots(ids: string[], said: string, lines: Line[], found: Found): void {
  ids.forEach((id, i) => {
    const slot = found.slots.get(id) ?? { label: said, lines: [] };
    found.slots.set(id, slot);
    if (i > 0 || lines.length === 0) return;
    if (slot.lines.length) slot.lines.push(rest(lines[0]!, ''));
    append(slot.lines, lines);
    report(found, lines, `summary/${id}.md`, `“${said}”`);
  });
}
