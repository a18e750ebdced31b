import type { Face } from './draw.ts';

// The faces of the pages, cut to what is used; the display face and the slanted one are single weights.
const FILES = import.meta.glob<string>('#fonts/{display,sans,italic}-*.woff2', {
  query: '?inline',
  import: 'default',
  eager: true,
});
const PARTS = ['basic', 'latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

/** The faces that pictures are set in. */
export const FACES: Face[] = [
  faceOf('Display', 'display'),
  faceOf('Sans', 'sans'),
  faceOf('Slanted', 'italic'),
];

function faceOf(name: Face['name'], file: string): Face {
  const parts = PARTS.flatMap(
    (part) => Object.entries(FILES).find(([path]) => path.endsWith(`/${file}-${part}.woff2`))?.[1] ?? [],
  );
  return { name, fonts: parts.map((data) => Buffer.from(data.slice(data.indexOf(',') + 1), 'base64')) };
}
