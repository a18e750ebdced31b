import type { Nodes } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { VOID } from '../../domain/html-allowlist.ts';
import { isTag, type Tag as JsxTag } from './embeds.ts';

/** One tag of HTML, as it was typed. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** By their names in small letters; those of code in MDX have none of HTML. */
  attributes: Map<string, string>;
  /** The tag itself, and for a tag of MDX the one that it begins with. */
  written: string;
}

const TAG = /^<(\/?)([a-z][\w.:-]*)((?:\s+[^\s"'=<>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*>$/i;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;
const ENTITY = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,30});/gi;

/** The tag that a node of HTML in Markdown is; nothing for a comment and the like. */
export function readTag(value: string): Tag | undefined {
  const closed = value.endsWith('/>');
  const [match, slash = '', typed = '', inside = ''] =
    TAG.exec(closed ? `${value.slice(0, -2).trimEnd()}>` : value) ?? [];
  if (match === undefined) return undefined;
  // Figures of this site begin with a capital: in Markdown they are no figures of HTML.
  const name = /^[A-Z][a-z]{2,}/.test(typed) ? typed : typed.toLowerCase();
  const kind = slash ? 'close' : closed || VOID.has(name) ? 'empty' : 'open';
  const attributes = new Map<string, string>();
  for (const [, key = '', quoted = ''] of inside.matchAll(ATTRIBUTE))
    if (!attributes.has(key.toLowerCase()))
      attributes.set(key.toLowerCase(), decode(quoted.replace(/^(["'])([^]*)\1$/, '$2')));
  return { name, kind, attributes, written: value };
}

/** The same of a tag of MDX that is none of ours: those begin with capitals. */
export function readJsxTag(node: Nodes): Tag | undefined {
  if (!isTag(node) || !node.name || /^[A-Z]/.test(node.name)) return undefined;
  const attributes = new Map(node.attributes.map((one) => attributeOf(one)));
  const kind = node.children.length > 0 ? 'open' : 'empty';
  return { name: node.name, kind, attributes, written: `<${node.name}>` };
}

/** What entities in a text stand for. */
export function decode(text: string): string {
  return text.replace(ENTITY, (entity) => decodeString(entity));
}

// In braces stands code; only a number is what it seems.
function attributeOf(attribute: JsxTag['attributes'][number]): [string, string] {
  if (attribute.type === 'mdxJsxExpressionAttribute') return ['{…}', ''];
  const name = attribute.name.toLowerCase();
  const { value } = attribute;
  if (typeof value !== 'object' || value === null) return [name, value ?? ''];
  return /^\d+$/.test(value.value) ? [name, value.value] : [`${name}={…}`, ''];
}
