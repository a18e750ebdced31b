const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The namespaces that mean something to a browser and that a drawing may use. */
export const NAMESPACES = {
  svg: 'http://www.w3.org/2000/svg',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
};

/** Namespaces in which drawing programs keep their notes: no browser does anything with them. */
export const NOTES =
  /^(?:http:\/\/(?:www\.inkscape\.org\/namespaces\/inkscape|sodipodi\.sourceforge\.net\/DTD\/sodipodi-0\.dtd|www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#|creativecommons\.org\/ns#|web\.resource\.org\/cc\/|purl\.org\/dc\/(?:elements\/1\.1|terms)\/|ns\.adobe\.com\/[\w./-]*|www\.figma\.com\/figma\/ns|www\.bohemiancoding\.com\/sketch\/ns|www\.serif\.com\/|www\.openswatchbook\.org\/uri\/2009\/osb|vectornator\.io|schemas\.microsoft\.com\/visio\/2003\/SVGExtensions\/|xml\.openoffice\.org\/svg\/export)|https:\/\/boxy-svg\.com|adobe:ns:meta\/)$/;

/** The elements of SVG that draw, name or move something, and do nothing else. */
export const ELEMENTS = words(`
  a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
  feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  filter font font-face font-face-name font-face-src g glyph hkern image line linearGradient marker mask metadata missing-glyph
  mpath path pattern polygon polyline radialGradient rect set stop style svg switch symbol text textPath title tspan use view vkern`);

/** Their attributes, but for `data-…` and `aria-…`; what leads somewhere is judged by its value. */
export const ATTRIBUTES = words(`
  accent-height accumulate additive alignment-baseline alphabetic amplitude arabic-form ascent attributeName attributeType azimuth
  background background-color baseFrequency baseline-shift baseProfile bbox begin bias by calcMode cap-height class clip clip-path
  clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-profile color-rendering contentScriptType
  contentStyleType cursor cx cy d descent diffuseConstant direction display divisor dominant-baseline dur dx dy edgeMode elevation
  enable-background end exponent externalResourcesRequired fill fill-opacity fill-rule filter filterRes filterUnits flood-color
  flood-opacity focusable font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
  font-variant font-variant-caps font-variant-ligatures font-variant-numeric font-variation-settings font-weight format fr from fx
  fy g1 g2 glyph-name glyph-orientation-horizontal glyph-orientation-vertical gradientTransform gradientUnits hanging height
  horiz-adv-x horiz-origin-x horiz-origin-y href id ideographic image-rendering in in2 intercept isolation k k1 k2 k3 k4
  kernelMatrix kernelUnitLength kerning keyPoints keySplines keyTimes lang lengthAdjust letter-spacing lighting-color
  limitingConeAngle line-height marker marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask mask-type
  maskContentUnits maskUnits mathematical max media method min mix-blend-mode mode name numOctaves offset opacity operator order
  orient orientation origin overflow overline-position overline-thickness paint-order panose-1 path pathLength
  patternContentUnits patternTransform patternUnits pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha
  preserveAspectRatio primitiveUnits r radius refX refY rendering-intent repeatCount repeatDur requiredExtensions
  requiredFeatures restart result role rotate rx ry scale seed shape-rendering side slope solid-color solid-opacity spacing
  specularConstant specularExponent spreadMethod startOffset stdDeviation stemh stemv stitchTiles stop-color stop-opacity
  strikethrough-position strikethrough-thickness string stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width style surfaceScale systemLanguage tabindex tableValues target targetX targetY
  text-align text-anchor text-decoration text-indent text-orientation text-overflow text-rendering text-transform textLength title
  to transform transform-box transform-origin type u1 u2 underline-position underline-thickness unicode unicode-bidi
  unicode-range units-per-em v-alphabetic v-hanging v-ideographic v-mathematical values vector-effect version vert-adv-y
  vert-origin-x vert-origin-y viewBox viewTarget visibility white-space width widths word-spacing writing-mode x x-height x1 x2
  xChannelSelector y y1 y2 yChannelSelector z zoomAndPan`);

/** Attributes that hold words and no style. */
export const PLAIN = words('class contentScriptType format glyph-name id lang name role title type unicode');

/** The functions that a style may call; `url` is judged by its address. */
export const FUNCTIONS = words(`
  url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp round mod abs sin cos tan sqrt pow
  env attr format local tech matrix matrix3d translate translatex translatey translatez translate3d rotate rotatex rotatey rotatez
  rotate3d scale scalex scaley scalez scale3d skew skewx skewy perspective cubic-bezier steps linear blur brightness contrast
  drop-shadow grayscale hue-rotate invert opacity saturate sepia circle ellipse inset polygon path rect xywh not is where has
  nth-child nth-last-child nth-of-type nth-last-of-type lang dir linear-gradient radial-gradient conic-gradient and or supports
  selector icc-color accumulate`);

/** The rules with an `@` that a style sheet may hold. */
export const AT_RULES = words('charset font-face keyframes -webkit-keyframes layer media namespace supports');
