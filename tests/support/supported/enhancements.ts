/**
 * What the site uses although one of the oldest engines lacks it, and why a page is whole without it. A feature counts with what
 * MDN lists under it. Nothing else may be added here than what makes a whole page finer.
 */
export const ENHANCEMENTS: Record<string, string> = {
  // Fonts
  'css.at-rules.font-face.ascent-override':
    'Letters stand a pixel higher or lower until their face has come; lines are as high.',
  'css.at-rules.font-face.descent-override': 'As above.',
  // Lines
  'css.selectors.selection': 'What is selected of a formula shines in the colours of the browser.',
  'css.properties.text-wrap.pretty': 'Lines break as they always did.',
  'css.properties.hanging-punctuation': 'Quotation marks stand in the line.',
  'css.properties.text-size-adjust':
    'Beside -webkit-text-size-adjust, for phones that enlarge text on their side.',
  // Paper
  'css.at-rules.page': 'Paper has the margins that the browser gives it, and its own line at the foot.',
  'css.properties.orphans': 'Paragraphs may break after a first line.',
  'css.properties.widows': 'Paragraphs may break before a last line.',
  'css.properties.break-after.avoid': 'A heading may stand at the foot of a sheet.',
  'css.selectors.details-content': 'An answer that is folded on the screen is folded on paper.',
  'css.properties.content-visibility': 'Stands in the rule of `::details-content`.',
  // Screens
  'css.properties.cursor.pointer': 'Phones have no pointer.',
  'css.properties.forced-color-adjust': 'Safari has no forced colours.',
  'css.properties.animation-timeline':
    'What is wider than its column has a shadow at its edge in place of a fade and a word.',
  'css.properties.animation-range': 'As above.',
  'css.types.timeline-range-name.scroll': 'The function `scroll()` of the same rule is taken for it.',
  'css.properties.scrollbar-width': 'A scrollbar is as wide as others.',
  'css.properties.scrollbar-color': 'A scrollbar has the colours that its browser gives it.',
  'html.elements.meta.name.viewport': 'It speaks to phones, which read it.',
  'html.elements.link.rel.icon': 'Phones show no icon in a tab.',
  // Scripts
  'api.Window.requestIdleCallback': 'The worker comes after a moment instead.',
  'api.Navigator.connection': 'Nothing is known about the network, so pages are kept as usual.',
  'api.NetworkInformation': 'As above.',
  'javascript.builtins.Error.captureStackTrace':
    'Asked for before it is called; an error has a stack without it.',
  'api.TrustedTypePolicyFactory':
    'Asked for before it is used; without it the rest of the policy guards a page.',
  'html.elements.script.type.speculationrules': 'A page is fetched when it is opened.',
};
