/** What stands raised, in a line of plain text: "2" as "^2", so that 10² is not 102; letters as they are, as in "5th". */
export function raisedWords(words: string): string {
  return /^\p{L}*$/u.test(words) ? words : `^${words}`;
}
