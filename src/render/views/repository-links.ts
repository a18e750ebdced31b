import { join, relative, resolve, sep } from 'node:path';
import {
  editAddress,
  forgeOf,
  newFileAddress,
  pathThere,
  type Repository,
} from '../../content/domain/repository.ts';
import { context } from '../../content/context.ts';
import { siteEntry } from './entries.ts';

/** A content file's path from the content folder, with forward slashes. */
export function contentPath(filePath: string): string {
  return relative(context().settings.contentDir, resolve(filePath)).split(sep).join('/');
}

/** A content file's path, as authors see it: "content/lectures/…". */
export async function shownPath(filePath: string): Promise<string> {
  const site = await siteEntry();
  return pathThere(contentPath(filePath), site?.data.content_path);
}

/** The address that opens a file in the repository's editor; absent without a repository. */
export async function editLink(filePath: string): Promise<string | undefined> {
  const repository = await repositoryOf();
  return repository && editAddress(repository, await shownPath(filePath));
}

/** The address that begins a file of the content folder in the repository's editor; absent without a repository. */
export async function newFileLink(path: string): Promise<string | undefined> {
  const repository = await repositoryOf();
  return repository && newFileAddress(repository, await shownName(path));
}

/** The path of a file or folder of the content folder as authors see it. */
export function shownName(path: string): Promise<string> {
  return shownPath(join(context().settings.contentDir, path));
}

/** The repository that site.yaml names. */
export async function repositoryOf(): Promise<Repository | undefined> {
  const { repository, branch = 'main', forge } = (await siteEntry())?.data ?? {};
  if (!repository) return undefined;
  const url = repository.replace(/\/+$|\.git\/*$/g, '');
  return { url, branch, forge: forge ?? forgeOf(url) };
}
