import { problem, type Problem } from '../domain/problems.ts';
import type { Content, YamlFile } from '../load/load-content.ts';
import { macrosOf } from '../load/macros-of.ts';
import { aloneTex, texFault } from './math.ts';

/** Macros without a backslash, and macros that KaTeX cannot set. */
export function checkMacros(content: Content): Problem[] {
  return content.yamls.flatMap((file) =>
    ownNames(file).flatMap((name) => {
      const blame = (code: Problem['code'], what: string, hint: string): Problem[] => [
        problem(file.source.file, file.yaml.place(['macros', name]), code, what, hint),
      ];
      if (!/^\\[a-zA-Z]+$/.test(name))
        return blame(
          'field-value',
          `"${name}" is not the name of a macro.`,
          'Write a backslash and letters: \\RR.',
        );
      const macros = macrosOf(file.source.path, content);
      const why = texFault(aloneTex(name, macros), true);
      return why
        ? blame('math-tex', `KaTeX cannot set the macro "${name}": ${why}.`, 'Mend what it stands for.')
        : [];
    }),
  );
}

function ownNames({ data }: YamlFile): string[] {
  const macros = (data as { macros?: unknown } | null | undefined)?.macros;
  return typeof macros === 'object' && macros !== null ? Object.keys(macros) : [];
}
