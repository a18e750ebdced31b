import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite(EVERYTHING);
const { context } = await import('../../../../src/content/context.ts');
const { machinePages } = await import('../../../../src/render/machine/machine-pages.ts');
const { feedOf } = await import('../../../../src/render/machine/feed.ts');
const pages = machinePages(context());

describe('the feed', () => {
  const change = (address: string, time: string): Parameters<typeof feedOf>[0][number] => ({
    page: pages.find((page) => page.address === address)!,
    time,
    says: 'A < b & c.',
  });

  it('tells changes newest first, whatever clock they were told by, in the words of the page', () => {
    const feed = feedOf(
      [
        change('/lectures/full/notes/', '2024-03-09T00:30:00+02:00'),
        change('/lectures/full/questions/d-one/', '2024-03-08T23:00:00Z'),
      ],
      context(),
      undefined,
    );
    expect(feed).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <author>
          <name>Notes of C 1</name>
          <uri>https://notes.example/base/</uri>
        </author>
        <id>https://notes.example/base/feed.xml</id>
        <link href="https://notes.example/base/feed.xml" rel="self" type="application/atom+xml"/>
        <link href="https://notes.example/base/" rel="alternate" type="text/html"/>
        <subtitle>Sections and questions, as they change.</subtitle>
        <title>Notes of C 1</title>
        <updated>2024-03-08T23:00:00.000Z</updated>
        <entry>
          <id>https://notes.example/base/lectures/full/questions/d-one/</id>
          <link href="https://notes.example/base/lectures/full/questions/d-one/" rel="alternate" type="text/html"/>
          <summary>
            <![CDATA[A < b & c.]]>
          </summary>
          <title>Is one answered?</title>
          <updated>2024-03-08T23:00:00.000Z</updated>
        </entry>
        <entry>
          <id>https://notes.example/base/lectures/full/notes/</id>
          <link href="https://notes.example/base/lectures/full/notes/" rel="alternate" type="text/html"/>
          <summary>
            <![CDATA[A < b & c.]]>
          </summary>
          <title>Notes: Full</title>
          <updated>2024-03-08T22:30:00.000Z</updated>
        </entry>
      </feed>
      "
    `);
  });

  it('ends with the fiftieth of the newest, and changes of one moment come by address', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      page: { ...pages[0]!, address: `/${i + 10}/` },
      time: i < 5 ? '2024-03-07T00:00:00Z' : i > 57 ? '2024-03-09T00:00:00Z' : '2024-03-08T00:00:00Z',
      says: 'S.',
    }));
    const feed = feedOf(many, context(), undefined);
    const named = [...feed.matchAll(/<id>.*?base\/(\d+)\/<\/id>/g)].map(([, name]) => Number(name));
    expect(named).toEqual([68, 69, ...Array.from({ length: 48 }, (_, i) => i + 15)]);
  });

  it('without a change has the time of the build, else the day of the last lecture', () => {
    const dated = (now?: string): string | undefined =>
      /<updated>(.*?)<\/updated>/.exec(feedOf([], context(), now))?.[1];
    expect([dated('2024-05-06T07:08:09Z'), dated()]).toEqual([
      '2024-05-06T07:08:09.000Z',
      '2024-03-04T00:00:00.000Z',
    ]);
    expect(feedOf([], context(), undefined)).toContain('When each page changed is not known here.');
  });
});
