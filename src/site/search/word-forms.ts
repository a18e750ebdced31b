// What English adds to the stem of a word, in British and American spelling. Of the short ones the stem may be short too.
const SHORT = new Set(' s es is ed ing e er ers'.split(' '));
const ENDINGS = new Set([
  ...SHORT,
  ...'y ies ied ion ions or ors our ours re al ally ly ic ics ical ically ity ities ism ist ive ible able ous ful less ness ment ments ce se ant ent ance ence ances ences ancy ency ancies encies ize izes ized izer izing ization izations ise ises ised iser ising isation isations ate ates ated ating ation ations ative yse yses ysed ysing ysis yze yzes yzed yzing ytic a on um ue ex ix ices'.split(
    ' ',
  ),
]);
const LONGEST = 8;

/** A word, or a name of letters and digits such as "GPT-2" or "W_QK". */
export const WORD = /[\p{L}\p{M}\d_]+(?:-\d[\p{L}\d]*)*/gu;

/** The letters and digits of a word, small and without accents: what words are compared by. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\d]+/gu, '')
    .toLowerCase();
}

/** The part that all forms of a folded word begin with: "memor" of "memorising", "grok" of "grokking". */
export function rootOf(word: string): string {
  if (/\d/.test(word)) return word;
  for (let cut = Math.max(3, word.length - LONGEST); cut < word.length; cut += 1)
    if (isStem(word, cut))
      return word[cut - 1] === word[cut - 2] ? word.slice(0, cut - 1) : word.slice(0, cut);
  return word;
}

/** How surely two folded words are forms of one: 1 if they differ as numbers and tenses do, less for "ablate" and "ablation", 0 if they are two. */
export function sameWord(a: string, b: string): number {
  if (a === b) return 1;
  if (a[0] !== b[0] || /\d/.test(a + b)) return 0;
  return Math.max(likeness(a, b), likeness(spelt(a), spelt(b)));
}

function likeness(a: string, b: string): number {
  if (a === b) return 1;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  for (let cut = same; cut >= Math.max(3, same - LONGEST); cut -= 1)
    if (isStem(a, cut) && isStem(b, cut) && isPair(endingOf(a, cut), endingOf(b, cut)))
      return SHORT.has(endingOf(a, cut)) && SHORT.has(endingOf(b, cut)) ? 1 : 0.7;
  return 0;
}

function isStem(word: string, cut: number): boolean {
  const ending = endingOf(word, cut);
  return ENDINGS.has(ending) && (cut > 3 || SHORT.has(ending));
}

// "grok-king" ends as "grok-ing" does.
function endingOf(word: string, cut: number): string {
  const ending = word.slice(cut);
  return ending.length > 1 && ending[0] === word[cut - 1] && !ENDINGS.has(ending) ? ending.slice(1) : ending;
}

// As in Britain: "memorize" is "memorise", "behavior" is "behaviour", "license" is "licence".
function spelt(word: string): string {
  return word
    .replaceAll('z', 's')
    .replace(/or(?=s?$|al|ed$|ing$)/, 'our')
    .replace(/nse(?=s?$)/, 'nce');
}

// "basis" and "bases" are one word, "basis" and "based" are two; so are "studies" and "study", and "cookies" and "cook".
const ONLY_WITH: Record<string, string[]> = { is: ['es'], ies: ['y', 'ied'], ied: ['y', 'ies'] };

function isPair(a: string, b: string): boolean {
  return (ONLY_WITH[a]?.includes(b) ?? true) && (ONLY_WITH[b]?.includes(a) ?? true);
}
