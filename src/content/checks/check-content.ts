import { onceOf } from '../../shared/once.ts';
import { sortProblems, type Problem } from '../domain/problems.ts';
import type { Content, Prose } from '../load/load-content.ts';
import { checkAddresses } from './addresses.ts';
import { checkAfter } from './after.ts';
import { checkCitations } from './citations.ts';
import { checkClips } from './clips.ts';
import { checkConflicts } from './conflicts.ts';
import { checkEmbeds } from './embeds.ts';
import { checkEncoding, checkSpelt } from './encoding.ts';
import { checkFiles } from './files.ts';
import { checkGraphs } from './graphs.ts';
import { checkHandouts } from './handouts.ts';
import { checkHtml } from './html.ts';
import { checkIds } from './ids.ts';
import { checkImages, checkPictures } from './images.ts';
import { checkKeptLinks } from './dead-links.ts';
import { checkLabels } from './labels.ts';
import { checkLeftOpen } from './left-open.ts';
import { checkLinks } from './links.ts';
import { checkMacros } from './macros.ts';
import { checkMath } from './math.ts';
import { checkMoments } from './moments.ts';
import { checkMoney } from './money.ts';
import { checkNumbers } from './numbers.ts';
import { checkPrivate } from './private.ts';
import { checkServes } from './serves.ts';
import { checkStructure } from './structure.ts';
import { checkTables } from './tables.ts';
import { checkTerms } from './terms.ts';
import { checkTitles } from './titles.ts';
import { checkTranscripts } from './transcripts.ts';
import { checkUnclosed } from './unclosed.ts';
import { checkBrackets, checkUnread } from './unread.ts';
import { checkVoices } from './voices.ts';

/** What is looked for in each piece of Markdown by itself. */
const OF_TEXTS = [
  checkStructure,
  checkHtml,
  checkEmbeds,
  checkMoney,
  checkTables,
  checkUnclosed,
  checkUnread,
  checkSpelt,
];

/** What is looked for in all of the content. */
const CHECKS = [
  checkFiles,
  checkEncoding,
  checkCitations,
  checkLabels,
  checkLinks,
  checkKeptLinks,
  checkPrivate,
  checkImages,
  checkPictures,
  checkHandouts,
  checkClips,
  checkMacros,
  checkMath,
  checkMoments,
  checkTranscripts,
  checkBrackets,
  checkLeftOpen,
  checkNumbers,
  checkTitles,
  checkGraphs,
  checkTerms,
  checkVoices,
  checkServes,
  checkAfter,
  checkAddresses,
  checkIds,
];

/** Every fault of the content, sorted by file and place. */
export function checkContent(content: Content): Problem[] {
  const conflicts = checkConflicts(content);
  // What else is wrong in two versions at once helps nobody.
  const torn = new Set(conflicts.map(({ file }) => file));
  const others = [
    ...content.problems,
    ...content.prose.flatMap(faultsIn),
    ...CHECKS.flatMap((check) => check(content)),
  ];
  return sortProblems([...conflicts, ...others.filter(({ file }) => !torn.has(file))]);
}

// The dev server checks all of the content at every save, and most of it is as it was.
const faultsIn = onceOf((prose: Prose): Problem[] => OF_TEXTS.flatMap((check) => check(prose)));
