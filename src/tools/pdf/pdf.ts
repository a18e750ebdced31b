import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dateFrom, offerPdf } from './pdf-offer.ts';
import { readSettings } from '../../content/load/load-settings.ts';
import { writeWhole } from '../../shared/write-atomically.ts';

const HELP = `npm run pdf [-- <lecture> …] [--paper A4|Letter] [--existing] [--dist <folder>]

Builds the site and writes a PDF of each lecture, or of the ones named, beside its overview:
dist/lectures/<lecture>/<lecture>.pdf. The overview then offers it for download.
Letters that no font of this machine has stand as boxes: a warning names them.

  --paper     size of the paper: A4 (the default) or Letter
  --existing  take the site as it was last built, instead of building it
  --dist      folder of the built site: dist by default`;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      paper: { type: 'string', default: 'A4' },
      existing: { type: 'boolean', default: false },
      dist: { type: 'string', default: 'dist' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const paper = ['A4', 'Letter'].find((size) => size.toLowerCase() === values.paper.toLowerCase());
  if (!paper) throw new Error(`No paper is called "${values.paper}". Write A4 or Letter.`);
  const folder = resolve(values.dist);
  if (!values.existing) {
    const built = spawnSync('npx', ['astro', 'build', '--outDir', folder], { stdio: 'inherit' });
    if (built.status !== 0) return 1;
  }
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${values.dist} holds no built site. Leave --existing out: then it is built.`);
  const lectures = listLectures(folder);
  if (lectures.length === 0 && positionals.length === 0) {
    console.log('The course has no lecture yet, so there is nothing to print.');
    return 0;
  }
  const unknown = positionals.filter((name) => !lectures.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `No lecture in ${values.dist} is called ${unknown.map((name) => `"${name}"`).join(', ')}. There ${lectures.length === 0 ? 'is none yet' : `are: ${lectures.join(', ')}`}.`,
    );
  const wanted = positionals.length > 0 ? positionals : lectures;
  await printLectures(folder, wanted, paper);
  return 0;
}

function listLectures(folder: string): string[] {
  const lectures = join(folder, 'lectures');
  return existsSync(lectures)
    ? readdirSync(lectures)
        .filter((name) => existsSync(join(lectures, name, 'print/index.html')))
        .sort()
    : [];
}

async function printLectures(folder: string, lectures: string[], format: string): Promise<void> {
  const { site: origin, base, offline } = readSettings();
  // The browser is loaded only now, so that help and faults need none.
  const { launch } = await import('./launch.ts');
  const { printPage } = await import('./print.ts');
  const { countPages } = await import('./page-numbers.ts');
  const { sayBoxes } = await import('./say-boxes.ts');
  const browser = await launch();
  try {
    for (const [i, lecture] of lectures.entries()) {
      const [overview, file] = [join(folder, 'lectures', lecture, 'index.html'), `${lecture}.pdf`];
      const html = readFileSync(overview, 'utf8');
      const path = `lectures/${lecture}/print/`;
      const { pdf: printed, boxes } = await printPage(browser, { folder, base, origin, path, format });
      const day = /<time datetime="(\d{4}-\d\d-\d\d)"/.exec(html)?.[1] ?? '2000-01-01';
      const pdf = dateFrom(printed, day);
      const [pages, bytes] = [await countPages(pdf), pdf.length];
      const offered = offerPdf(html, { file, pages, bytes, format });
      if (!offered) throw new Error(`${overview} has no place for a PDF. Build the site again.`);
      writeWhole(join(folder, 'lectures', lecture, file), pdf);
      writeWhole(overview, offered);
      console.log(`${i + 1} of ${lectures.length}  lectures/${lecture}/${file}  ${pages} pages, ${format}`);
      for (const line of sayBoxes(boxes)) console.warn(`lectures/${lecture}/${file}  ${line}`);
    }
  } finally {
    await browser.close();
  }
  // The overviews are other pages now: who keeps them is to get them.
  if (offline)
    await (await import('../../site/offline/build/offline-integration.ts')).listBuilt(folder, base);
}
