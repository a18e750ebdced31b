import { sortProblems, type Problem } from '../core/problems.ts';
import type { Content } from '../sources/load.ts';
import { checkAddresses } from './checks/addresses.ts';
import { checkCitations } from './checks/citations.ts';
import { checkFiles } from './checks/files.ts';
import { checkHtml } from './checks/html.ts';
import { checkImages } from './checks/images.ts';
import { checkLinks } from './checks/links.ts';
import { checkMath } from './checks/math.ts';
import { checkStructure } from './checks/structure.ts';
import { checkVoices } from './checks/voices.ts';

const CHECKS = [
  checkFiles,
  checkCitations,
  checkStructure,
  checkLinks,
  checkImages,
  checkMath,
  checkHtml,
  checkVoices,
  checkAddresses,
];

/** Every fault of the content, sorted by file and place. */
export function checkContent(content: Content): Problem[] {
  return sortProblems([...content.problems, ...CHECKS.flatMap((check) => check(content))]);
}
