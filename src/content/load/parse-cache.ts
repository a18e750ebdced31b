import type { Root } from 'mdast';
import { deserialize, serialize } from 'node:v8';
import type { Work } from '../bibliography/read-bibtex.ts';
import { isNear } from '../../shared/nearest.ts';
import type { Place, Problem } from '../domain/problems.ts';
import { structure, type Structure } from '../markdown/structure/read-structure.ts';
import { digestOfJson, type Kept } from '../../shared/build-cache.ts';
import { keptFor } from './site-cache.ts';
import type { Settings } from './load-settings.ts';
import { parseOrBlame } from './parse-or-blame.ts';

/** A Markdown text as it was parsed. */
export interface Parsed {
  tree: Root;
  structure: Structure;
}

// Written by V8, which promises to read what it wrote itself.
const FILE = 'trees';

/**
 * Parses texts under the keys of one bibliography. With settings, a text that has not changed is taken as the last build
 * that kept its trees parsed it.
 */
export class Trees {
  readonly isKey: (word: string) => boolean;
  private readonly ground: string;
  private readonly kept: Kept | undefined;
  private readonly before: ReadonlyMap<string, Parsed>;
  private readonly now = new Map<string, Parsed>();

  constructor(works: ReadonlyMap<string, Work>, settings?: Settings) {
    this.isKey = keyTest(works);
    this.ground = digestOfJson(keysOf(works));
    this.kept = settings && keptFor('made', settings);
    const before = this.kept?.get(FILE);
    this.before = before ? (deserialize(before) as typeof this.before) : new Map();
  }

  /** A text parsed, with the ids of its scope and the way to its figures. Faults are blamed on the file, at the places that `at` gives. */
  parse(
    text: string,
    format: 'md' | 'mdx',
    scope: string,
    file: string,
    at: (inner: Place) => Place,
    problems: Problem[],
    figures?: string,
  ): Parsed {
    const anew = (): Parsed => {
      const tree = parseOrBlame(text, format, file, at, problems);
      return { tree, structure: structure(tree, text, scope, this.isKey, figures) };
    };
    if (!this.kept) return anew();
    const digest = digestOfJson([this.ground, text, format, scope, figures]);
    // The same words may stand in two places: each has a tree of its own.
    const last = this.now.has(digest) ? undefined : this.before.get(digest);
    const known = problems.length;
    const parsed = last ?? anew();
    // What cannot be parsed is to be blamed again.
    if (problems.length === known) this.now.set(digest, parsed);
    return parsed;
  }

  /** Keeps what was parsed for the next build. */
  keep(): void {
    this.kept?.put(FILE, serialize(this.now));
  }
}

/** A word after @ is a key when the bibliography has it, or nearly has it (then it is a fault). */
export function keyTest(works: ReadonlyMap<string, Work>): (word: string) => boolean {
  const keys = keysOf(works);
  return (word) => isNear(word, keys);
}

/** Every name that a work can be cited by. */
export function keysOf(works: ReadonlyMap<string, Work>): string[] {
  return [...works.values()].flatMap((work) => [work.key, ...work.aliases]);
}
