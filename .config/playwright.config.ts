import { defineConfig } from '@playwright/test';
import { launchOptions } from '../src/tools/pdf/chromium.ts';

// The tests serve the built folders themselves (tests/support/browser.ts); SITE_DIST names another for the real one.
export default defineConfig({
  testDir: '../tests/browser',
  outputDir: '../.cache/playwright',
  fullyParallel: true,
  // What takes its time on a busy machine is not a fault; what never comes is.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['CI'] ? 'list' : 'line',
  use: {
    launchOptions: await launchOptions(),
    // The worker that keeps pages for later has tests of its own (tests/support/own-host.ts).
    serviceWorkers: 'block',
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
