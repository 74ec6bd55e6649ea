import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type TeamsSso, teamsSso } from '../../bot/staff/teams-sso.js';

const tenant = '11111111-2222-4333-8444-555555555555';
const clientId = '99999999-2222-4333-8444-555555555555';

describe('a tab in Teams says who asks', () => {
  let server: Server;
  let authority: string;
  let asked: string[] = [];
  let check: TeamsSso;
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  before(async () => {
    keys = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    server = createServer((request, response) => {
      asked.push(request.url!);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [jwk] }));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
    check = teamsSso({ clientId, tenants: [tenant], authority });
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const claims = {
    ver: '2.0',
    tid: tenant,
    oid: 'the-person',
    scp: 'access_as_user',
    name: 'Anna Alanko',
    preferred_username: 'anna@example.org',
    email: 'typed@by.anyone',
  };
  const token = (
    change: object = {},
    { issuer = `${authority}/${tenant}/v2.0`, audience = clientId, until = '1h', key = keys.privateKey } = {},
  ) =>
    new SignJWT({ ...claims, ...change })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(until)
      .sign(key);

  it('tells the person by the tenant’s own ids, and the address that the tenant gave out', async () => {
    expect(await check(await token())).to.deep.equal({
      issuer: `${authority}/${tenant}/v2.0`,
      subject: 'the-person',
      email: 'anna@example.org',
      name: 'Anna Alanko',
    });
  });

  it('asks for the keys once', async () => {
    for (let time = 0; time < 3; time++) await check(await token());
    expect(asked).to.deep.equal([`/${tenant}/discovery/v2.0/keys`]);
  });

  it('believes nothing else', async () => {
    const other = '22222222-2222-4333-8444-555555555555';
    const stranger = await generateKeyPair('RS256');
    const refused = {
      'another tenant': await token({ tid: other }, { issuer: `${authority}/${other}/v2.0` }),
      'a tenant that another issued': await token({}, { issuer: `${authority}/${other}/v2.0` }),
      'another registration': await token({}, { audience: 'api://something-else' }),
      'a token that has ended': await token({}, { until: '-5m' }),
      'an application without a person': await token({ scp: undefined, roles: ['access_as_user'] }),
      'another scope': await token({ scp: 'User.Read' }),
      'a token of version 1': await token({ ver: '1.0' }),
      'a token without the person': await token({ oid: undefined }),
      'another’s signature': await token({}, { key: stranger.privateKey }),
      'no signature': `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await token()).split('.')[1]}.`,
      nonsense: 'nonsense',
    };
    for (const [what, each] of Object.entries(refused)) expect(await check(each), what).to.equal(undefined);
  });

  it('asks nobody about the keys of a stranger’s tenant', async () => {
    await check(await token({ tid: 'evil' }));
    expect(asked).to.deep.equal([]);
  });

  it('says that Microsoft does not answer, instead of that the person is unknown', async () => {
    const away = teamsSso({ clientId, tenants: [tenant], authority: 'http://127.0.0.1:1' });
    const refused = await away(await token()).catch((fault) => fault);
    expect(refused.status).to.equal(503);
  });
});
