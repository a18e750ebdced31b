import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** What keeps a build from writing to `folder`, with what to do; nothing where it can. Astro moves files there from the project at `root`. */
export function faultOfOutDir(folder: string, root: string): string | undefined {
  let near = folder;
  while (!existsSync(near)) near = dirname(near);
  const shown = relative('.', folder) || '.';
  if (!statSync(near).isDirectory())
    return `${shown}  refused  "${near}" is a file, so no folder can be made there. Build into another folder.`;
  if (statSync(near).dev !== statSync(root).dev)
    return `${shown}  refused  This folder is on another disk than the project, and a build moves its files there. Build into a folder of the project, and copy that.`;
  try {
    accessSync(near, constants.W_OK);
    return undefined;
  } catch {
    return `${shown}  refused  The system does not let anything be written there. Build into another folder, or let whoever runs this write to it.`;
  }
}
