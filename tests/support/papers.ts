import { readFileSync } from 'node:fs';

/** What people read who use, write or change this project, by its path. */
export const PAPERS: ReadonlyMap<string, string> = new Map(
  [
    'README.md',
    'content/README.md',
    'src/README.md',
    'src/figures/nets/README.md',
    '.github/deploying.md',
    '.github/measured.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
  ].map((path) => [path, readFileSync(path, 'utf8')]),
);

/** The recipe for nginx, as it stands in the paper on deploying. */
export const NGINX = /```nginx\n(.*?)```/s.exec(PAPERS.get('.github/deploying.md')!)?.[1] ?? '';
