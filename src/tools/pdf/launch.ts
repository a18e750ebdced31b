import { type Browser, chromium } from '@playwright/test';
import { launchOptions } from './chromium.ts';

/** Starts the browser that prints and draws, which is the one of the tests; says what to do where there is none. */
export async function launch(to = 'print', command = 'npm run pdf'): Promise<Browser> {
  try {
    return await chromium.launch(await launchOptions());
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    const what = `No browser to ${to} with: ${why}\nName one: CHROMIUM_PATH=/usr/bin/chromium ${command}`;
    throw new Error(what, { cause: error });
  }
}
