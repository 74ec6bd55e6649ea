import { BlockList, isIP } from 'node:net';

/** Whom to believe about where a request comes from: so many proxies in front of us, or those at these addresses ('10.0.0.5', '10.0.0.0/8'). */
export type Trust = number | readonly string[];

/** Reads the setting TRUSTED_PROXY; undefined for what is neither a small number nor a list of addresses. */
export function trustIn(text: string): Trust | undefined {
  if (/^\d$/.test(text)) return Number(text);
  const addresses = text.split(',').map((each) => each.trim());
  const isAddress = (each: string) => {
    const [address, bits, ...rest] = each.split('/');
    const most = isIP(address!) === 4 ? 32 : 128;
    return isIP(address!) > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
  };
  return addresses.every(isAddress) ? addresses : undefined;
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
/** An IPv4 address as such, also where the socket or a proxy writes it inside an IPv6 one or with a port. */
const plain = (address: string): string =>
  /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(address.trim())?.[1] ??
  /^\[?([\da-f:.]+)\]?(?::\d+)?$/i.exec(address.trim())?.[1] ??
  '';

function isOneOf(addresses: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const each of addresses) {
    const [address, bits] = each.split('/');
    if (bits === undefined) list.addAddress(address!, familyOf(address!));
    else list.addSubnet(address!, Number(bits), familyOf(address!));
  }
  return (address) => isIP(address) > 0 && list.check(address, familyOf(address));
}

/**
 * Who really asks. `X-Forwarded-For` is what anybody may write, so only what trusted proxies have added at its end is believed; with nobody trusted
 * it is ignored. Gives the last address that is not a trusted proxy's.
 */
export function clientAddresses(trust: Trust): (remote: string, forwardedFor: string | undefined) => string {
  const trusted = typeof trust === 'number' ? undefined : isOneOf(trust);
  return (remote, forwardedFor) => {
    const chain = [...(forwardedFor ?? '').split(',').filter((each) => each.trim() !== ''), remote].map(plain).reverse();
    const hops = trusted ? chain.findIndex((address) => !trusted(address)) : Number(trust);
    // Fewer addresses than there are proxies: the request came past them, and nothing it says is believed.
    return (hops < 0 ? undefined : chain[hops]) || chain[0]!;
  };
}

/** What counts as one network: an IPv4 address, or the 64 bits of an IPv6 one that a household or an office gets as a whole. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('::');
  const [front, back] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const groups = address.includes('::') ? [...front, ...Array(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back] : front;
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Is this a network of the world, and not one inside a house, where it may be a proxy that nobody has told us of? */
export const isPublic = (network: string): boolean =>
  !/^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][\da-f]{2}:|fe80:|0:0:0:0$)/.test(network);
