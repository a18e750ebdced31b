import type { Nodes, Root } from 'mdast';
import { location } from 'vfile-location';
import { VOID } from '../domain/html-allowlist.ts';
import { LIMITS } from '../domain/limits.ts';
import { problem, START, type Place, type Problem } from '../domain/problems.ts';
import { parse, type Format } from '../markdown/syntax.ts';

// Deeper than anybody nests, and not so deep that a walk through the tree runs out of stack.
const DEEPEST = LIMITS.depth;

/** The tree of a text; an empty one where it cannot be read, which is a fault at the place that `at` gives. */
export function parseOrBlame(
  text: string,
  format: Format,
  file: string,
  at: (inner: Place) => Place,
  problems: Problem[],
): Root {
  const blame = (place: Place, what: string, hint: string): Root => {
    problems.push(problem(file, at(place), 'mdx-syntax', what, hint));
    return { type: 'root', children: [] };
  };
  const tooDeep = (place: Place): Root =>
    blame(place, 'This is nested too deep to be read.', 'Take some of the lists or quotations apart.');
  const [stalls] = stallsIn(text);
  if (stalls) return blame(location(text).toPoint(stalls.offset)!, stalls.what, stalls.hint);
  try {
    const tree = parse(text, format);
    const deep = nodeAt(DEEPEST, tree);
    return deep ? tooDeep(deep.position?.start ?? START) : tree;
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(START);
    const { line = 1, column = 1, reason } = error as { line?: number; column?: number; reason?: string };
    const what = `This is not MDX: ${(reason ?? String(error)).split('\n')[0]!.replace(/[.:]?$/, '')}.`;
    // What holds a tag that does not end is not where it has to be ended.
    const [, tag = '', ...place] = /closing tag for `<([\w-]*)[^`]*` \((\d+):(\d+)/.exec(what) ?? [];
    const [tagLine = line, tagColumn = column] = place.map(Number);
    const hint = VOID.has(tag.toLowerCase())
      ? `Write it closed: <${tag}/>.`
      : 'Close the tag or brace, or write \\{ and \\< to show these characters.';
    return blame({ line: tagLine, column: tagColumn }, what, hint);
  }
}

/** What a parser of Markdown would take the square of its length for, and nobody writes. */
function stallsIn(text: string): { offset: number; what: string; hint: string }[] {
  const word = new RegExp(`(?<![!-~])[!-~]{${LIMITS.word}}`).exec(text);
  const comment = [...text.matchAll(/<[!?]/g)][LIMITS.comments];
  const block = blockAt(LIMITS.depth, text);
  return [
    word && {
      offset: word.index,
      what: `This word has more than ${LIMITS.word} letters.`,
      hint: 'Put data into a file of its own, or spaces into it.',
    },
    comment && {
      offset: comment.index,
      what: `More than ${LIMITS.comments} pieces of this text begin like a comment.`,
      hint: 'Take comments out; for a plain <, write \\<.',
    },
    block && {
      offset: block.index,
      what: `More than ${LIMITS.depth} blocks that begin with ::: do not end before this one.`,
      hint: 'End each with ::: on a line of its own.',
    },
  ].filter((stall) => !!stall);
}

function blockAt(most: number, text: string): RegExpExecArray | undefined {
  let open = 0;
  for (const line of text.matchAll(/^[ \t>]*:{3,}(.*)$/gm)) {
    open = line[1]!.trim() === '' ? Math.max(0, open - 1) : open + 1;
    if (open > most) return line;
  }
  return undefined;
}

function nodeAt(depth: number, node: Nodes): Nodes | undefined {
  if (depth === 0 || !('children' in node)) return depth === 0 ? node : undefined;
  for (const child of node.children) {
    const found = nodeAt(depth - 1, child);
    if (found) return found;
  }
  return undefined;
}
