/** An entry to write: fields in their order, those without a value left out. */
export interface Entry {
  type: string;
  key: string;
  /** Names with finished values, as they stand between the braces. */
  fields: readonly (readonly [name: string, value: string | undefined])[];
}

/** An entry as this bibliography writes them: a field a line, their values one under the other. */
export function writeEntry({ type, key, fields }: Entry): string {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name.padEnd(12)} = {${value}},`] : []));
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}

/** Plain text as BibTeX reads it. */
export function escapeTex(text: string): string {
  return text.replace(/[{}\\~^]/g, '').replace(/[&%$#_]/g, '\\$&');
}

/** A name, or a part of one, as BibTeX reads it: between braces where it would be parted, or be taken for several. */
export function escapeName(name: string): string {
  const text = escapeTex(name);
  return /[,;&=]|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${text}}` : text;
}

/** An address as BibTeX reads it. */
export function escapeUrl(url: string): string {
  return url.replace(/[{}\\\s"]/g, encodeURIComponent);
}
