import { describe, expect, it } from 'vitest';
import { plainTex, readTex } from '../../../../src/content/bibliography/tex.ts';

describe('TeX', () => {
  it.each([
    [String.raw`Garc{\'{\i}}a, {\'\i}, \'{\i}, \v{\j}`, 'García, í, í, ǰ'],
    [String.raw`na\"{\i}ve na{\"\i}ve na\"ive`, 'naïve naïve naïve'],
    [String.raw`\c{c} \c c \k{a} \H{o} \r{u} \d{s} \t{oo} \=a \.z \h{o}`, 'ç ç ą ő ů ṣ o͡o ā ż ỏ'],
    [
      String.raw`{\aa}rbok H{\aa}kon \AA s {\o}l {\ae} {\ss} {\dh} {\th} {\dj} \l odz`,
      'årbok Håkon Ås øl æ ß ð þ đ łodz',
    ],
    [String.raw`\S 3, \P, \dag, \pounds 5, \copyright\ 2020, 20\textdegree C`, '§3, ¶, †, £5, © 2020, 20°C'],
    [String.raw`50\,\% \& more\ldots\ \#1 \$5 a\_b \{x\}`, '50\u00A0% & more… #1 $5 a_b {x}'],
    ["``quoted'' 3--5 --- a~b ?`x", '“quoted” 3–5 — a\u00A0b ¿x'],
    [
      String.raw`and\slash or, \noopsort{x}Y, \relax Z, \vphantom{g}s, dis\-able, \hspace{1em}w`,
      'and/or, Y, Z, s, disable, w',
    ],
    [
      String.raw`\texttt{code} \textsf{a} \mbox{GPT}-3 \uppercase{x} {\rm r} {\tt t} \textcolor{red}{c}`,
      'code a GPT-3 x r t c',
    ],
    [String.raw`\url{https://x.org/a_b%20c~d} \href{https://x.org}{here}`, 'https://x.org/a_b%20c~d here'],
    [String.raw`\(x^2\), \[y_1\], $$z$$, \ensuremath{\alpha}, {\alpha}`, 'x², y₁, z, α, α'],
    [
      String.raw`$a \leqslant b \cdotp c$, $n\log n$, $\mathbb{R}^n$, $\frac{1}{2}$, $\sqrt{2}$, $\hat{x}$`,
      'a ⩽ b ⋅ c, n log n, ℝⁿ, 1/2, √2, x̂',
    ],
    [
      String.raw`$\mathcal{O}(n)$, $\operatorname{softmax}$, $\left(x\right)$, $p \to q$, $k\text{-means}$`,
      'O(n), softmax, (x), p → q, k-means',
    ],
    ['{{Nested} {{braces}}} }', 'Nested braces '.trim()],
    ['a\n  b\t c', 'a b c'],
    ['', ''],
  ])('is read as words: %s', (tex, words) => {
    expect(readTex(tex).unknown).toBeUndefined();
    expect(plainTex(tex)).toBe(words);
  });

  it.each([
    [String.raw`\emph{a \textbf{b}} {\em c} d`, '<i>a <b>b</b></i> <i>c</i> d'],
    [String.raw`H\textsubscript{2}O, 1\textsuperscript{st}`, 'H<sub>2</sub>O, 1<sup>st</sup>'],
    ['$x_i^ky$', '<span class="nocase">x<sub>i</sub><sup>k</sup>y</span>'],
    ['{\\em a}\\em{} b', '<i>a</i><i> b</i>'],
  ])('keeps its shapes as CSL marks them: %s', (tex, rich) => {
    expect(readTex(tex).rich).toBe(rich);
  });

  it('has commands with a star', () => {
    expect(plainTex(String.raw`\enquote*{a} \autocap{b}\hyphen c`)).toBe('“a” b-c');
  });

  it.each([
    ['a\\', '\\', 'a'],
    [String.raw`{\foo{Bar}}`, String.raw`\foo`, 'Bar'],
    [String.raw`\constructor`, String.raw`\constructor`, ''],
    [String.raw`\toString{} \__proto__`, String.raw`\toString`, ' __proto__'.trim()],
    [String.raw`{\aftergroup x}`, String.raw`\aftergroup`, 'x'],
    [String.raw`a \verb|b|`, String.raw`\verb`, 'a |b|'],
    [String.raw`\cite{x} \footnote{y}`, String.raw`\cite`, 'x y'],
    [String.raw`\begin{x}y\end{x}`, String.raw`\begin`, 'xyx'],
    ['costs $5', '$', 'costs 5'],
    [String.raw`\(x`, String.raw`\(`, 'x'],
    [String.raw`a\+b`, String.raw`\+`, 'a+b'],
    ['$\\foo$', String.raw`\foo`, ''],
  ])('that nobody knows is named, and its words stay: %s', (tex, unknown, words) => {
    expect(readTex(tex).unknown).toBe(unknown);
    expect(plainTex(tex)).toBe(words);
  });
});
