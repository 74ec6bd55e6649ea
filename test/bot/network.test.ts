import { expect } from 'chai';
import { clientAddresses, isPublic, networkOf, trustIn } from '../../bot/network.js';
import { origins } from '../../bot/origins.js';
import { firstIn, rate } from '../../bot/rate.js';

describe('who asks', () => {
  it('is the other side of the connection, whatever a header claims, while no proxy is trusted', () => {
    expect(clientAddresses(0)('198.51.100.7', '203.0.113.9, 10.0.0.1')).to.equal('198.51.100.7');
  });

  it('is what the trusted proxies have added at the end, and never what was written before', () => {
    expect(clientAddresses(1)('10.0.0.1', '6.6.6.6, 203.0.113.9')).to.equal('203.0.113.9');
    expect(clientAddresses(2)('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2')).to.equal('203.0.113.9');
    const known = clientAddresses(['10.0.0.0/8', '::1']);
    expect(known('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.2.3.4')).to.equal('203.0.113.9');
    expect(known('::ffff:10.0.0.1', '203.0.113.9:51234')).to.equal('203.0.113.9');
    expect(known('::1', '[2001:db8::7]:443')).to.equal('2001:db8::7');
  });

  it('is the other side for whoever comes past the proxies, or writes nonsense', () => {
    expect(clientAddresses(['10.0.0.0/8'])('198.51.100.7', '10.0.0.9')).to.equal('198.51.100.7');
    expect(clientAddresses(1)('198.51.100.7', undefined)).to.equal('198.51.100.7');
    expect(clientAddresses(1)('198.51.100.7', 'unknown')).to.equal('198.51.100.7');
  });

  it('counts as one network with all of an IPv6 subnet', () => {
    expect(networkOf('2001:db8:1:2::7')).to.equal(networkOf('2001:0db8:1:2:aaaa:bbbb:cccc:dddd'));
    expect(networkOf('2001:db8:1:2::7')).not.to.equal(networkOf('2001:db8:1:3::7'));
    expect(networkOf('203.0.113.9')).to.equal('203.0.113.9');
  });

  it('is not told apart inside a house, where it may be an unknown proxy', () => {
    for (const inside of ['127.0.0.1', '10.1.2.3', '172.20.0.1', '192.168.1.1', '::1', 'fd00::7', 'fe80::1'])
      expect(isPublic(networkOf(inside)), inside).to.equal(false);
    for (const outside of ['203.0.113.9', '172.32.0.1', '2001:db8::7']) expect(isPublic(networkOf(outside)), outside).to.equal(true);
  });

  it('is set by a number of proxies or by their addresses, and by nothing else', () => {
    expect(trustIn('1')).to.equal(1);
    expect(trustIn('10.0.0.5, 10.1.0.0/16')).to.deep.equal(['10.0.0.5', '10.1.0.0/16']);
    for (const broken of ['yes', '10.0.0.5/40', '10.0.0.5/8/8', '-1', '300.1.1.1']) expect(trustIn(broken), broken).to.equal(undefined);
  });
});

describe('whose pages may use Direct Line', () => {
  const some = origins(['https://www.example.fi'], 'https://chat.example.org/kuule');

  it('the allowed sites, the house itself, and whatever is no page', () => {
    const host = 'inside:3978';
    for (const origin of ['https://www.example.fi', 'https://chat.example.org', 'http://inside:3978'])
      expect(some.mayConnect({ origin, host }), origin).to.equal(true);
    expect(some.mayConnect({ host })).to.equal(true);
    for (const origin of ['https://example.fi', 'http://www.example.fi', 'https://www.example.fi.evil.org', 'null'])
      expect(some.mayConnect({ origin, host }), origin).to.equal(false);
  });

  it('and only the allowed sites are told that they may read', () => {
    expect(some.cors('https://www.example.fi')).to.include({ 'access-control-allow-origin': 'https://www.example.fi', vary: 'origin' });
    expect(some.cors('https://evil.org')).to.deep.equal({ vary: 'origin' });
    expect(origins([]).cors('https://www.example.fi')).to.deep.equal({});
  });
});

describe('limits', () => {
  let at = 0;
  const now = () => new Date(at);

  it('let some through at once and then so many in a minute, each name for itself', () => {
    const may = rate(3, 60, now);
    expect([1, 2, 3, 4].map(() => may('a'))).to.deep.equal([true, true, true, false]);
    expect(may('b')).to.equal(true);
    at += 1000;
    expect([may('a'), may('a')]).to.deep.equal([true, false]);
  });

  it('notice a flood once, however long it goes on, and the next one again', () => {
    const first = firstIn(60_000, now);
    const heard = Array.from({ length: 10 }, () => {
      at += 50_000;
      return first('a');
    });
    expect(heard.filter(Boolean)).to.have.length(1);
    at += 61_000;
    expect(first('a')).to.equal(true);
  });
});
