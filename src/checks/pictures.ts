import { problem, type Place, type Problem } from '../core/problems.ts';
import { findUnsafe } from '../core/svg.ts';
import type { Content } from '../sources/load.ts';
import { faultOfFile } from '../sources/pictures.ts';
import { readText } from '../sources/read.ts';

/** Images that cannot be shown, and drawings that run something or load something from elsewhere. */
export function checkPictures(content: Content): Problem[] {
  return content.files.flatMap((figure): Problem[] => {
    if (figure.kind !== 'figures') return [];
    const fault = faultOfFile(figure.absolute);
    const start = { line: 1, column: 1 };
    if (fault !== undefined)
      return [problem(figure.file, start, 'image-broken', `The image ${fault}.`, todoOf(fault))];
    if (!figure.path.endsWith('.svg')) return [];
    const svg = readText(figure);
    const spot = findUnsafe(svg);
    if (!spot) return [];
    const what = `The drawing holds ${spot.what}, which could run or load something.`;
    return [
      problem(figure.file, placeAt(svg, spot.offset), 'image-unsafe', what, 'Take it out of the drawing.'),
    ];
  });
}

function todoOf(fault: string): string {
  if (fault.includes('Git LFS')) return 'Fetch the image itself: git lfs pull.';
  if (fault.includes('how large')) return 'Give its <svg> a viewBox.';
  return fault.includes('UTF-8') ? 'Save it in UTF-8.' : 'Save it again, as PNG, JPEG, WebP, AVIF or SVG.';
}

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
