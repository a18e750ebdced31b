import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

/** Where the content lies, and where the site will be published. */
export interface Settings {
  contentDir: string;
  /** "https://host", if known. */
  site: string | undefined;
  /** "/" or "/path/". */
  base: string;
  /** False when reading offline is switched off. */
  offline: boolean;
}

/** `CONTENT_DIR`, `SITE_URL`, `BASE_PATH` and `OFFLINE` from the environment, else `content` and its site.yaml. */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const contentDir = resolve(env['CONTENT_DIR'] || 'content');
  const file = join(contentDir, 'site.yaml');
  let said: { url?: unknown; base?: unknown; offline?: unknown } = {};
  try {
    said = (existsSync(file) ? (parse(readFileSync(file, 'utf8')) as typeof said) : {}) ?? {};
  } catch {
    // A broken site.yaml is the check's to report, with its place.
  }
  const site = env['SITE_URL'] || (typeof said.url === 'string' ? said.url : undefined);
  const base = env['BASE_PATH'] || (typeof said.base === 'string' ? said.base : '/');
  return {
    contentDir,
    site: site && URL.canParse(site) ? site : undefined,
    base: `/${base}/`.replace(/\/+/g, '/'),
    offline: env['OFFLINE'] ? env['OFFLINE'] !== 'off' : said.offline !== false,
  };
}
