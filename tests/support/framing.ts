import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { readHeaders } from './headers-file.ts';
import type { Site } from './site.ts';
import { TYPES } from './static-server.ts';

/** Where the site stands for a context that `publish` was given. */
export const ORIGIN = 'https://notes.example.org';

/** Answers for `https://notes.example.org` as a host does that reads `_headers`, in this context and without a network. */
export async function publish(context: BrowserContext, site: Site): Promise<void> {
  const rules = readHeaders(readFileSync(join(site.folder, '_headers'), 'utf8'));
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const named = join(site.folder, decodeURIComponent(pathname).slice(site.base.length));
    const file = statSync(named, { throwIfNoEntry: false })?.isDirectory()
      ? join(named, 'index.html')
      : named;
    const found = existsSync(file);
    const headers = Object.assign(
      { 'Content-Type': TYPES[extname(found ? file : '.html')] ?? 'application/octet-stream' },
      ...rules.filter(({ pattern }) => pathname.startsWith(pattern.slice(0, -1))).map((rule) => rule.headers),
    ) as Record<string, string>;
    const body = readFileSync(found ? file : join(site.folder, '404.html'));
    await route.fulfill({ status: found ? 200 : 404, headers, body });
  });
}

/** Answers for another site with one page, which shows an address in a frame. */
export async function frameOn(
  context: BrowserContext,
  origin: string,
  address: string,
  sandbox?: string,
): Promise<void> {
  const rights = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
  await context.route(`${origin}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>A course</title><iframe title="Notes" src="${address}" width="1000" height="700"${rights}></iframe>`,
    }),
  );
}
