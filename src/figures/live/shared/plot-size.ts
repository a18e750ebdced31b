/** Width and height of a plot in the units of its drawing; it is stretched to its place. */
export const WIDE = 600;
export const HIGH = 160;
