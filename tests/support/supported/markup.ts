import { featureAt, type TooNew, whoLacks } from './compat.ts';

/** What a page's elements and attributes ask for before the oldest engines have it. */
export function tooNewInMarkup(html: string): TooNew[] {
  const found: TooNew[] = [];
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  const bare = html
    .replace(/<!--[^]*?-->/g, blank)
    .replace(/(?<=<(script|style)\b[^>]*>)[^]*?(?=<\/\1>)/g, blank);
  for (const { 1: tag = '', 2: attributes = '', index } of bare.matchAll(
    /<([a-z][\w-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g,
  )) {
    const asked: [string, string[]][] = [[`<${tag}>`, ['html', 'elements', tag]]];
    for (const [written, name = '', value = ''] of attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)) {
      const own = ['html', 'elements', tag, name];
      const path = featureAt(own) ? own : ['html', 'global_attributes', name];
      asked.push([`<${tag} ${name}>`, path]);
      if (/^[\w-]+$/.test(value)) asked.push([`<${tag} ${written}>`, [...path, value]]);
    }
    for (const [written, path] of asked) {
      const feature = featureAt(path);
      const lacks = feature && whoLacks(feature);
      if (!lacks) continue;
      const before = html.slice(0, index).split('\n');
      found.push({
        line: before.length,
        column: before.at(-1)!.length + 1,
        feature: path.join('.'),
        written,
        lacks,
      });
    }
  }
  return found;
}
