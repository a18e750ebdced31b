import { describe, expect, it } from 'vitest';
import { joinedSymbols, texWords } from '../../../src/shared/tex-words.ts';

describe('texWords', () => {
  it.each([
    ['W_{QK}', 'W_QK'],
    ['W_E^\\top W_{QK} W_E', 'W_E^T W_QK W_E'],
    ['\\frac{a}{b}', 'a / b'],
    ['(a + b) \\bmod p', '(a + b) mod p'],
    ['\\lVert F(M) - F(C) \\rVert', '‖ F(M) - F(C) ‖'],
    ['\\mathrm{ReLU}(W x)', 'ReLU(W x)'],
    ['\\mathbf x + \\text{two words}', 'x + two words'],
    ['\\left( \\alpha \\right)', '( α )'],
    ['\\unknown{x}', 'unknown x'],
    ['w_k = 2\\pi k / p', 'w_k = 2π k / p'],
    ['\\sum_{j \\neq i} a_j \\pmod{113}', '∑_j ≠ i a_j mod 113'],
    ['x^\\ast \\ne \\nabla f', 'x^* ≠ ∇ f'],
    ['\\forall A \\subseteq B \\cup C \\implies \\exists x \\notin \\emptyset', '∀ A ⊆ B ∪ C ⇒ ∃ x ∉ ∅'],
    ['$x$', 'x'],
  ])('reads %s as %s', (tex, words) => {
    expect(texWords(tex)).toBe(words);
  });
});

describe('joinedSymbols', () => {
  it('gives each symbol with an index once, without the stroke, and leaves names of code alone', () => {
    expect(joinedSymbols('W_QK and W_QK, x_i; resid_pre, _start')).toEqual(['WQK', 'xi']);
  });
});
