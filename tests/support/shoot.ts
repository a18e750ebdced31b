// Takes a picture of a page: npx node tests/support/shoot.ts <url-or-path> <out.png> [--width 1440] [--dark] [--full] [--print]
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../src/tools/pdf/chromium.ts';

const usage =
  'shoot.ts <url-or-path> <out.png|out.pdf> [--width 1440] [--height 900] [--scale 1] [--dark] [--full] [--print]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '900' },
    scale: { type: 'string', default: '1' },
    dark: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
});
const [from, out] = positionals;
if (from === undefined || out === undefined) {
  console.error(usage);
  process.exit(2);
}
const url = existsSync(from) ? pathToFileURL(resolve(from)).href : from;
mkdirSync(dirname(resolve(out)), { recursive: true });

const browser = await chromium.launch(await launchOptions());
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    deviceScaleFactor: Number(values.scale),
    colorScheme: values.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
  page.on('requestfailed', (request) => console.error(`failed: ${request.url()}`));
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  if (values.print) await page.pdf({ path: out, preferCSSPageSize: true, printBackground: true });
  else await page.screenshot({ path: out, fullPage: values.full });
} finally {
  await browser.close();
}
