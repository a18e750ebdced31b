import { describe, expect, it } from 'vitest';
import { playerOf } from '../../../../src/content/domain/players.ts';
import { faultsOf } from '../../content.ts';

const SHORT = '9c9de5e8LmNoPqRsTuVwXy'.slice(0, 22).replace('0', '1');
const LONG = '9c9de5e8-0a1e-484a-b099-e80766180a6d';

describe('the player of a recording', () => {
  it.each([
    [
      'https://www.youtube.com/watch?list=x&v=P7sjVMtb5Sg&t=3',
      'YouTube frame https://www.youtube-nocookie.com/embed/P7sjVMtb5Sg',
    ],
    ['https://youtu.be/P7sjVMtb5Sg', 'YouTube frame https://www.youtube-nocookie.com/embed/P7sjVMtb5Sg'],
    [
      'https://www.youtube.com/shorts/P7sjVMtb5Sg',
      'YouTube frame https://www.youtube-nocookie.com/embed/P7sjVMtb5Sg',
    ],
    ['https://vimeo.com/76979871', 'Vimeo frame https://player.vimeo.com/video/76979871?dnt=1'],
    [
      'https://vimeo.com/76979871/8272103f6e',
      'Vimeo frame https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e',
    ],
    [
      'https://player.vimeo.com/video/76979871?h=8272103f6e',
      'Vimeo frame https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e',
    ],
    [`https://tube.example/w/${SHORT}`, `tube.example frame https://tube.example/videos/embed/${SHORT}`],
    [
      `https://tube.example:8443/videos/watch/${LONG}`,
      `tube.example frame https://tube.example:8443/videos/embed/${LONG}`,
    ],
    ['https://files.example/a/Talk.MP4?x=1', 'files.example video https://files.example/a/Talk.MP4?x=1'],
    ['https://files.example/talk.opus', 'files.example audio https://files.example/talk.opus'],
  ])('is known by the address: %s', (url, player) => {
    expect(Object.values(playerOf(url)!).join(' ')).toBe(player);
  });

  it.each([
    'https://youtube.com.example/watch?v=P7sjVMtb5Sg',
    'https://www.youtube.com/@somebody',
    'https://vimeo.com/somebody',
    'http://files.example/talk.mp4',
    'https://me:secret@files.example/talk.mp4',
    'https://tube.example/w/short',
    'https://v.example/talk.mp4.html',
    'talk.mp4',
  ])('is not guessed: %s', (url) => {
    expect(playerOf(url)).toBeUndefined();
  });

  it('is asked for where it is not known', () => {
    const lecture = (video: string): string =>
      faultsOf({ 'lectures/a/lecture.yaml': `title: A\nvideo: ${video}\n` });
    expect(lecture('{ url: https://v.example/1 }')).toMatchInlineSnapshot(
      `"lectures/a/lecture.yaml:2:15  field-value  The player of this host is not known here: add \`embed\`, the address that its player frame loads, beginning with https://. \`url\`: The address of the recording: on YouTube, Vimeo or PeerTube, or of a media file."`,
    );
    expect(lecture('{ url: https://v.example/1, embed: https://v.example/e/1 }')).toBe('');
    expect(lecture('{ url: https://youtu.be/P7sjVMtb5Sg }')).toBe('');
  });
});
