// By the end of a path; a page's path ends with a slash. JSON and scripts have had several names.
const EXPECTED: readonly (readonly [RegExp, RegExp])[] = [
  [/(^|\/)$/, /^text\/html/],
  [/\.m?js$/, /^(text|application)\/(x-)?(java|ecma)script/],
  [/\.css$/, /^text\/css/],
  [/\.json$/, /json/],
  [/\.svg$/, /^image\/svg/],
  [/\.(png|jpe?g|webp|avif|gif|ico)$/, /^image\//],
  [/\.(woff2|wasm)$/, /^(?!text\/)/],
  // Whatever else has no type of its own; but hosts answer with a page in place of a file that they lack.
  [/(?:)/, /^(?!text\/html)/],
];

/** Tells whether a file of the site came with a media type that its path allows, under the base. */
export function hasItsType(path: string, type: string | null): boolean {
  return EXPECTED.find(([end]) => end.test(path))![1].test(type ?? '');
}

/** Tells whether a path under the base is a page's. */
export function isPage(path: string): boolean {
  return path === '' || path.endsWith('/');
}
