import { problem, type Problem } from '../domain/problems.ts';
import type { Content, YamlFile } from '../load/load-content.ts';

/** Questions of one lecture, and lectures, that have one number: "Q3" could mean either. */
export function checkNumbers(content: Content): Problem[] {
  const questions = content.texts.filter(({ place }) => place.kind === 'question');
  return [
    ...[...Map.groupBy(questions, ({ place }) => place.lecture).values()].flatMap((all) =>
      repeated(all, 'question'),
    ),
    ...repeated([...content.lectures.values()], 'lecture'),
  ];
}

function repeated(files: readonly YamlFile[], noun: string): Problem[] {
  const taken = new Map<number, string>();
  return files.flatMap(({ source, yaml, data }) => {
    const number = (data as { number?: unknown } | undefined)?.number;
    if (typeof number !== 'number') return [];
    const first = taken.get(number);
    if (first === undefined) {
      taken.set(number, source.file);
      return [];
    }
    const what = `The ${noun} in ${first} already has the number ${number}.`;
    return [
      problem(source.file, yaml.place(['number']), 'number-repeated', what, 'Give one of the two another.'),
    ];
  });
}
