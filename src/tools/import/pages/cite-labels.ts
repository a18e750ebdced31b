import { keyOf } from './keys.ts';
import type { Page } from './page.ts';

const KINDS = 'fig|tbl|tab|eq|eqn|equation|sec|thm|lem|cor|prp|prop|def|exm|exr|sol';
// What says the kind already stands before a number alone.
const SAID = String.raw`(?:\b(Figures?|Figs?\.?|Tables?|Tabs?\.|Equations?|Eqs?\.?|Theorems?|Thm\.?|Lemmas?|Corollary|Proposition|Prop\.|Definition|Def\.|Example|Exercises?)[~\s]+)?`;
const RAW = new RegExp(String.raw`${SAID}\\(?:eq|auto|page|c|C|name)?ref\{([^{}]+)\}`, 'g');
const BOOK = new RegExp(String.raw`${SAID}\\@ref\(([\w:.-]+)\)`, 'g');
const CROSS = new RegExp(
  String.raw`(?<![\p{L}\p{N}@./\\])@((?:${KINDS}):[\p{L}\p{N}:_-]*[\p{L}\p{N}])`,
  'gu',
);

/** References as LaTeX, R Markdown and pandoc-crossref write them: `\ref{fig:a}`, `\@ref(fig:a)`, `@fig:a`. */
export function citeLabels(typed: string, { keys, groups }: Page): string {
  const known = (name: string): string | undefined => {
    const key = keys.get(name) ?? keyOf(name, '');
    return keys.has(name) || new RegExp(`^(?:${KINDS})-`).test(key) ? key : undefined;
  };
  const at = (said: string | undefined, name: string, all: string): string => {
    const key = known(name);
    if (!key) return all;
    return said ? `${said} [-@${key}]` : `@${key}`;
  };
  const written = typed
    .replace(RAW, (all, said: string | undefined, name: string) => at(said, name, all))
    .replace(BOOK, (all, said: string | undefined, name: string) =>
      name.includes(':') ? at(said, name, all) : `${said ? `${said} ` : ''}[${name}](#${name})`,
    )
    .replace(CROSS, (all, name: string) => at(undefined, name, all));
  return written.replace(
    /\[@([\w-]+)\]|(?<![\p{L}\p{N}@./\\])@(fig-[\w-]*\w)/gu,
    (all, one?: string, two?: string) => {
      const parts = groups.get((one ?? two)!);
      return parts ? `[${parts.map((part) => `@${part}`).join('; ')}]` : all;
    },
  );
}
