/** A number that a reader may set. */
export interface Range {
  kind: 'range';
  name: string;
  unit: string;
  min: number;
  max: number;
  step: number;
  value: number;
}

/** One of a few words that a reader may choose; each with what the page calls it. */
export interface Choice {
  kind: 'choice';
  name: string;
  options: Readonly<Record<string, string>>;
  value: string;
}

/** Words that a reader may write, so many characters at most. */
export interface Words {
  kind: 'words';
  name: string;
  most: number;
  value: string;
}

/** Everything that can be set in an explorable, by the name it has in the address; `value` is where it starts. */
export type Params = Readonly<Record<string, Range | Choice | Words>>;

/** What is set. */
export type Values<P extends Params> = { [K in keyof P]: P[K] extends Range ? number : string };

/** The values that everything starts with. */
export function startOf<P extends Params>(params: P): Values<P> {
  return valuesFrom(params, () => null);
}

/** Reads `explorable.name=value` of the query of an address; what is missing or makes no sense is as at the start. */
export function readAddress<P extends Params>(params: P, explorable: string, query: string): Values<P> {
  const said = new URLSearchParams(query);
  return valuesFrom(params, (key) => said.get(`${explorable}.${key}`));
}

/** The query with these values in it: what is as at the start is left out, and what is not ours stays. */
export function writeAddress<P extends Params>(
  params: P,
  explorable: string,
  query: string,
  values: Values<P>,
): string {
  const said = new URLSearchParams(query);
  for (const [key, { value }] of Object.entries(params)) {
    const name = `${explorable}.${key}`;
    if (values[key] === value) said.delete(name);
    else said.set(name, String(values[key]));
  }
  const text = said.toString();
  return text && `?${text}`;
}

/** The nearest value that a parameter can have. */
export function fit(param: Params[string], text: string | null): number | string {
  if (param.kind === 'words') return (text ?? param.value).slice(0, param.most);
  if (param.kind === 'choice')
    return text !== null && Object.hasOwn(param.options, text) ? text : param.value;
  const number = text === null || text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(number)) return param.value;
  const steps = Math.round((number - param.min) / param.step);
  return Math.min(param.max, Math.max(param.min, param.min + steps * param.step));
}

function valuesFrom<P extends Params>(params: P, said: (key: string) => string | null): Values<P> {
  const entries = Object.entries(params).map(([key, param]) => [key, fit(param, said(key))]);
  return Object.fromEntries(entries) as Values<P>;
}
