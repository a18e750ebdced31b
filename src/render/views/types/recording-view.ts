/** A recorded talk; nothing of it loads before the reader asks. */
export interface Video {
  href: string;
  embed: string;
  kind: 'frame' | 'video' | 'audio';
  /** Address of the page with what it says. */
  transcript?: string;
  title: string;
  series?: string;
  host: string;
  poster?: Poster;
  chapters: Chapter[];
}

/** Data for the drawn poster: heads of a model by layer; marked ones large, highlighted ones blue. */
export interface Poster {
  layers: number;
  heads: number;
  marked: [layer: number, head: number][];
  highlighted: [layer: number, head: number][];
  captionTitle: string;
  captionHtml: string;
}

/** A part of a recorded talk. */
interface Chapter {
  title: string;
  /** As it is written, "12:34", and in seconds. */
  at: string;
  seconds: number;
  /** The moment at the recording's host, and what the player loads to begin there. */
  href: string;
  plays?: string;
}
