/**
 * The kinds of files that a lecture may hand out, by their endings, as readers know them. A browser shows or saves each of these; what it would
 * run, or open as a page of this site (HTML, SVG, XML, scripts), is none.
 */
export const HANDOUTS: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  pptx: 'PowerPoint',
  docx: 'Word',
  xlsx: 'Excel',
  odp: 'OpenDocument slides',
  odt: 'OpenDocument text',
  ods: 'OpenDocument sheet',
  key: 'Keynote',
  epub: 'EPUB',
  txt: 'text',
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  parquet: 'Parquet',
  npy: 'NumPy',
  npz: 'NumPy',
  zip: 'ZIP',
  gz: 'gzip',
  tgz: 'gzip',
  xz: 'xz',
  bib: 'BibTeX',
  tex: 'TeX',
  ipynb: 'notebook',
  py: 'Python',
  r: 'R',
  jl: 'Julia',
  m: 'MATLAB',
  c: 'C',
  h: 'C',
  cpp: 'C++',
  rs: 'Rust',
  go: 'Go',
  java: 'Java',
  hs: 'Haskell',
  ml: 'OCaml',
  lean: 'Lean',
  sql: 'SQL',
};

/** How lecture.yaml names a file to take along, for editors, which complete and mark what is typed. */
export const HANDOUT_PATH = `(?:^|/)files/.+\\.(?:${Object.keys(HANDOUTS).join('|')})$`;

/** What to do with a file of another kind. */
export const HANDOUT_KINDS =
  'A lecture hands out documents, data and code. Put what a browser would run or open as a page into a .zip, and any other kind as well.';

/** Tells whether a path, from the content folder, lies where a lecture has its files to take along. */
export function isInFiles(path: string): boolean {
  return /^lectures\/[^/]+\/files\//.test(path);
}

/** The address of a file to take along: that of its lecture, and its path there. */
export function handoutAddress(path: string): string {
  return `/${path}`;
}

/** "PDF, 1.2 MB": what a file to take along is, and how large. */
export function sayHandout(path: string, bytes: number): string {
  return `${HANDOUTS[endingOf(path)] ?? 'file'}, ${sayBytes(bytes)}`;
}

/** Its media type, for whoever serves it here: what is not shown is saved. */
export function handoutType(path: string): string {
  return endingOf(path) === 'pdf' ? 'application/pdf' : 'application/octet-stream';
}

/** The ending of a path in small letters, without its dot. */
export function endingOf(path: string): string {
  return /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** "800 bytes", "12 kB", "1.2 MB". */
export function sayBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 9.95 ? size.toFixed(1).replace(/\.0$/, '') : Math.round(size)} ${unit}`;
}
