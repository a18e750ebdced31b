const SIGNS: Record<string, string> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ',
  kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ',
  varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Sigma: 'Σ',
  Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω', top: 'T', cdot: '·', times: '×', le: '≤', leq: '≤', ge: '≥', geq: '≥', neq: '≠',
  approx: '≈', sim: '∼', in: '∈', sum: '∑', prod: '∏', infty: '∞', to: '→', rightarrow: '→', mapsto: '↦',
  lVert: '‖', rVert: '‖', lvert: '|', rvert: '|', langle: '⟨', rangle: '⟩', bmod: 'mod', pmod: 'mod', ldots: '…', dots: '…', cdots: '…', pm: '±', odot: '⊙', otimes: '⊗', mid: '|', quad: ' ', qquad: ' ',
  iota: 'ι', upsilon: 'υ', Xi: 'Ξ', Pi: 'Π', ell: 'ℓ', hbar: 'ℏ', partial: '∂', nabla: '∇', int: '∫', prime: '′', vert: '|', Vert: '‖',
  ast: '*', star: '⋆', circ: '∘', bullet: '•', oplus: '⊕', setminus: '∖', cup: '∪', cap: '∩', wedge: '∧', land: '∧', vee: '∨', lor: '∨', neg: '¬', perp: '⊥',
  ne: '≠', lt: '<', gt: '>', ll: '≪', gg: '≫', equiv: '≡', cong: '≅', simeq: '≃', propto: '∝', notin: '∉', ni: '∋', subset: '⊂', subseteq: '⊆', supset: '⊃', supseteq: '⊇',
  forall: '∀', exists: '∃', emptyset: '∅', varnothing: '∅', leftarrow: '←', gets: '←', Rightarrow: '⇒', implies: '⇒', Leftarrow: '⇐', iff: '⇔', Leftrightarrow: '⇔',
  leftrightarrow: '↔', uparrow: '↑', downarrow: '↓', lfloor: '⌊', rfloor: '⌋', lceil: '⌈', rceil: '⌉', colon: ':', vdots: '⋮', ddots: '⋱',
}; // prettier-ignore

/** TeX as words that can be read in a line and searched: `W_{QK}` is `W_QK`, `\frac{a}{b}` is `a / b`. */
export function texWords(tex: string): string {
  return (
    tex
      .replace(/\\(?:begin|end)\{[^}]*\}|\\\\|&|\$/g, ' ')
      // What only shapes its argument goes, the argument stays.
      .replace(/\\(?:left|right|big|Big|bigl|bigr|displaystyle|limits|nolimits)(?![a-zA-Z])\.?/g, '')
      .replace(
        /\\(?:math\w+|text\w*|operatorname\*?|boldsymbol|bm|hat|bar|tilde|vec|overline|widehat)(?![a-zA-Z])\s*/g,
        '',
      )
      .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1 / $2')
      .replace(/\\sqrt\s*/g, '√')
      .replace(/\\([a-zA-Z]+)\*?\s?/g, (_, name: string) => `${SIGNS[name] ?? name} `)
      .replace(/\\[,;:!> ]|~/g, ' ')
      .replace(/[{}\\]/g, '')
      .replace(/\s*([_^])\s*/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Symbols of a text that have an index, written without the stroke: `WQK` for `W_QK`. */
export function joinedSymbols(text: string): string[] {
  const found = text.match(/(?<![\p{L}\d_])\p{L}{1,2}_[\p{L}\d]+/gu) ?? [];
  return [...new Set(found.map((symbol) => symbol.replaceAll('_', '')))];
}
