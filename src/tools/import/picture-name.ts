/** The name that a picture has here, made of the path or the words that it had: small letters, digits, single hyphens. */
export function pictureName(target: string): string {
  const [, stem = '', end = ''] = /([^\\/:]*)\.(\w+)$/.exec(target.replace(/%[\da-f]{2}/gi, '-')) ?? [];
  return `${hyphened(stem) || 'picture'}.${end.toLowerCase()}`;
}

/** Words as the name of a file has them; empty where there is no letter that an address may have. */
export function hyphened(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean)
    .join('-');
}
