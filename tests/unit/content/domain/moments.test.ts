import { describe, expect, it } from 'vitest';
import { momentOf, secondsOf } from '../../../../src/content/domain/moments.ts';

describe('a moment', () => {
  it.each([
    ['12:34', 754],
    ['0:00', 0],
    ['75:10', 4510],
    ['1:02:03', 3723],
  ])('is minutes and seconds, or hours too: %s', (written, seconds) =>
    expect(secondsOf(written)).toBe(seconds),
  );

  it.each(['12:60', '1:60:00', '1:2', ':12', '1234', '1:02:03:04', '3:5', 'undefined'])(
    'is not %s',
    (written) => expect(secondsOf(written)).toBeUndefined(),
  );

  it.each([
    [
      'https://www.youtube.com/watch?v=P7sjVMtb5Sg',
      'https://www.youtube.com/watch?v=P7sjVMtb5Sg&t=754s https://www.youtube-nocookie.com/embed/P7sjVMtb5Sg?start=754&autoplay=1',
    ],
    [
      'https://vimeo.com/76979871',
      'https://vimeo.com/76979871#t=754s https://player.vimeo.com/video/76979871?dnt=1&autoplay=1#t=754s',
    ],
    [
      'https://t.example/w/9cRdTwLmNoPqRsTuVwXy12',
      'https://t.example/w/9cRdTwLmNoPqRsTuVwXy12?start=754 https://t.example/videos/embed/9cRdTwLmNoPqRsTuVwXy12?start=754&autoplay=1',
    ],
    ['https://f.example/a.mp4', 'https://f.example/a.mp4#t=754 https://f.example/a.mp4#t=754'],
  ])('is known to the host of %s', (url, there) => {
    expect(Object.values(momentOf({ url }, 754)).join(' ')).toBe(there);
  });

  it('is the recording alone where its host cannot be told', () => {
    expect(momentOf({ url: 'https://v.example/1', embed: 'https://v.example/e' }, 754)).toEqual({
      href: 'https://v.example/1',
    });
  });
});
