import { createRequire } from 'node:module';
import type {
  CompatData,
  Identifier,
  SimpleSupportStatement,
  SupportStatement,
} from '@mdn/browser-compat-data';
import { ENGINES } from '../../../src/site/build/engines.ts';

/** Something that a sheet or a script uses before the oldest engines have it. */
export interface TooNew {
  line: number;
  column: number;
  /** The feature's path in MDN's data: `css.properties.text-wrap.pretty`. */
  feature: string;
  /** What is written: `text-wrap: pretty`. */
  written: string;
  /** Who lacks it: `Safari 26 (Firefox never)`. */
  lacks: string;
  /** Where it is unknown, more falls away than itself: the rule whose list of selectors holds it, say. */
  drops?: string;
}

const require = createRequire(import.meta.url);
/** What browsers know, as MDN has written it down. */
export const BCD = require('@mdn/browser-compat-data') as CompatData;

const NAMES: Record<string, string> = { chrome: 'Chromium', firefox: 'Firefox', safari: 'Safari' };
// The engine on a phone, where it is another.
const BROWSERS = Object.entries(ENGINES).flatMap(([engine, floor]) => {
  const phone = engine === 'safari' ? 'safari_ios' : `${engine}_android`;
  return [
    { id: engine, name: NAMES[engine]!, floor },
    { id: phone, name: `${NAMES[engine]!} on phones`, floor },
  ];
});

/** The feature at a path of MDN's data, if it has one. */
export function featureAt(path: string[]): Identifier | undefined {
  let at: unknown = BCD;
  for (const name of path)
    at = at && Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined;
  return at as Identifier | undefined;
}

/** Says which of the oldest engines lack a feature, in words; nothing where all have it. `prefixes`: those that are written beside it. */
export function whoLacks(feature: Identifier, prefixes: readonly string[] = []): string | undefined {
  const support = feature.__compat?.support as Record<string, SupportStatement | undefined> | undefined;
  if (!support) return undefined;
  const lacking = BROWSERS.flatMap(({ id, name, floor }) => {
    const statements = [support[id] ?? []].flat();
    const plain = statements.filter((statement) => isPlain(statement, prefixes));
    if (plain.some((one) => isBy(one.version_added, floor) && !isBy(one.version_removed, floor))) return [];
    const since = plain.find(({ version_added }) => /\d/.test(String(version_added)))?.version_added;
    return [{ name, since: since || 'never' }];
  });
  // A phone's engine is named only where the desk's has the feature, or has it at another time.
  const said = lacking.filter(
    ({ name, since }) =>
      !lacking.some((other) => name === `${other.name} on phones` && since === other.since),
  );
  return said.length
    ? said.map(({ name, since }) => (since === 'never' ? `${name}: never` : `${name}: ${since}`)).join(', ')
    : undefined;
}

function isPlain(statement: SimpleSupportStatement, prefixes: readonly string[]): boolean {
  const { flags, alternative_name, prefix } = statement;
  return !flags && !alternative_name && (!prefix || prefixes.includes(prefix));
}

function isBy(added: unknown, floor: string): boolean {
  if (typeof added !== 'string' || !/\d/.test(added)) return false;
  const [is, may] = [added.replace('≤', ''), floor].map((version) => version.split('.').map(Number));
  return is![0] === may![0] ? (is![1] ?? 0) <= (may![1] ?? 0) : is![0]! < may![0]!;
}
