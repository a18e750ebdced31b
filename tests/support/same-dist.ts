// Compares two built folders, as before and after files of the source have moved: `npx node tests/support/same-dist.ts before after`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

/**
 * Every file in which two builds differ, sorted. Names in `_astro/` and scope classes are made from the paths of the source: each is
 * taken for a digest of what it names, in which such names are taken for digests in their turn.
 */
export function differences(before: string, after: string): string[] {
  const [one, other] = [digests(before), digests(after)];
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((path) => {
    if (one.get(path) === other.get(path)) return [];
    return `${path}: ${!one.has(path) ? `only in ${after}` : !other.has(path) ? `only in ${before}` : 'not the same'}`;
  });
}

const HASHED = /(?:^|\/)_astro\//;
const SCOPE = /\bastro-(?:cid-)?[a-z0-9]{8}\b/g;

// A digest of each file by its path, in which a name in `_astro/` is a digest as well.
function digests(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const texts = new Map(files.map((path) => [path, textOf(path, readFileSync(join(folder, path)))]));
  const names = namesIn(texts);
  const sums = new Map<string, string>();
  for (const [path, text] of texts) {
    const sum = digestOf(orderless(path, withNames(text, names)));
    const name = HASHED.test(path) ? path.replace(basename(path), `${names.get(basename(path))}`) : path;
    // Two files may hold the same.
    sums.set(name, digestOf(`${sums.get(name) ?? ''}${sum}`));
  }
  return sums;
}

// Files name each other, in circles too: what a name means gets finer until no two names part any more.
function namesIn(texts: ReadonlyMap<string, string>): Map<string, string> {
  const named = [...texts].filter(([path]) => HASHED.test(path));
  const scopes = new Set([...texts.values()].flatMap((text) => text.match(SCOPE) ?? []));
  let names = new Map([...named.map(([path]) => basename(path)), ...scopes].map((name) => [name, '']));
  for (let [kinds, before] = [1, 0]; kinds > before;) {
    const now = names;
    const meant = named.map(([path, text]) => [basename(path), digestOf(withNames(text, now))] as const);
    names = new Map([...meant, ...[...scopes].map((scope) => [scope, rulesOf(scope, texts, now)] as const)]);
    [before, kinds] = [kinds, new Set(names.values()).size];
  }
  return names;
}

// What style sheets say of a scope.
function rulesOf(
  scope: string,
  texts: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): string {
  const rules = [...texts]
    .filter(([path]) => path.endsWith('.css'))
    .flatMap(([, text]) => text.match(/[^{}]*\{[^{}]*\}/g)?.filter((rule) => rule.includes(scope)) ?? []);
  return digestOf(rules.map((rule) => withNames(rule.replaceAll(scope, 'own'), names)).join());
}

function withNames(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replace(SCOPE, (scope) => names.get(scope)!)
    .replace(/[\w.-]+/g, (word) => names.get(word) ?? word);
}

// Pictures and fonts are as they are; sizes and revisions of files that hold names say nothing that the files do not.
function textOf(path: string, bytes: Buffer): string {
  const text = bytes.toString(/\.(?:html|css|m?js|json|svg|xml|txt|md|bib)$/.test(path) ? 'utf8' : 'latin1');
  if (/^offline\/.*\.json$/.test(path)) return text.replace(/"[0-9a-f]{12}"|(?<=[,:])\d+/g, '0');
  return path === 'sw.js' ? text.replace(/[`"'][0-9a-f]{12}[`"']/g, '0') : text;
}

// The lists of what can be kept offline are in the order of names.
function orderless(path: string, text: string): string {
  return /^(?:offline\/.*\.json|sw\.js)$/.test(path) ? (text.match(/[\w./-]+/g) ?? []).sort().join() : text;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

if (process.argv[1] === import.meta.filename) {
  const [before = '', after = ''] = process.argv.slice(2);
  const found = differences(before, after);
  console.log(found.length ? found.join('\n') : `${before} and ${after} are the same.`);
  process.exitCode = found.length ? 1 : 0;
}
