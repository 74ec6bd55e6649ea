import { expect } from 'chai';
import type { Refused } from '../../bot/http.js';
import { checkPoster, isAllowedService, type Poster } from '../../bot/who-may-post.js';

const appId = '11111111-2222-4333-8444-555555555555';
const teams = 'https://smba.trafficmanager.net/emea/';
const token = (claims: object) => `Bearer e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
const claims = { iss: 'https://api.botframework.com', aud: appId, exp: 1_900_000_000, serviceurl: teams };
const poster = (about: Partial<Poster> = {}): Poster => ({
  authorization: token(claims),
  remoteAddress: '203.0.113.7',
  forwarded: false,
  serviceUrl: teams,
  channelId: 'msteams',
  ...about,
});
const status = (about: Partial<Poster>, id: string | undefined = appId) => {
  try {
    checkPoster(poster(about), id);
    return 'let in';
  } catch (refusal) {
    return (refusal as Refused).status;
  }
};

describe('who may post an activity', () => {
  it('Teams, with a token of Bot Framework for this bot and this service, is let in to be verified', () =>
    expect(status({})).to.equal('let in'));
  for (const [what, wrong] of Object.entries({
    'of another issuer': { iss: 'https://sts.windows.net/1/' },
    'for another bot': { aud: 'other' },
    'without an end': { exp: undefined },
    'for another service': { serviceurl: 'https://smba.trafficmanager.net/amer/' },
    'that names no service': { serviceurl: undefined },
  }))
    it(`a token ${what} is refused before the SDK sees it`, () =>
      expect(status({ authorization: token({ ...claims, ...wrong }) })).to.equal(401));
  it('nothing, or nonsense, instead of a token is refused', () => {
    for (const authorization of [undefined, '', 'Bearer', 'Bearer x.y.z', `Bearer e30.${'A'.repeat(9)}.x`])
      expect(status({ authorization })).to.equal(401);
  });
  it('another channel is refused', () => expect(status({ channelId: 'AseChannel' })).to.equal(403));
  it('with a registration the bot speaks only to Microsoft over https', () => {
    for (const url of [
      'http://smba.trafficmanager.net/',
      'https://trafficmanager.net.example.org/',
      'https://10.0.0.1/',
      'urn:web',
      '',
      undefined,
      'https://a@smba.trafficmanager.net/',
    ])
      expect(isAllowedService(url, true), String(url)).to.equal(false);
    expect(isAllowedService(teams, true)).to.equal(true);
  });
  it('without a registration only this machine is let in, and never through a proxy', () => {
    const local = { authorization: undefined, serviceUrl: 'http://localhost:56150/', remoteAddress: '127.0.0.1' };
    expect(status(local, '')).to.equal('let in');
    expect(status({ ...local, remoteAddress: '203.0.113.7' }, '')).to.equal(403);
    expect(status({ ...local, forwarded: true }, '')).to.equal(403);
    expect(status({ ...local, serviceUrl: 'urn:web:chat' }, '')).to.equal(403);
    expect(status({ ...local, serviceUrl: 'http://169.254.169.254/' }, '')).to.equal(403);
  });
});
