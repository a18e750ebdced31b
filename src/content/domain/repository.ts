/** Where the files of the site are kept, and whose forms its addresses have. */
export interface Repository {
  /** "https://github.com/owner/name", without a slash at its end. */
  url: string;
  branch: string;
  forge: Forge;
}

/** A kind of host for git repositories; they differ in the addresses of their forms. */
export type Forge = 'github' | 'gitlab' | 'forgejo';

/** A form for a new issue, filled in; `field` is the parameter of the address that holds its text. */
export interface IssueLink {
  href: string;
  field: string;
}

/** The kind of host by its name; one that is not known is taken for GitHub's like. */
export function forgeOf(url: string): Forge {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (/(^|\.)gitlab\./.test(host)) return 'gitlab';
  return /(^|\.)(codeberg|forgejo|gitea)\./.test(host) ? 'forgejo' : 'github';
}

/** Where a file of the content folder lies in the repository; `folder` is that folder there, "." its root. */
export function pathThere(path: string, folder = 'content'): string {
  return [...folder.split('/').filter((step) => step && step !== '.'), path].join('/');
}

/** The address that opens a file in the repository's editor. */
export function editAddress({ url, branch, forge }: Repository, path: string): string {
  const step = { github: 'edit', gitlab: '-/edit', forgejo: '_edit' }[forge];
  return `${url}/${step}/${spell(branch)}/${spell(path)}`;
}

/** The address that begins a file in the repository's editor; Forgejo takes its folder only. */
export function newFileAddress({ url, branch, forge }: Repository, path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/'));
  if (forge === 'gitlab') return `${url}/-/new/${spell(branch)}?file_name=${encodeURIComponent(path)}`;
  if (forge === 'forgejo') return `${url}/_new/${spell(branch)}/${spell(folder)}`;
  return `${url}/new/${spell(branch)}?filename=${encodeURIComponent(path)}`;
}

/** The address that opens a new issue with a title and a text in it. */
export function issueLink({ url, forge }: Repository, title: string, text: string): IssueLink {
  const [path, head, field] =
    forge === 'gitlab'
      ? ['-/issues/new', 'issue[title]', 'issue[description]']
      : ['issues/new', 'title', 'body'];
  const query = new URLSearchParams({ [head]: title, [field]: text });
  return { href: `${url}/${path}?${query.toString()}`, field };
}

function spell(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
