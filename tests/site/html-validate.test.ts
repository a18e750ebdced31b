import { HtmlValidate } from 'html-validate';
import { describe, test } from 'vitest';
import { expectNoFaults } from '../support/faults.ts';
import { readPages } from '../support/html.ts';
import { htmlValidateConfig } from '../support/html-validate-config.ts';
import { sites } from '../support/site.ts';

describe.each(sites())('built for $base', (site) => {
  test('html-validate finds nothing', async () => {
    const validator = new HtmlValidate(htmlValidateConfig);
    const faults: string[] = [];
    for (const page of readPages(site)) {
      const report = await validator.validateString(page.html, page.path || 'index.html');
      for (const { line, column, ruleId, message } of report.results.flatMap((result) => result.messages)) {
        faults.push(`${site.base}${page.path}:${line}:${column}: ${ruleId}: ${message}`);
      }
    }
    expectNoFaults(faults);
  });
});
