/** The name by which authors call the component of a file: "IndirectObjectHeads.astro" is "indirect-object-heads". */
export function nameOf(path: string): string {
  const file = path
    .split('/')
    .at(-1)!
    .replace(/\.astro$/, '');
  return file.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();
}
