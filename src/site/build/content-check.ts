import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { problemsNow } from '../../content/checks/problems-now.ts';
import { formatProblem, summarise, type Problem } from '../../content/domain/problems.ts';
import { showDrafts } from '../../content/context.ts';
import { formatAhead } from '../../content/load/format-cache.ts';
import { changedSince, contentSums } from '../../content/load/content-sums.ts';
import { readSettings } from '../../content/load/load-settings.ts';
import { followContent, pagesTakeTurns } from './follow-content.ts';
import { guardTexts } from './guard-texts.ts';
import { faultOfOutDir } from './out-dir.ts';
import { nativeModules } from './native-modules.ts';
import { ownImports } from './own-imports.ts';

const LOGGER = fileURLToPath(new URL('fatal-logger.js', import.meta.url));

/**
 * Nothing wrong ships: a build with faults in its content stops before it begins and lists them all.
 * The dev server shows them and stays up, and renders anew whatever depends on what was edited.
 */
export function contentCheck(): AstroIntegration {
  let building = false;
  let checked: ReadonlyMap<string, unknown> = new Map();
  let formatted: Promise<void> | undefined;
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        building = command === 'build';
        if (command === 'dev') showDrafts();
        updateConfig({ vite: { plugins: [guardTexts(), ownImports(), nativeModules(), pagesTakeTurns()] } });
        const { contentDir } = readSettings();
        if (building) {
          checked = contentSums(contentDir);
          formatted = formatAhead(readSettings());
        }
        const problems = problemsNow();
        // Astro's own loaders would read on, in the dev server too.
        const elsewhere = problems.filter(({ code }) => code === 'file-link');
        if (command === 'build') {
          report(
            problems,
            (line) => logger.warn(line),
            (line) => logger.error(line),
          );
          if (problems.some((p) => p.severity === 'error')) await stop(problems, 'Nothing was built.');
          updateConfig({ logger: { entrypoint: LOGGER }, prerenderConflictBehavior: 'error' });
        } else if (elsewhere.length > 0) {
          report(
            elsewhere,
            (line) => logger.warn(line),
            (line) => logger.error(line),
          );
          await stop(elsewhere, 'The server does not start.');
        }
      },
      'astro:config:done': async ({ config }) => {
        const fault = building && faultOfOutDir(fileURLToPath(config.outDir), fileURLToPath(config.root));
        if (fault) fail(fault);
        await formatted;
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = (): void =>
          report(
            problemsNow(),
            (line) => logger.warn(line),
            (line) => logger.error(line),
          );
        followContent(server, check, (fault) => logger.error(fault));
      },
      'astro:build:done': () => {
        const { loggedErrors = [] } = globalThis as { loggedErrors?: string[] };
        // Astro reads some files itself, after the check: what was built then is not what was checked.
        const changed = changedSince(checked, readSettings().contentDir);
        if (changed) fail(`${changed}  changed  This file has changed since it was checked. Build again.`);
        if (loggedErrors.length) throw new Error(`The build logged errors:\n${loggedErrors.join('\n')}`);
      },
    },
  };
}

function report(problems: Problem[], warn: (line: string) => void, error: (line: string) => void): void {
  for (const p of problems) (p.severity === 'error' ? error : warn)(formatProblem(p));
}

async function stop(problems: Problem[], so: string): Promise<never> {
  // Astro ends its process at once, and with it what stands in a pipe that is read slowly.
  for (const stream of [process.stdout, process.stderr])
    await new Promise((out) => void stream.write('', out));
  return fail(`${summarise(problems)} ${so}`);
}

// A stack trace would bury the list: the message is all there is to say.
function fail(message: string): never {
  const error = new Error(message);
  delete error.stack;
  throw error;
}
