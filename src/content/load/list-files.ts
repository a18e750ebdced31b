import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { onceOf } from '../../shared/once.ts';
import { LIMITS } from '../domain/limits.ts';
import { KINDS, README, type Kind, type KindName } from '../schemas/kinds.ts';
import { refusalOf, type Refusal } from './refused-files.ts';

/** A file of the content folder. */
export interface SourceFile {
  /** From the content folder, with forward slashes. */
  path: string;
  /** From the working folder, as messages name it. */
  file: string;
  absolute: string;
  kind: KindName | undefined;
  /** Why nothing of it is read. */
  refusal?: Refusal;
}

const MATCHERS = Object.entries(KINDS).map(
  ([name, { pattern }]) => [name as KindName, picomatch(pattern)] as const,
);

/** The kind that claims a path, from the content folder; none when nothing reads it. */
export function kindOf(path: string): KindName | undefined {
  return MATCHERS.find(([, claims]) => claims(path))?.[0];
}

/** Every file of the folder in a fixed order; dot files and READMEs are nobody's business. What must not be read is of no kind, and says why. */
export function listFiles(dir: string): SourceFile[] {
  return walk(dir)
    .map((absolute) => ({ absolute, path: relative(dir, absolute).split(sep).join('/') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ absolute, path }) => {
      const kind = kindOf(path);
      const refusal = refusalOf(dir, absolute, kind ? limitOf(kind) : Infinity);
      const file = relative(process.cwd(), absolute).split(sep).join('/');
      return { absolute, path, file, ...(refusal ? { kind: undefined, refusal } : { kind }) };
    });
}

// A link to a folder is a file here, which is then refused; so is a folder that nobody may look into.
function walk(dir: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(dir, { withFileTypes: true });
  } catch {
    return [dir];
  }
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== README)
    .flatMap((entry) => (entry.isDirectory() ? walk(join(dir, entry.name)) : [join(dir, entry.name)]));
}

function limitOf(kind: KindName): number {
  if (kind === 'figures') return LIMITS.picture;
  if (kind === 'handouts' || kind === 'clips') return LIMITS.handout;
  return ['references', 'links', 'rawNotes'].includes(kind) ? LIMITS.list : LIMITS.text;
}

/** The text of a file, read once for each time that files are listed; a byte order mark and Windows line ends make no difference. */
export const readText = onceOf((file: SourceFile): string => plainText(readFileSync(file.absolute, 'utf8')));

/** The same of a text that was read already. */
export function plainText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** What is known of a kind. */
export function kindInfo(name: KindName): Kind {
  return KINDS[name];
}
