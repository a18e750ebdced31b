import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf, readAllPages } from '../html.ts';
import type { Site } from '../site.ts';
import { addressesOf } from './addresses.ts';

/**
 * Hosts whose links in the raw notes are private, so no page leads there; `CLOSED_HOSTS` (comma-separated) replaces the list.
 *
 * `forms.gle` holds the attendance form of one past class, `discord.com` a private message.
 */
const closedHosts: string[] = (
  process.env['CLOSED_HOSTS'] ?? 'forms.gle,docs.google.com/forms,discord.com,discord.gg'
)
  .split(',')
  .map((host) => host.trim())
  .filter(Boolean);

/** Tells every link of a page to a closed host. */
export function linksToClosedHosts(site: Site): string[] {
  return readAllPages(site).flatMap((page) =>
    addressesOf(page, '')
      .filter(({ url }) => isClosed(url))
      .map(({ element, what, url }) => `${placeOf(site, page, element)}: ${what} ${url}`),
  );
}

/** Tells every address at a closed host in the files for machines. */
export function closedHostsInFiles(site: Site): string[] {
  // The download of the raw notes keeps the private addresses, because it is the file as it was taken.
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|txt|json|xml|bib|ris)$/.test(file) && !/raw-notes/.test(file))
    .sort();
  return files.flatMap((file) => {
    const addresses =
      readFileSync(join(site.folder, file), 'utf8').match(
        /(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/[^\s"'<>()]+/g,
      ) ?? [];
    const whole = (address: string): string => (address.includes('://') ? address : `https://${address}`);
    return addresses
      .filter((address) => isClosed(whole(address)) && !address.endsWith('/…'))
      .map((address) => `${site.base}${file}: ${address}`);
  });
}

/** Tells whether an address lies at a closed host or below a closed path; subdomains count. */
function isClosed(url: string): boolean {
  if (!URL.canParse(url, 'http://site.invalid')) return false;
  const { hostname, pathname } = new URL(url, 'http://site.invalid');
  const address = `.${hostname}${pathname}/`;
  return closedHosts.some((entry) => address.includes(`.${entry}/`));
}
