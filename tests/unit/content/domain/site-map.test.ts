import { describe, expect, it } from 'vitest';
import { SiteMap } from '../../../../src/content/domain/site-map.ts';

const map = new SiteMap();
map.add('/', 'Home');
map.add('/lectures/a/', 'Alpha');
map.add('/lectures/a/notes/', 'Notes', ['heads']);
map.add('/lectures/b/notes/', 'Notes');
map.add('/references/olah2022/', 'One');

describe('a page of the site', () => {
  it.each(['lectures/a/notes', '/lectures/a/notes/', 'lectures/a/notes/', ' lectures/a/notes '])(
    'is found at "%s"',
    (target) => {
      expect(map.find(target)?.address).toBe('/lectures/a/notes/');
    },
  );

  it('is the home page at its root', () => {
    expect(map.find('/')?.title).toBe('Home');
  });

  it.each(['lectures/a/note', 'notes', 'lectures', 'Lectures/a/notes', 'lectures//a/notes'])(
    'is not at "%s"',
    (target) => {
      expect(map.find(target)).toBeUndefined();
    },
  );

  it.each(["newton's  method", 'Newton’s Method'])('is found by a name of its term: %s', (target) => {
    const named = new SiteMap();
    named.name(named.add('/glossary/newton/', 'Newton’s method'), "Newton's method");
    expect(named.find(target)?.address).toBe('/glossary/newton/');
  });

  it('keeps its title and gets more ids when it is added again', () => {
    const twice = new SiteMap();
    twice.add('/a/', 'First', ['x']);
    expect(twice.add('/a/', 'Second', ['y', 'x'])).toEqual({
      address: '/a/',
      title: 'First',
      ids: new Set(['x', 'y']),
    });
  });
});

describe('the pages near to a mistyped address', () => {
  it.each([
    ['lectures/a/note', ['lectures/a/notes', 'lectures/b/notes', 'lectures/a']],
    ['/lectures/a/nots/', ['lectures/a/notes', 'lectures/b/notes', 'lectures/a']],
    ['notes', ['lectures/a/notes', 'lectures/b/notes']],
    ['some/where/olah2023', ['references/olah2022']],
    ['quite/another', []],
    ['', []],
    ['/', []],
  ])('of "%s" have slashes only inside', (target, near) => {
    expect(map.near(target)).toEqual(near);
  });
});
