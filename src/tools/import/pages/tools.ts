import type { Page } from './page.ts';
import { pictureAt } from './page-files.ts';

type Left = (what: string) => void;

/** Sites whose things are named by their ids alone, with the address that such an id makes. */
export const MEDIA: Record<string, (id: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  gist: (id) => `https://gist.github.com/${id}`,
  slideshare: (id) => `https://www.slideshare.net/${id}`,
};

/** What is for another tool: a link where it names one, else code. */
export function rewriteTools(typed: string, page: Page, left: Left): string {
  return (
    typed
      .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '')
      .replace(
        /\{%\s*(\w+)\s+([\w/-]+)\s*%\}/g,
        (all, host: string, id: string) => MEDIA[host.toLowerCase()]?.(id).replace(/.*/, '<$&>') ?? all,
      )
      .replace(/\{\{<\s*video\s+(https?:\/\/\S+)[^>]*>\}\}/g, '<$1>')
      .replace(
        /\{%-?\s*include\s+(\S+)\s+(.*?)\s*-?%\}|\{\{<\s*figure\s+([^<>]*?)\s*>\}\}/g,
        (all, file?: string, one?: string, two?: string) =>
          included(file ?? '', one ?? two ?? '', page) ?? all,
      )
      .replace(/\{\{<\s*kbd\s+([^<>]+?)\s*>\}\}/g, '<kbd>$1</kbd>')
      .replace(/\{%\s*\w+\s+(https?:\/\/[^\s%]+)\s*%\}/g, '<$1>')
      .replace(/\{\{<\s*pagebreak\s*>\}\}/g, (all) => {
        left(`what only paper has: ${all}`);
        return '';
      })
      // Where a link leads to what another tool would find.
      .replace(
        /(?<!!)\[([^[\]]*)\]\(\s*(?:\{\{\s*(?:site|page)\.\w+\s*\}\}\/?)?(\{%.*?%\}[^()\s]*)\s*\)/g,
        (_, said: string, to: string) => {
          left(`a link of another tool: ${to}`);
          return `${said} (\`${to}\`)`;
        },
      )
      .replace(
        /(?<!\()\{%.*?%\}|\{\{<.*?>\}\}|(?<!\]\(\s*)\{\{.*?\}\}(?!\/)/g,
        (all, at: number, whole: string) => {
          if (whole.startsWith(`\`${all}\``, at - 1)) return all;
          left(`"${all}", shown as code`);
          return `\`${all}\``;
        },
      )
      .replace(/^\s*-+8<-+(?:\s+\S.*)?$/, (all) => {
        left(`"${all.trim()}", shown as code`);
        return all.replace(/\S.*/, '`$&`');
      })
      .replace(/(\]\(\s*)\{\{\s*(?:site|page)\.\w+\s*\}\}/g, '$1')
  );
}

// What a file of Jekyll or Hugo shows of what it is given: a figure, or a player.
function included(file: string, typed: string, page: Page): string | undefined {
  const given = new Map(
    [...typed.matchAll(/([\w-]+)\s*=\s*"([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
  );
  const said = (...keys: string[]): string => keys.map((key) => given.get(key)).find(Boolean) ?? '';
  const path = [...given.values()].find((value) => pictureAt(value, page) !== value);
  const player = said('id', 'video_id', 'youtubeId');
  if (!path)
    return /youtube|video/i.test(file) && /^[\w-]{11}$/.test(player)
      ? `<${MEDIA['youtube']!(player)}>`
      : undefined;
  const [alt, caption] = [said('alt'), said('caption', 'title', 'description')];
  const image = `<img src="${pictureAt(path, page)}" alt="${alt}">`;
  return caption ? `<figure>${image}<figcaption>${caption}</figcaption></figure>` : image;
}
