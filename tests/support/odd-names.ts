import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Names that are those of something else: of every object, of what stands beside a page. */
const NAMES = ['constructor', 'print', 'topics', 'references', 'sw'];

const named = (name: string): Record<string, string> => ({
  [`glossary/${name}.md`]: `---\nname: a ${name}\nby: notes\n---\n`,
  [`lectures/${name}/lecture.yaml`]: `title: Of ${name}\nspeakers: []\nnotes: {}\n`,
  [`lectures/${name}/questions/${name}.md`]: `---\ntitle: What is ${name}?\n---\n`,
  [`lectures/${name}/topics/${name}.md`]: `---\ntitle: The topic ${name}\norder: 1\nlede: L\nby: notes\n---\n`,
});

/** Adds to a content folder a term, a lecture, a question, a topic and a work of each name that programs stumble over. */
export function addOddNames(dir: string): void {
  for (const name of NAMES) {
    for (const [path, text] of Object.entries(named(name))) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    appendFileSync(join(dir, 'references.bib'), `\n@online{${name}, title = {On ${name}}}\n`);
  }
}
