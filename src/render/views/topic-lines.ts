/** A line of the map of topics: from the one that writes to it, down past others, to those that read from it. */
export interface TopicLine {
  /** Rows of the list, from 0. */
  from: number;
  to: number[];
  /** Which track of the gutter it runs in, from 0 at the left. */
  lane: number;
  /** The one line that most topics read from. */
  thick: boolean;
}

/** What a topic builds on, by the names of the topics. */
interface Needing {
  id: string;
  after: readonly string[];
}

/** The lines between topics in their order, in as few lanes as keep them apart; the one with most readers is the first. */
export function linesOf(topics: readonly Needing[]): TopicLine[] {
  const found = topics.flatMap(({ id }, from) => {
    const to = topics.flatMap(({ after }, row) => (row > from && after.includes(id) ? [row] : []));
    return to.length > 0 ? [{ from, to }] : [];
  });
  const most = Math.max(0, ...found.map(({ to }) => to.length));
  const bus = most > 1 ? found.find(({ to }) => to.length === most) : undefined;
  const taken: { from: number; to: number[] }[][] = [];
  const lanes = new Map(
    [...(bus ? [bus] : []), ...found.filter((line) => line !== bus)].map((line) => {
      const free = taken.findIndex((lane) => lane.every((other) => isApart(line, other)));
      const lane = free < 0 ? taken.length : free;
      (taken[lane] ??= []).push(line);
      return [line, lane];
    }),
  );
  return found.map((line) => ({ ...line, lane: lanes.get(line)!, thick: line === bus }));
}

// One may begin in the row in which the other ends: it leaves below where that one comes in.
function isApart(one: Pick<TopicLine, 'from' | 'to'>, other: Pick<TopicLine, 'from' | 'to'>): boolean {
  return one.from >= other.to.at(-1)! || other.from >= one.to.at(-1)!;
}
