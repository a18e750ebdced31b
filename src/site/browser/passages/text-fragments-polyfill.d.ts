/** What is used of a package that brings no types. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export const GenerateFragmentStatus: { SUCCESS: 0 };
  /** Gives what tells a passage from all others of the page; it widens the range to whole words. */
  export function generateFragmentFromRange(range: Range): {
    status: number;
    fragment?: { textStart: string; textEnd?: string; prefix?: string; suffix?: string };
  };
}
