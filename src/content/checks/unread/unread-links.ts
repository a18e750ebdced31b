import { warning, type Form } from './form.ts';

/** Links and images that are none. */
export const LINKS: readonly Form[] = [
  {
    signs: /!\[(?![@^])[^[\]\n]+\]\[[^[\]^\n]*\]/gu,
    what: 'is not an image, since nothing says where it is',
    hint: 'Write ![what it shows](figures/name.png).',
  },
  {
    signs: /(?<=^|\s)!\[(?![@^])[^[\]\n]+\](?![[({:])/gu,
    what: 'is not an image, since nothing says where it is',
    hint: 'Write ![what it shows](figures/name.png); for plain signs, write !\\[.',
    severity: warning,
  },
  {
    signs: /!\[[^[\]\n]*(?=\n|$)/gu,
    what: 'begins an image that does not end',
    hint: 'Write ![what it shows](figures/name.png); for plain signs, write !\\[.',
    severity: warning,
  },
  {
    signs: /(?<!\[[^[\]\n]*)\]\(/gu,
    what: 'ends the words of a link that do not begin',
    hint: 'Write [words](address); for plain signs, write \\](.',
    severity: warning,
  },
  {
    signs: /(?<=^|\s)\[[^[\]\n]*[/|][^[\]\n]*\]\]/gu,
    what: 'is not a link to a page',
    hint: 'Write [[page]] or [[page|words]]; in a table, [[page\\|words]].',
    severity: warning,
  },
  {
    signs: /\[[^[\]\n]+\][ \t]+\($/gu,
    before: 'link',
    what: 'is not a link, for a space stands before its address',
    hint: 'Write [words](address), without a space.',
    severity: warning,
  },
  {
    signs: /(?<=!)\[[^[\]]*\]\([^)\n]*\)?/gu,
    what: 'is not an image: its address may hold no space, and ends with )',
    hint: 'Write ![what it shows](figures/name.png).',
  },
  {
    signs: /(?<!!)\[[^[\]]*\]\([^)\n]*\)?/gu,
    what: 'is not a link: its address may hold no space, and ends with )',
    hint: 'Write [words](address).',
  },
  {
    signs: /\[\[[^\]\n]*/gu,
    what: 'is not a link to a page',
    hint: 'Write [[page]] or [[page|words]]; in a table, [[page\\|words]].',
  },
  {
    signs: /(?<![\p{L}\p{N}\])!])\[(?![@^])[^[\]\n]+\]\[[^[\]^\n]*\]/gu,
    what: 'is not a link, since nothing says where it leads',
    hint: 'Write [words](address); for plain brackets, write \\[words\\].',
    severity: warning,
  },
];
