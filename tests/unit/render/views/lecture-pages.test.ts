import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite(EVERYTHING);
const { lecturePaths, neighbours, neighboursIn, pathsOfEach } =
  await import('../../../../src/render/views/lecture-pages.ts');
const { topicsOf } = await import('../../../../src/render/views/topics.ts');

describe('the way through a lecture', () => {
  it('leads from part to part, from topic to topic and past their list, and on to the next lecture', async () => {
    const [full, bare] = await lecturePaths();
    const root = '/base/lectures/full/';
    const chain: (string | undefined)[] = [];
    for (let at: string | undefined = root; at?.startsWith(root);) {
      const { prev, next } = neighbours(full!.props.lecture, at, full!.props.nextLecture);
      expect(prev?.href).toBe(chain.at(-1));
      chain.push(at);
      at = next?.href;
      if (!at?.startsWith(root)) chain.push(at);
    }
    const PAGES = ['', 'abstract/', 'topics/first/', 'topics/another/', 'notes/', 'talk/', 'summary/'];
    expect(chain).toEqual([
      ...[...PAGES, 'questions/', 'reading-list/', 'references/'].map((page) => root + page),
      '/base/lectures/bare/',
    ]);
    expect(neighbours(full!.props.lecture, `${root}topics/`)).toEqual({});
    const open = neighbours(bare!.props.lecture, '/base/lectures/bare/abstract/').next;
    expect(open?.href).toBe('/base/lectures/bare/topics/');
    expect(full!.props.nextLecture).toEqual({ text: 'Bare', href: '/base/lectures/bare/' });
    expect(bare!.props.nextLecture).toBeUndefined();
    expect(neighbours(bare!.props.lecture, '/base/lectures/bare/references/')).not.toHaveProperty('next');
  });

  it('is made of one path a lecture, whose pages have keys of their own', async () => {
    const paths = await lecturePaths();
    expect(paths.map(({ params }) => params.lecture)).toEqual(['full', 'bare']);
    expect(new Set(paths.map(({ cacheKey }) => cacheKey)).size).toBe(2);
  });

  it('leads from each page of a part to the next, from its list to what comes after the part', () => {
    const [one, two, three] = ['One', 'Two', 'Three'].map((text) => ({ text, href: `/${text}/` }));
    const [list, next] = [
      { text: 'All', href: '/all/' },
      { text: 'On', href: '/on/' },
    ];
    const way = (page: string): unknown => {
      const { prev, next: then } = neighboursIn([one!, two!, three!], page, list, next);
      return [prev.text, then?.text];
    };
    expect(way('/One/')).toEqual(['All', 'Two']);
    expect(way('/Two/')).toEqual(['One', 'Three']);
    expect(way('/Three/')).toEqual(['Two', 'On']);
    expect(neighboursIn([one!], '/One/', list, undefined)).toEqual({ prev: list, next: undefined });
  });

  it('has one path for each thing of a kind, with the lecture that it is of', async () => {
    const paths = await pathsOfEach('topic', topicsOf);
    expect(
      paths.map(({ params, props }) => [
        params,
        props.lecture.slug,
        props.thing.view.title,
        props.nextLecture,
      ]),
    ).toEqual([
      [
        { lecture: 'full', topic: 'first' },
        'full',
        'First topic',
        { text: 'Bare', href: '/base/lectures/bare/' },
      ],
      [
        { lecture: 'full', topic: 'another' },
        'full',
        'Second topic',
        { text: 'Bare', href: '/base/lectures/bare/' },
      ],
    ]);
  });
});
