import type { HeaderRule } from '../../src/site/build/header-rules.ts';

/**
 * Reads `_headers` as Netlify and Cloudflare Pages do: a line without indent begins a rule with its path, an indented one gives it a
 * header, `#` begins a comment. Stops at any other line, which those hosts leave out without a word.
 */
export function readHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() && !each.trim().startsWith('#'))) {
    const [, name, value] = /^\s+([\w-]+):\s*(\S.*)$/.exec(line) ?? [];
    if (/^\/\S*$/.test(line)) rules.push({ pattern: line, headers: {} });
    else if (name && value && rules.length > 0 && !(name in rules.at(-1)!.headers))
      rules.at(-1)!.headers[name] = value;
    else throw new Error(`No host can read this line of _headers: "${line}"`);
  }
  return rules;
}
