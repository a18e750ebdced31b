import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from '@playwright/test';
import { inflate } from '@sparticuz/chromium';

const cache = join(import.meta.dirname, '../../../.cache');
const packed = fileURLToPath(new URL('../', import.meta.resolve('@sparticuz/chromium')));

// The package's own list (`chromium.args`) is for Lambda: one process, and no web security, which would hide faults.
const args = [
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
  // Nothing but this machine has a name, so no page can reach anything else, whatever it asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Unpacks the packaged browser with its libraries and fonts once, and gives the folder that holds them. */
async function unpackChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(`${home}.`);
  await inflateInto(staging, ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']);
  writeFileSync(join(staging, 'fonts/fonts.conf'), fontsConf(home));
  // A rename is whole or not at all: several processes may unpack at once, the first one to finish wins.
  try {
    renameSync(staging, home);
  } catch (error) {
    rmSync(staging, { recursive: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** Gives Playwright's launch options for the packaged Chromium, or for the browser that `CHROMIUM_PATH` names. */
export async function launchOptions(): Promise<LaunchOptions> {
  const other = process.env['CHROMIUM_PATH'];
  if (other) return { executablePath: other, args };
  // The package holds a browser for this platform only; elsewhere Playwright looks for the one it installed.
  if (process.platform !== 'linux' || process.arch !== 'x64') return { args };
  const home = await unpackChromium();
  const executablePath = join(home, 'chromium');
  return { executablePath, args, env: { ...process.env, ...browserEnvironment(home, executablePath) } };
}

function browserEnvironment(home: string, executablePath: string): Record<string, string> {
  const env: Record<string, string> = { FONTCONFIG_FILE: join(home, 'fonts/fonts.conf') };
  // The machine's own libraries are newer and fit its other parts; the packed ones are for where one is missing.
  const ldd = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (ldd.status === 0 && !ldd.stdout.includes('not found')) return env;
  const paths = [join(home, 'al2023/lib'), process.env['LD_LIBRARY_PATH']];
  return { ...env, LD_LIBRARY_PATH: paths.filter(Boolean).join(':') };
}

async function inflateInto(folder: string, files: string[]): Promise<void> {
  // `inflate` writes to the temporary folder, shared by every program of the machine; it reads where that is when called.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const jobs = files.map((file) => inflate(join(packed, 'bin', file)));
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await Promise.all(jobs);
}

function fontsConf(home: string): string {
  // The packed file looks for fonts in /tmp only; this one takes the machine's fonts, if any, and then Open Sans.
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts/fonts</dir>
  <cachedir>${home}/fonts/cache</cachedir>
</fontconfig>
`;
}
