const WORDS = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
// A folder's own page has this name on every host.
const PAGE = /^index(?:\.|$)/i;
// Windows takes these for machines, whatever stands behind a dot.
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST = 100;

/** What is wrong with a name that becomes a step of an address: words that follow the name. */
export function faultOfName(name: string): string | undefined {
  if (PAGE.test(name)) return "is the name of a folder's own page.";
  if (DEVICE.test(name)) return 'is not a name that Windows can read.';
  return name.length > LONGEST ? `has ${name.length} letters; ${LONGEST} are the most.` : undefined;
}

/** The same of a file or folder, which is written in small letters, digits and hyphens; `dots` may part the name of an image. */
export function faultOfFileName(name: string, dots = false): string | undefined {
  const good = (dots ? name.split('.') : [name]).every((word) => WORDS.test(word));
  return good ? faultOfName(name) : 'makes a bad address.';
}
