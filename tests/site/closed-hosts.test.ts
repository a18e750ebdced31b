import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { closedHosts, isClosed } from '../support/closed-hosts.ts';
import { expectNoFaults } from '../support/faults.ts';
import { placeOf, readAllPages } from '../support/html.ts';
import { linksOf } from '../support/links.ts';
import { sites } from '../support/site.ts';

describe.each(sites())(`built for $base, closed: ${closedHosts.join(', ')}`, (site) => {
  test('no page links to a closed host', () => {
    const faults = readAllPages(site).flatMap((page) =>
      linksOf(page, '')
        .filter((link) => isClosed(link.url))
        .map((link) => `${placeOf(site, page, link.element)}: ${link.what} ${link.url}`),
    );
    expectNoFaults(faults);
  });

  test('no file for machines holds the address of one', () => {
    const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
    // The download of the raw notes keeps the private addresses, because it is the file as it was taken.
    const texts = files.filter(
      (file) => /\.(md|txt|json|xml|bib|ris)$/.test(file) && !/raw-notes/.test(file),
    );
    const faults = texts.flatMap((file) => {
      const addresses = readFileSync(join(site.folder, file), 'utf8').match(/https?:\/\/[^\s"'<>()]+/g) ?? [];
      return addresses
        .filter((address) => isClosed(address))
        .map((address) => `${site.base}${file}: ${address}`);
    });
    expectNoFaults(faults);
  });
});
