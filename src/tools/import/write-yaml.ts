import { Document, isScalar, visit } from 'yaml';

/** Data as YAML that every reader takes the same way: what could be anything but words stands in quotes. */
export function writeYaml(data: Record<string, unknown>, comments: Record<string, string> = {}): string {
  const document = new Document(data);
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string')
        node.type = isPlain(node.value) ? 'PLAIN' : 'QUOTE_DOUBLE';
    },
    Pair(_, { key }) {
      if (isScalar(key) && comments[String(key.value)]) key.commentBefore = ` ${comments[String(key.value)]}`;
    },
  });
  return document.toString({ lineWidth: 0 });
}

const WORDS = /^\p{L}[\p{L}\p{N}]*(?:[ ,.’“”–/?!()-]+[\p{L}\p{N}’“”().?!]+)*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function isPlain(text: string): boolean {
  if (/^https:\/\/[\w.~/?=&%+-]+$/.test(text)) return true;
  return text.length <= 200 && WORDS.test(text) && !RESERVED.test(text);
}
