import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { EngineName } from './engine.ts';

const PLACES = ['/usr/bin', '/usr/local/bin', '/usr/libexec', '/opt/firefox'];
const BESIDE_WEBKIT = [
  '/usr/{lib,libexec}/*/webkit2gtk-4.1/',
  '/usr/{lib,libexec}/*/webkit2gtk-4.0/',
  '/usr/{lib,libexec}/webkit{2,}gtk-*/',
];

/** Gives the file that a variable of the environment names, else the first of these programs on the path or in the usual places. */
function find(
  variable: string,
  names: readonly string[],
  patterns: readonly string[] = [],
): string | undefined {
  if (process.env[variable]) return process.env[variable];
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...PLACES];
  return (
    folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file)) ??
    patterns.flatMap((pattern) => names.flatMap((name) => globSync(pattern + name))).at(0)
  );
}

/** Firefox, if this machine has it; `FIREFOX_PATH` names another. */
export const firefoxPath = (): string | undefined => find('FIREFOX_PATH', ['firefox-esr', 'firefox']);

/** WebKit's driver, if this machine has it; `WEBKIT_DRIVER_PATH` names another. */
export const webkitDriverPath = (): string | undefined =>
  find('WEBKIT_DRIVER_PATH', ['WebKitWebDriver'], BESIDE_WEBKIT);

/** WebKit's small browser, which the driver drives; `MINIBROWSER_PATH` names another. */
export const miniBrowserPath = (): string | undefined =>
  find('MINIBROWSER_PATH', ['MiniBrowser'], BESIDE_WEBKIT);

/** The screen that WebKit's window stands on where there is none; `XVFB_PATH` names another. */
export const xvfbPath = (): string | undefined => find('XVFB_PATH', ['Xvfb']);

/** Tells whether an engine is on this machine. One that is there in part is, and fails. */
export const isHere = (name: EngineName): boolean =>
  name === 'chromium' || (name === 'firefox' ? firefoxPath() : webkitDriverPath()) !== undefined;

/** One line that says which engines are not on this machine, or nothing. */
export function sayMissing(has: (name: EngineName) => boolean = isHere): string | undefined {
  const missing = [
    ...(has('firefox') ? [] : ['Firefox (there is no firefox-esr)']),
    ...(has('webkit') ? [] : ['WebKit (there is no WebKitWebDriver)']),
  ];
  return missing.length > 0
    ? `Not tested in ${missing.join(' and ')}. The README says under "Two commands" which packages bring them.`
    : undefined;
}
