import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { dirname } from 'node:path';
import ts from 'typescript';

/** The files that import each other in a circle, types and dynamic imports included, with what leads from one circle to another. */
export function circlesAmong(files: readonly string[]): string[] {
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  for (let size = 0; size !== imports.size;) {
    size = imports.size;
    const imported = new Set([...imports.values()].flat());
    for (const [file, names] of imports)
      if (!imported.has(file) || !names.some((name) => imports.has(name))) imports.delete(file);
  }
  return [...imports.keys()];
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.astro') ? scriptsOf(text) : text;
  return ts
    .preProcessFile(code)
    .importedFiles.map(({ fileName }) => join(dirname(file), fileName))
    .filter((name) => existsSync(name));
}

// The front matter of an `.astro` file, and its scripts.
function scriptsOf(astro: string): string {
  const found = astro.matchAll(/^---$(?<head>[^]*?)^---$|<script>(?<script>[^]*?)<\/script>/gm);
  return [...found].map(({ groups }) => groups!['head'] ?? groups!['script']).join('\n');
}
