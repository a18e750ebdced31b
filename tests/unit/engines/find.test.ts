import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { firefoxPath, isHere, sayMissing } from '../../engines/drivers/find.ts';

afterEach(() => vi.unstubAllEnvs());

it('a browser is found on the path, and one that the environment names comes first', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bin-'));
  writeFileSync(join(folder, 'firefox-esr'), '');
  chmodSync(join(folder, 'firefox-esr'), 0o755);
  vi.stubEnv('FIREFOX_PATH', '');
  vi.stubEnv('PATH', folder);
  expect(firefoxPath()).toBe(join(folder, 'firefox-esr'));
  vi.stubEnv('FIREFOX_PATH', '/opt/other/firefox');
  expect(firefoxPath()).toBe('/opt/other/firefox');
});

it('what the environment names is there, so that a wrong name is a failure and no skip', () => {
  vi.stubEnv('WEBKIT_DRIVER_PATH', '/nowhere/WebKitWebDriver');
  expect(isHere('webkit')).toBe(true);
  vi.stubEnv('FIREFOX_PATH', '/nowhere/firefox');
  expect(sayMissing()).toBeUndefined();
});

it('one line names what is missing and where to read what brings it', () => {
  const none = (): boolean => false;
  expect(sayMissing(none)).toBe(
    'Not tested in Firefox (there is no firefox-esr) and WebKit (there is no WebKitWebDriver). The README says under "Two commands" which packages bring them.',
  );
  expect(sayMissing((name) => name !== 'webkit')).toMatch(/^Not tested in WebKit \(/);
});
