import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { LIMITS } from '../domain/limits.ts';
import { readBase, readFrameAncestor, readOrigin, type Setting } from '../domain/deployment.ts';
import { cacheRoot } from '../../shared/cache-root.ts';
import { refusalOf } from './refused-files.ts';

/** Where the content lies, and where the site will be published. */
export interface Settings {
  contentDir: string;
  /** "https://host", if known. */
  site: string | undefined;
  /** "/" or "/path/". */
  base: string;
  /** Sites that may show the pages in a frame, as a policy names them. */
  frameAncestors: string[];
  /** False when reading offline is switched off. */
  offline: boolean;
}

/**
 * `CONTENT_DIR`, `SITE_URL`, `BASE_PATH` and `OFFLINE` from the environment, else `content` and its site.yaml.
 * Stops at a variable that cannot be used: a site built for the wrong address is broken where nobody looks.
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const contentDir = resolve(env['CONTENT_DIR'] || 'content');
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory())
    refuse(
      'CONTENT_DIR',
      `There is no folder "${contentDir}".`,
      'Name the folder that holds the notes, or leave it out for the one called content.',
    );
  const file = join(contentDir, 'site.yaml');
  let said: { url?: unknown; base?: unknown; frame_ancestors?: unknown; offline?: unknown } = {};
  try {
    const sound = existsSync(file) && !refusalOf(contentDir, file, LIMITS.text);
    said = (sound && (parse(readFileSync(file, 'utf8')) as typeof said | null)) || {};
  } catch {
    // A broken site.yaml is the check's to report, with its place.
  }
  return {
    contentDir,
    site: given('SITE_URL', env, readOrigin) ?? valueOf(said.url, readOrigin),
    base: given('BASE_PATH', env, readBase) ?? valueOf(said.base, readBase) ?? '/',
    frameAncestors: [said.frame_ancestors]
      .flat()
      .flatMap((ancestor) => valueOf(ancestor, readFrameAncestor) ?? []),
    offline: env['OFFLINE'] ? env['OFFLINE'] !== 'off' : said.offline !== false,
  };
}

/** The folder in which builds of one content for one address keep what the next one need not make again. */
export function cacheFolder({ contentDir, site = '', base }: Settings): string {
  return join(cacheRoot(), 'astro', keyOf([contentDir, site, base].join('\n')));
}

/** The folder of the fonts as builds cut them for one content; the dev server has its own, of `whole` fonts. */
export function fontsFolder({ contentDir }: Settings, whole = false): string {
  return join(cacheRoot(), 'fonts', `${keyOf(contentDir)}${whole ? '-whole' : ''}`);
}

function keyOf(what: string): string {
  return createHash('sha256').update(what).digest('hex').slice(0, 8);
}

function given(
  name: string,
  env: Record<string, string | undefined>,
  read: (written: string) => Setting,
): string | undefined {
  if (!env[name]?.trim()) return undefined;
  const setting = read(env[name]);
  if ('value' in setting) return setting.value;
  refuse(name, setting.what, setting.hint);
}

function refuse(name: string, what: string, hint: string): never {
  // The message is all there is to say; a stack trace would bury it.
  const error = new Error(`${name}  field-value  ${what} ${hint}`);
  delete error.stack;
  throw error;
}

// A faulty field of site.yaml is the check's to report, with its place.
function valueOf(said: unknown, read: (written: string) => Setting): string | undefined {
  const setting = typeof said === 'string' ? read(said) : undefined;
  return setting && 'value' in setting ? setting.value : undefined;
}
