import { expect } from 'chai';
import { openIssuer } from './issuer.js';
import { setStage, strike } from './stage.js';

describe('forged activities', () => {
  afterEach(strike);

  it('are refused by the checks of a registered bot, each kind of them; the real one is taken', async () => {
    const { world } = await setStage({ mode: 'embedded', registered: true });
    const stranger = await openIssuer();
    const post = async (authorization: string | undefined, changes: object = {}) => {
      const response = await fetch(`${world.door()}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        body: JSON.stringify({
          type: 'message',
          id: 'forged',
          channelId: 'msteams',
          serviceUrl: world.serviceUrl,
          text: 'help',
          conversation: { id: 'chat-0', conversationType: 'personal' },
          from: { id: 'user-0', name: 'Kanaria' },
          ...changes,
        }),
      });
      return response.status;
    };
    const issuer = world.issuer!;
    const now = Math.floor(Date.now() / 1000);
    const [head, payload] = issuer.authorize().split('.') as [string, string];
    const forged: [what: string, authorization: string | undefined, changes?: object][] = [
      ['no token', undefined],
      ['no signature', `${head}.${payload}.`],
      ['a signature of nobody', `${head}.${payload}.AAAA`],
      ['keys of a stranger', stranger.authorize()],
      ['another bot', issuer.authorize({ aud: '00000000-0000-4000-8000-000000000000' })],
      ['another issuer', issuer.authorize({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' })],
      ['expired', issuer.authorize({ nbf: now - 7_200, exp: now - 3_600 })],
      ['without an end', issuer.authorize({ exp: undefined })],
      ['another service', issuer.authorize({ serviceurl: 'https://smba.trafficmanager.net/other/' })],
      [
        'a service that is not Microsoft',
        issuer.authorize({ serviceurl: 'https://evil.example/' }),
        { serviceUrl: 'https://evil.example/' },
      ],
      ['a service inside the house', issuer.authorize({ serviceurl: 'urn:web' }), { serviceUrl: 'urn:web' }],
      ['another channel', issuer.authorize(), { channelId: 'webchat' }],
    ];
    for (const [what, authorization, changes] of forged) expect(await post(authorization, changes), what).to.be.within(401, 403);
    await stranger.close();
    expect(world.ledger.entries, 'nothing was said to anybody').to.deep.equal([]);
    expect(await post(issuer.authorize())).to.equal(200);
    expect(world.ledger.entries.length).to.be.above(0);
  });
});
