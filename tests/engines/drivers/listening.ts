import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPages, fileOf } from '../../support/pages.ts';
import type { Site } from '../../support/site.ts';

const FILE = 'listener.js';

/** Gives a copy of a site whose pages keep in `window.heard` what the console says, from before their first own script; `forget` removes it. */
export function listeningCopy(site: Site): { site: Site; forget: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'listening-'));
  const copy = { ...site, folder };
  cpSync(site.folder, folder, { recursive: true });
  writeFileSync(join(folder, FILE), `(${keepHeard.toString()})();`);
  for (const page of listPages(copy)) {
    const file = fileOf(copy, page);
    const html = readFileSync(file, 'utf8');
    // Before the page's policy, which names its own scripts only.
    writeFileSync(file, html.replace('<head>', `<head><script src="${site.base}${FILE}"></script>`));
  }
  return { site: copy, forget: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs in the page, first of all. */
function keepHeard(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  for (const kind of ['warn', 'error', 'assert'] as const) {
    const own = console[kind].bind(console) as (...said: unknown[]) => void;
    console[kind] = (...said: unknown[]) => {
      if (kind !== 'assert' || !said[0]) heard.push(`console ${kind}: ${said.join(' ')}`);
      own(...said);
    };
  }
  addEventListener(
    'error',
    (event) => {
      const part = event.target as HTMLImageElement | HTMLScriptElement | HTMLLinkElement | Window;
      if (event.message) heard.push(`error: ${event.message}`);
      else if (part instanceof Element) heard.push(`could not get ${'href' in part ? part.href : part.src}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => heard.push(`error: ${String(reason)}`));
  // It comes to the document, and to the window through it.
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    heard.push(`refused by ${violatedDirective}: ${blockedURI}`),
  );
}
