import { BlockList, isIP } from 'node:net';

// What the registries of addresses set apart: this machine, networks behind a router, neighbours on a wire, tests, many at once.
const INWARD = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  INWARD.addSubnet(net, bits, 'ipv4');
// Of IPv6 the world has 2000::/3; in it there are ways back to IPv4, and addresses for documents.
const WORLD = new BlockList();
WORLD.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  INWARD.addSubnet(net, bits, 'ipv6');

const NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|test|onion)$/;

/** True for an address that leads into a network, or to this machine, and not out to the world. */
export function isInwardAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  if (isIP(bare) === 4) return INWARD.check(bare, 'ipv4');
  return isIP(bare) !== 6 || !WORLD.check(bare, 'ipv6') || INWARD.check(bare, 'ipv6');
}

/** The same of a host as an address on the web writes it: a name, or numbers, IPv6 in brackets. */
export function isInwardHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.+$/, '');
  if (name.startsWith('[')) return isInwardAddress(name.slice(1, -1));
  return isIP(name) ? isInwardAddress(name) : NAMES.test(name) || /^[^.]+$/.test(name);
}
