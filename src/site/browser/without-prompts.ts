const SHELL = /^(?:console|shell|shellsession|sh|bash|zsh|fish|text|plaintext|pycon|python|py)$/;

/** Code without the prompts of a terminal, and without what it answered; other code as it is. */
export function withoutPrompts(code: string, language = ''): string {
  const prompt = SHELL.test(language) ? /^(?:\$|>>>) /.exec(code)?.[0] : undefined;
  if (!prompt) return code;
  // A line goes on after a backslash at its end, or, in Python, behind three dots.
  const lines = code.split('\n');
  return lines
    .filter(
      (line, i) => line.startsWith(prompt) || line.startsWith('... ') || (lines[i - 1] ?? '').endsWith('\\'),
    )
    .map((line) => line.replace(line.startsWith(prompt) ? prompt : /^\.\.\. /, ''))
    .join('\n');
}
