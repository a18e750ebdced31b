// One comment and nothing after it: browsers end a comment sooner than Markdown does.
const COMMENT = /^<!--(?!-?>)(?:(?!--!?>)[\s\S])*-->$/;

/** True for HTML that says nothing and does nothing. */
export function isComment(html: string): boolean {
  return COMMENT.test(html.trim());
}
