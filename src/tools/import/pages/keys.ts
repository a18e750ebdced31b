/** The key of something, in the form that keys have here. */
export function keyOf(name: string, prefix: string): string {
  const plain = name
    .replace(/^(?:equation|eqn)[-:_]/, 'eq-')
    .replace(/^tab[-:_]/, 'tbl-')
    .replace(/^([a-z]{2,3})[:_]/, '$1-')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return prefix && !plain.startsWith(`${prefix}-`) ? `${prefix}-${plain}` : plain;
}
