import { describe, expect, it } from 'vitest';
import {
  accessOf,
  closedAddresses,
  isAskable,
  withoutClosed,
} from '../../../../src/content/domain/access.ts';

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
    'http://localhost:8888/tree',
    'http://a.localhost/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://172.31.255.255/',
    'http://192.168.0.1./',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]:8080/',
    'http://[ff02::1]/',
    'http://router/',
    'http://printer.local/',
    'http://wiki.corp.internal/',
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

  it.each([
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://local.example.org/',
    'https://172.32.0.1/',
  ])('is nothing on the open web: %s', (url) => {
    expect(accessOf(url)).toBe('public');
    expect(isAskable(url)).toBe(true);
  });

  it.each([
    'ftp://a.example/',
    'https://a:b@a.example/',
    'https://a.example:25/',
    `https://a.example/${'a'.repeat(2000)}`,
    'x',
  ])('is no reason to ask: %s', (url) => {
    expect(isAskable(url)).toBe(false);
  });
});

describe('addresses of closed places in words', () => {
  it.each([
    ['Come to https://forms.gle/abc, all.', 'Come to forms.gle/…, all.'],
    ['(forms.gle/abc)', '(forms.gle/…)'],
    ['`https://ptb.discord.com/channels/1` and discord.gg/x', '`ptb.discord.com/…` and discord.gg/…'],
    ['text: https://docs.google.com/forms/d/e/1/viewform', 'text: docs.google.com/…'],
    ['https://me@discord.com:443/x', 'discord.com/…'],
    ['joinhttps://discord.gg/x and https://discord.gg/y', 'joindiscord.gg/… and discord.gg/…'],
  ])('are left out of %j', (text, left) => {
    expect(withoutClosed(text)).toBe(left);
    expect(closedAddresses(left)).toEqual([]);
  });

  it.each([
    'discord.com, notdiscord.com/x, https://discord.com/',
    'evil.org/discord.com/x',
    'docs.google.com/document/d/1 and/or a form',
    'open http://localhost:8888/tree',
  ])('are not in %j', (text) => {
    expect(closedAddresses(text)).toEqual([]);
  });
});
