import postcss, { type AtRule, type Declaration, type Node, type Rule } from 'postcss';
import type { Identifier } from '@mdn/browser-compat-data';
import { BCD, featureAt, type TooNew, whoLacks } from './compat.ts';

type Path = string[];
/** A use of a feature: its path, what is written, and whether its own prefixed forms stand beside it. */
interface Use {
  path: Path;
  written: string;
  prefixes?: string[];
  drops?: string;
}

// Units, by where MDN keeps them.
const UNITS: [RegExp, string][] = [
  [/^[sd]v[wh]|^[sd]v(?:min|max|i|b)$/, 'viewport_percentage_units_dynamic'],
  [/^cq/, 'container_query_length_units'],
];

// What a container is asked for besides its size, by MDN's names.
const QUERIES: [RegExp, string][] = [
  [/\bstyle\(/, 'style_queries_for_custom_properties'],
  [/\bscroll-state\(/, 'scroll-state_queries'],
  [/\banchored\(/, 'anchor_position_queries'],
];

/** What a style sheet uses before the oldest engines have it: properties, values, functions, units, selectors, at-rules, media features. */
export function tooNewInSheet(css: string): TooNew[] {
  const found: TooNew[] = [];
  postcss.parse(css).walk((node) => {
    for (const { path, written, prefixes, drops } of usesOf(node)) {
      const feature = featureAt(path);
      const lacks = feature ? whoLacks(feature, prefixes) : 'no browser that MDN knows';
      const { line = 1, column = 1 } = node.source?.start ?? {};
      if (lacks)
        found.push({ line, column, feature: path.join('.'), written, lacks, ...(drops && { drops }) });
    }
  });
  return found;
}

function usesOf(node: Node): Use[] {
  if (node.type === 'decl') return inDeclaration(node as Declaration);
  if (node.type === 'rule') return inRule(node as Rule);
  return node.type === 'atrule' ? inAtRule(node as AtRule) : [];
}

function inDeclaration(node: Declaration): Use[] {
  const { prop, value } = node;
  const bare = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '""');
  const written = `${prop}: ${value.length > 50 ? `${value.slice(0, 50)}…` : value}`;
  const anywhere = [...functionsIn(bare), ...unitsIn(bare)].map((path) => ({ path, written }));
  // What only one engine reads stands beside what all read.
  if (/^-(?:-|\w+-)/.test(prop)) return anywhere;
  const parent = node.parent as AtRule | Rule | undefined;
  const descriptor = parent?.type === 'atrule' && featureAt(['css', 'at-rules', parent.name, prop]);
  const path = descriptor ? ['css', 'at-rules', parent.name, prop] : ['css', 'properties', prop];
  const prefixes = ['-webkit-', '-moz-'].filter((prefix) =>
    parent?.nodes?.some((other) => other.type === 'decl' && other.prop === prefix + prop),
  );
  // Of a property that is too new, or known under a prefix, nothing more is said.
  const known = featureAt(path);
  const forms = known && !whoLacks(known) ? formsOf(prop, bare).filter((form) => form in known) : [];
  return [
    { path, written, prefixes },
    ...forms.map((form) => ({ path: [...path, form], written })),
    ...anywhere,
  ];
}

// Keywords of the property, and shapes of its value that MDN lists by names of its own.
function formsOf(prop: string, value: string): string[] {
  const outside = value.replace(/[\w-]*\((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*\)/g, ' ');
  const shapes: Record<string, [RegExp, string]> = {
    'text-decoration': [/(?:^|\s)(?:[\d.]+[a-z%]+|auto|from-font)(?:\s|$)/, 'includes_thickness'],
    content: [/\//, 'alt_text'],
    overflow: [/\S\s+\S/, 'multiple_keywords'],
    display: [/\S\s+\S/, 'multi-keyword_values'],
  };
  const [shape, name] = shapes[prop] ?? [];
  return [...new Set([...(outside.match(/[a-z-][\w-]*/gi) ?? []), ...(shape?.test(outside) ? [name!] : [])])];
}

function functionsIn(value: string): Path[] {
  return [...new Set([...value.matchAll(/([a-z][\w-]*)\(/gi)].map(([, name = '']) => name))].flatMap(
    (name) => {
      const path = TYPES.get(name);
      return path ? [path] : [];
    },
  );
}

function unitsIn(value: string): Path[] {
  const units = [
    ...new Set([...value.matchAll(/(?<![\w#-])-?[\d.]+([a-z]+)\b/gi)].map(([, unit = '']) => unit)),
  ];
  return units.flatMap((unit) => {
    const name = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? unit;
    const path = ['css', 'types', 'length', name];
    return featureAt(path) ? [path] : [];
  });
}

function inRule({ selector, parent }: Rule): Use[] {
  if (parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes')) return [];
  const bare = selector.replace(/\[[^\]]*\]|"[^"]*"|'[^']*'/g, '[]');
  const nested = parent?.type === 'rule' || /(^|[^\\])&/.test(bare) ? [['css', 'selectors', 'nesting']] : [];
  const pseudo = [...new Set([...bare.matchAll(/::?([\w-]+)/g)].map(([, name = '']) => name))]
    .filter((name) => !name.startsWith('-'))
    .map((name) => ['css', 'selectors', name]);
  // One selector that is not known drops the whole list.
  const drops = bare.replace(/\([^)]*\)/g, '').includes(',') ? 'all selectors of its rule' : undefined;
  return [...nested, ...pseudo].map((path) => ({ path, written: selector, ...(drops && { drops }) }));
}

function inAtRule({ name, params, parent }: AtRule): Use[] {
  const written = `@${name}${params ? ` ${params}` : ''}`;
  const own = name.replace(/^-\w+-/, '');
  if (parent?.type === 'atrule' && (parent as AtRule).name === 'page')
    return [{ path: ['css', 'at-rules', 'page', `at_${own}`], written }];
  const path = ['css', 'at-rules', own];
  if (own === 'container')
    return [path, ...QUERIES.flatMap(([asks, of]) => (asks.test(params) ? [[...path, of]] : []))].map(
      (one) => ({ path: one, written }),
    );
  if (own !== 'media') return [{ path, written }];
  const features = [...params.matchAll(/\(\s*(?:[\d.]+\w*\s*[<>]=?\s*)?(?:min-|max-)?([a-z-]+)/g)].map(
    ([, feature = '']) => [...path, feature],
  );
  const range = /[<>]/.test(params) ? [[...path, 'range_syntax']] : [];
  return [path, ...features, ...range].map((one) => ({ path: one, written }));
}

// Functions by name: MDN keeps them by the type that they give.
const TYPES = new Map<string, Path>();
(function list(at: Identifier, path: Path): void {
  for (const [name, inner] of Object.entries(at))
    if (name !== '__compat' && path.length < 4) {
      const known = TYPES.get(name);
      if (!known || known.length > path.length + 1) TYPES.set(name, [...path, name]);
      list(inner as Identifier, [...path, name]);
    }
})(BCD.css['types'] as Identifier, ['css', 'types']);
