import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { readBibtex } from '../../content/bibliography/read-bibtex.ts';
import { LIMITS } from '../../content/domain/limits.ts';
import type { Known } from '../import/lecture-yaml.ts';
import { importNotes, type Imported } from '../import/import-notes.ts';
import { findPictures } from '../import/pages/find-pictures.ts';
import { importPage, isPage } from '../import/pages/import-page.ts';
import { addStubs } from '../import/citable-works.ts';
import { ask, type Asking } from './ask.ts';
import { misused, refuse, type Command } from './command.ts';
import { contentFolder, judgeNew, readBibliography, type ContentFolder } from './content-folder.ts';
import { OPTIONS, readGiven } from './import-given.ts';
import { sayImported } from './import-said.ts';
import { errorsIn } from './judge-aside.ts';
import { moveIn } from './move-in.ts';
import { day, nameOf } from './new-makers.ts';
import { oneWriter } from './one-writer.ts';
import { readRaw } from './read-raw.ts';
import { joinWorks, worksBeside } from './works-beside.ts';

const ASKINGS: Asking<'date' | 'by' | 'taken' | 'licence' | 'copyright'>[] = [
  { field: 'date', question: 'On which day was the lecture? As 2023-01-30:', wrong: day },
  { field: 'by', question: 'Who took the notes?' },
  { field: 'licence', question: 'Under which licence are the notes? Such as MIT:' },
  { field: 'copyright', question: 'Their copyright line? Such as Copyright (c) 2023 Ada Example:' },
];

/** Makes a lecture's folder of raw notes, with what they do not say asked by `asker`. */
export function importWith(asker: typeof ask): Command {
  return { help: HELP, run: (args) => run(args, asker) };
}

const HELP = `
npm run notes -- import FILE [options]

Reads the raw notes of one lecture and writes content/lectures/<name>/: lecture.yaml, abstract.md, talk.md,
notes.md, reading-list.yaml, a file for every summary slot and question, and raw-notes.md byte for byte
(of a notebook, or where pictures stood within it, as Markdown).
Works that are not in references.bib yet get an entry there with their address and no title.
What no rule knows goes into notes.md, under a heading of its own with a mark to look at it.
FILE is Markdown, plain text, or a Jupyter notebook (.ipynb), whose text, code, output and pictures are taken over.
Pictures within the file become files in figures/ of that folder, where all pictures are looked for: the check names
each that is not there yet. The file may be as large as 64 MB, or 4 MB without its pictures.
A page that was written for readers goes into notes.md whole, in the forms of this site, with its macros and images:
Markdown of Jekyll, Quarto (.qmd), MyST, Obsidian, HackMD or GitHub. What has no form here stays as words or code, and
is listed with its line. Files that it links to and that lie in its folder (slides, data, code) come along into files/,
and works that it cites, from a .bib beside it, into references.bib under their keys.
Nothing that exists is changed but references.bib, which gains entries; nothing is made up.

  --as NAME          the folder's name and address: small letters, digits, hyphens (else from the title)
  --into DIR         the content folder (else CONTENT_DIR, else "content")
  --form FORM        page or notes: what the file is, where that cannot be told from the labels in it
  --images DIR       where the images of a page lie, if not beside it
  --dry-run          says what would go where and writes nothing

What the notes themselves do not say. Without these options you are asked on a terminal; what nobody knows is
left out and shown as unknown:
  --date DAY         the day of the lecture, as 2023-01-30
  --speaker NAME     as "Ada Example (Here, There)"; again for each
  --title TITLE      instead of the title in the notes
  --number N         which lecture of the course it is
  --by NAME          who took the notes
  --taken DAY        the day they were taken
  --licence NAME     their licence, such as MIT
  --copyright LINE   its copyright line
  --source URL       where they were published first
  --no-ask           asks nothing

Example:
  npm run notes -- import ~/lec3-sparse-attention.md --date 2023-02-01 --by "Ada Example" --dry-run
`;

/** Makes a lecture's folder of raw notes. */
export const importCommand: Command = importWith(ask);

async function run(args: string[], asker: typeof ask): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const file = positionals[0];
  if (file === undefined || positionals.length > 1)
    misused('notes import', 'It takes one file.', 'Write: npm run notes -- import FILE [options].');
  const content = contentFolder(values.into);
  const { dir: contentDir, shown } = content;
  const raw = readRaw(file);
  const given = readGiven(values);
  const whole = isWhole(values.form, raw.text, basename(file));
  const near = whole ? await worksBeside(file, raw.text) : { cited: new Map<string, never>(), told: [] };
  let bibtex = '';
  let joined: ReturnType<typeof joinWorks> = { bibtex: '', added: [], told: [] };
  const make = (known: Known): Imported => {
    // Read each time: somebody may write to it while questions are asked.
    bibtex = readBibliography(content);
    if (whole) {
      joined = joinWorks(contentDir, bibtex, near.cited);
      return importPage(raw.text, basename(file), known, judgeWith(contentDir, joined.bibtex), (path) =>
        isBeside(file, path),
      );
    }
    return importNotes(raw.text, basename(file), known, readBibtex(bibtex).works);
  };
  let imported = make(given);
  const named = new Map([...imported.pictures].filter(([name]) => !raw.pictures.has(name)));
  const pictures = findPictures(named, file, values.images);
  const beside = new Map([['raw-notes.md', raw.kept]]);
  for (const [name, path] of imported.handouts)
    beside.set(`files/${name}`, readFileSync(join(dirname(file), path)));
  for (const [name, bytes] of [...raw.pictures, ...pictures.files]) beside.set(`figures/${name}`, bytes);
  const count = imported.files.size + beside.size;
  const folder = `lectures/${nameOf(values.as ?? imported.slug)}`;
  const mustBeNew = (): void => {
    if (existsSync(join(contentDir, folder)))
      refuse(
        shown(folder),
        'lecture-exists',
        'This lecture exists, and nothing is overwritten.',
        'Give the new one another name with --as, or move the old folder away.',
      );
  };
  mustBeNew();
  let known = given;
  if (!values['no-ask'] && !values['dry-run'] && process.stdin.isTTY && process.stdout.isTTY) {
    const open = ASKINGS.filter(
      ({ field }) => !(field in given) && !(field === 'date' && imported.found.date),
    );
    known = { ...given, ...(await asker(open)) };
  }
  if (values['dry-run']) imported = make(known);
  else
    await oneWriter(content, () => {
      mustBeNew();
      imported = make(known);
      const others = new Map<string, string>();
      const works = whole ? joined.bibtex : bibtex;
      if (imported.stubs.length || !bibtex || works !== bibtex)
        others.set('references.bib', addStubs(works, imported.stubs));
      const files = new Map<string, string | Uint8Array>([...imported.files, ...beside]);
      moveIn(contentDir, { folder, files, others });
    });
  console.log(sayImported({ imported, raw, pictures, near, joined, images: values.images }));
  if (values['dry-run']) {
    console.log(`\nNothing is written. Without --dry-run this makes ${shown(folder)}/ with ${count} files.`);
    return 0;
  }
  return finish(content, folder, imported, count);
}

// Only what lies in its folder: a page from elsewhere is not to take other files of this machine along.
function isBeside(file: string, path: string): boolean {
  const [folder, at] = [realpathSync(dirname(file)), resolve(dirname(file), path)];
  if (!existsSync(at) || !statSync(at).isFile() || statSync(at).size > LIMITS.handout) return false;
  return realpathSync(at).startsWith(`${folder}${sep}`);
}

// A page is written for readers; raw notes have the labels of the template.
function isWhole(form: string | undefined, text: string, name: string): boolean {
  if (form !== undefined && form !== 'page' && form !== 'notes')
    misused('--form', `"${form}" is not a form.`, 'Write --form page or --form notes.');
  return form === undefined ? isPage(text, name) : form === 'page';
}

// What the check says of a page's text, beside the works that may be cited.
function judgeWith(contentDir: string, bibtex: string): Parameters<typeof importPage>[3] {
  const ground = new Map([
    ['site.yaml', readFileSync(join(contentDir, 'site.yaml'), 'utf8')],
    ['references.bib', bibtex],
  ]);
  return (files) =>
    errorsIn(
      new Map([...ground, ...[...files].map(([path, text]) => [`lectures/page/${path}`, text] as const)]),
    ).filter(({ file }) => file === 'lectures/page/notes.md');
}

function finish(content: ContentFolder, folder: string, { found }: Imported, count: number): number {
  console.log(`\nMade ${content.shown(folder)}/ with ${count} files.`);
  const strange = found.notes.filter((passage) => passage.strange).length;
  if (strange)
    console.log(
      `Look at notes.md: ${strange === 1 ? 'one part' : `${strange} parts`} had no place. A comment marks each.`,
    );
  return judgeNew(content, folder);
}
