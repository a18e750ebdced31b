import { scanFields, type RawField } from './scan-fields.ts';
import type { RawEntry } from './scan-bibtex.ts';

// Nobody's volume stands in a volume that stands in twenty others.
const FURTHEST = 20;

/** The entries of a file by key, and by the old keys that nothing else is called. */
export class Family {
  readonly #named: Map<string, RawEntry>;
  readonly #known: ReadonlyMap<string, string>;
  readonly #own = new Map<RawEntry, RawField[]>();
  readonly #whole = new Map<RawEntry, Map<string, RawField>>();

  constructor(entries: readonly RawEntry[], known: ReadonlyMap<string, string>) {
    this.#known = known;
    this.#named = new Map();
    for (const entry of entries) if (!this.#named.has(entry.key)) this.#named.set(entry.key, entry);
    for (const entry of entries)
      for (const old of listOf(this.own(entry).find(({ name }) => name === 'ids')?.value))
        if (!this.#named.has(old)) this.#named.set(old, entry);
  }

  /** Every name that an entry may be called by. */
  names(): Iterable<string> {
    return this.#named.keys();
  }

  /** The fields that an entry says itself. */
  own(entry: RawEntry): RawField[] {
    const fields = this.#own.get(entry) ?? scanFields(entry.text, this.#known);
    this.#own.set(entry, fields);
    return fields;
  }

  /** The names that a field (`crossref`, `xdata`) holds and the file does not. */
  missing({ name, value }: RawField): string[] {
    return parentKeys(name, value).filter((key) => !this.#named.has(key));
  }

  /** The entries that an entry leans on, the nearest first: its `xdata`, its `crossref`, and theirs. */
  parents(entry: RawEntry, seen = new Set([entry]), depth = 0): RawEntry[] {
    if (depth > FURTHEST) return [];
    const near = this.own(entry)
      .flatMap(({ name, value }) => parentKeys(name, value))
      .flatMap((key) => this.#named.get(key) ?? [])
      .filter((parent) => parent.closed && !seen.has(parent));
    near.forEach((parent) => seen.add(parent));
    return [...near, ...near.flatMap((parent) => this.parents(parent, seen, depth + 1))];
  }

  /** The fields of an entry by name: what it does not say itself, its `xdata` and then its parent (`crossref`) say. */
  whole(entry: RawEntry, depth = 0): Map<string, RawField> {
    const known = this.#whole.get(entry);
    if (known) return known;
    const fields = new Map<string, RawField>();
    // An entry that is its own grandparent says nothing new.
    this.#whole.set(entry, fields);
    for (const field of this.own(entry)) if (!fields.has(field.name)) fields.set(field.name, field);
    if (depth > FURTHEST) return fields;
    for (const key of listOf(fields.get('xdata')?.value)) {
      const data = this.#named.get(key);
      if (data?.closed)
        adopt(
          fields,
          [...this.whole(data, depth + 1)].filter(([name]) => !OWN.has(name)),
        );
    }
    const parent = this.#named.get(fields.get('crossref')?.value.trim() ?? '');
    if (!parent?.closed) return fields;
    const prefix = titlePrefix(entry.type, parent.type);
    const others = [...this.whole(parent, depth + 1)];
    const author = others.find(([name]) => name === 'author');
    const whole = author && prefix === 'book' && /^(?:mv)?book$/.test(parent.type);
    adopt(fields, [
      ...others
        .filter(([name]) => !OF_PARENT.has(name))
        .map(([name, field]): Named => [
          /^(?:sub)?title(?:addon)?$/.test(name) ? prefix + name : name,
          field,
        ]),
      ...(whole ? [['bookauthor', author[1]] as const] : []),
    ]);
    return fields;
  }
}

type Named = readonly [name: string, field: RawField];

// Adds what an entry does not say itself, under whatever name: its own year is not beside its parent's date.
function adopt(fields: Map<string, RawField>, others: readonly Named[]): void {
  const own = new Set(fields.keys());
  const said = (name: string): boolean =>
    fields.has(name) || SAME.some((names) => names.includes(name) && names.some((one) => own.has(one)));
  for (const [name, field] of others) if (!said(name)) fields.set(name, field);
}

const SAME = [
  ['date', 'year', 'month', 'day'],
  ['journaltitle', 'journal'],
  ['location', 'address'],
  ['institution', 'school'],
  ['eprinttype', 'archiveprefix'],
];

/** The words of a list with commas between: `ids = {a, b}`. */
export function listOf(value = ''): string[] {
  return value
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

function parentKeys(name: string, value: string): string[] {
  return name === 'xdata' ? listOf(value) : name === 'crossref' ? [value.trim()] : [];
}

// What an entry says of itself alone.
const OWN = new Set(words('ids xdata crossref keywords options entryset related'));
const OF_PARENT = new Set([
  ...OWN,
  ...words('xref execute label presort relatedtype shorthand sortkey annotation annote abstract shorttitle'),
  ...words('sorttitle indextitle archiveurl file note addendum isbn'),
  // BibLaTeX hands these on as well, but a paper is not found at the address of its volume.
  ...words('doi url urldate eprint eprinttype archiveprefix'),
]);

function words(text: string): string[] {
  return text.split(' ');
}

// A volume's title is the title of what its chapters stand in.
function titlePrefix(child: string, parent: string): string {
  if (/^(?:in|supp(?!periodical)|bookin|conference$)/.test(child))
    return parent.startsWith('mv') ? 'main' : 'book';
  if (/^(?:article|suppperiodical)$/.test(child)) return 'journal';
  return parent === `mv${child}` ? 'main' : '';
}
