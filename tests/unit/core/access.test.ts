import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../src/core/access.ts';

describe('what a reader needs to follow a link', () => {
  it.each([
    'https://discord.com/channels/1/2',
    'https://www.discord.com/x',
    'https://ptb.discord.com/x',
    'https://discord.gg/abc',
    'HTTPS://DISCORD.COM/x',
    'https://discord.com./x',
    'https://discord.com:443/x',
    'https://discord.com:8443/x',
    'https://someone@discord.com/x',
    'https://forms.gle/abc',
    'https://docs.google.com/forms/d/e/1/viewform',
  ])('is closed: %s', (url) => {
    expect(accessOf(url)).toBe('closed');
  });

  it.each([
    'https://canvas.stanford.edu/courses/1',
    'https://stanford.slack.com/archives/x',
    'https://a.b.slack.com/',
    'https://docs.google.com/document/d/1',
    'https://edstem.org/us/courses/1',
    'https://www.gradescope.com/courses/1',
  ])('is a sign-in: %s', (url) => {
    expect(accessOf(url)).toBe('sign-in');
  });

  it.each([
    'https://notdiscord.com/',
    'https://discord.com.evil.org/',
    'https://evil.org/discord.com',
    'https://evil.org/?u=https://discord.com',
    'https://discord.community/',
    'https://xdiscord.gg/',
    'https://notslack.com/',
    'https://slack.com/',
    'https://canvas.stanford.edu.evil.org/',
    'https://my-canvas.stanford.edu/',
    'https://arxiv.org/abs/2201.1',
    'mailto:someone@discord.com',
  ])('is nothing: %s', (url) => {
    expect(accessOf(url)).toBe('public');
  });

  it.each(['', 'no address', 'https://', '//discord.com', '/discord.com'])(
    'is nothing where there is no address: "%s"',
    (url) => {
      expect(accessOf(url)).toBe('public');
    },
  );
});
