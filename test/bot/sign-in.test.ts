import { expect } from 'chai';
import { openBrowser } from '../support/browser.js';
import { openHouse } from '../support/house.js';
import { openProvider } from '../support/provider.js';

describe('staff sign in at a provider', function () {
  this.timeout(60_000);
  const token = 'a-token-for-the-tests';
  let provider: Awaited<ReturnType<typeof openProvider>>;
  let house: Awaited<ReturnType<typeof openHouse>>;
  before(async () => {
    provider = await openProvider();
    house = await openHouse({
      EXAMPLE: 'off',
      STAFF_API_TOKEN: token,
      STAFF_ADMINISTRATORS: 'anna@example.org',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.client.id,
      OIDC_CLIENT_SECRET: provider.client.secret,
    });
    await provider.serve(house.address);
  });
  after(async () => {
    await house.close();
    await provider.close();
  });

  const begin = (to = '/staff') => `${house.address}/staff/sign-in?to=${encodeURIComponent(to)}`;
  async function signedIn(login: string) {
    const browser = openBrowser();
    const page = await provider.logIn(browser, begin(), login);
    const ask = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
      const { response, text } = await browser.request(house.address + path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: response.status, json: (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>, response };
    };
    return { browser, page, ask };
  }
  const staff = async (method: string, path: string, body?: object) => {
    const response = await fetch(house.address + path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return (await response.json()) as { id: string; items: { id: string; email: string; role: string }[] };
  };

  it('whom the settings name administers from the first moment, and is led where they were going', async () => {
    const anna = openBrowser();
    const page = await provider.logIn(anna, begin('/staff/announcements?status=draft'), 'anna@example.org');
    expect(page.url.pathname + page.url.search).to.equal('/staff/announcements?status=draft');
    const me = JSON.parse((await anna.request(`${house.address}/api/me`)).text);
    expect(me).to.include({ name: 'anna', email: 'anna@example.org', role: 'administrator', way: 'openId' });
  });

  it('whoever has an account and is not staff is told so, and gets no session', async () => {
    const { page, ask } = await signedIn('stranger@example.org');
    expect(page.url.hash).to.equal('#signIn=notStaff');
    expect((await ask('GET', '/api/me')).status).to.equal(401);
  });

  it('an address that the provider has not verified is nobody’s', async () => {
    await staff('POST', '/api/staff', { email: 'eva@unverified.example', role: 'administrator' });
    expect((await signedIn('eva@unverified.example')).page.url.hash).to.equal('#signIn=notStaff');
  });

  it('a change of role takes effect at once, and so does ceasing to be staff; refusals say what is needed', async () => {
    const { id } = await staff('POST', '/api/staff', { email: 'Bo@Example.org', name: 'Bo Ek', role: 'viewer' });
    const { ask } = await signedIn('bo@example.org');
    expect((await ask('GET', '/api/groups')).status).to.equal(200);
    const refused = await ask('POST', '/api/groups', { name: { fi: 'Järjestöt' } });
    expect(refused.status).to.equal(403);
    expect(refused.json.title).to.equal('This needs the role editor; yours is viewer. Ask an administrator.');
    await staff('PATCH', `/api/staff/${id}`, { role: 'editor' });
    expect((await ask('POST', '/api/groups', { name: { fi: 'Järjestöt' } })).status).to.equal(201);
    await staff('PATCH', `/api/staff/${id}`, { active: false });
    expect((await ask('GET', '/api/groups')).status).to.equal(401);
    expect((await signedIn('bo@example.org')).page.url.hash).to.equal('#signIn=notStaff');
  });

  it('the last administrator stays', async () => {
    const { items } = await staff('GET', '/api/staff');
    for (const { id } of items.filter(({ email, role }) => role === 'administrator' && email !== 'anna@example.org'))
      await staff('PATCH', `/api/staff/${id}`, { role: 'viewer' });
    const { ask } = await signedIn('anna@example.org');
    const me = (await ask('GET', '/api/me')).json;
    for (const change of [{ role: 'viewer' }, { active: false }])
      expect((await ask('PATCH', `/api/staff/${me.id}`, change)).status).to.equal(409);
    expect((await ask('GET', '/api/me')).json.role).to.equal('administrator');
  });

  it('an answer counts once, in the browser that asked, with the state it was asked with', async () => {
    const asking = openBrowser();
    const { response } = await asking.request(begin());
    const forged = new URL(`${house.address}/staff/signed-in?code=stolen&state=forged&iss=${encodeURIComponent(provider.issuer)}`);
    expect((await openBrowser().open(forged)).url.hash, 'another browser').to.equal('#signIn=expired');
    expect((await asking.open(forged)).url.hash, 'another state').to.equal('#signIn=failed');
    const state = new URL(response.headers.get('location')!).searchParams.get('state')!;
    forged.searchParams.set('state', state);
    expect((await asking.open(forged)).url.hash, 'a second time').to.equal('#signIn=expired');
  });

  it('leads to pages of staff only, whatever the address says', async () => {
    for (const to of ['https://evil.example/', '//evil.example', '/staff\\evil.example', '/', '/staffing'])
      expect((await provider.logIn(openBrowser(), begin(to), 'anna@example.org')).url.href).to.equal(`${house.address}/staff`);
  });

  it('other sites can send nothing with a session, however they try', async () => {
    const { ask } = await signedIn('anna@example.org');
    const group = { name: { fi: 'Uusi' } };
    for (const site of ['cross-site', 'same-site', 'none'])
      expect((await ask('POST', '/api/groups', group, { 'sec-fetch-site': site })).status, site).to.equal(403);
    expect((await ask('POST', '/api/groups', group)).status).to.equal(201);
  });

  it('signing out ends the session here, and tells where the provider’s own ends', async () => {
    const { browser, ask } = await signedIn('anna@example.org');
    const kept = [...browser.cookies(new URL(house.address).host)].map(([name, value]) => `${name}=${value}`).join('; ');
    const { json } = await ask('DELETE', '/staff/session');
    expect(String(json.to)).to.contain(`${provider.issuer}/session/end`);
    expect((await fetch(`${house.address}/api/me`, { headers: { cookie: kept } })).status).to.equal(401);
  });

  it('a page of staff may be framed by Teams, and no other page by anybody', async () => {
    const policy = async (path: string) => (await fetch(house.address + path)).headers.get('content-security-policy');
    expect(await policy('/staff')).to.match(/frame-ancestors https:\/\/teams\.microsoft\.com [^;']*$/);
    for (const path of ['/', '/api/me', '/staff/sign-in.js', '/nothing'])
      expect(await policy(path), path).to.match(/frame-ancestors 'none'$/);
  });
});
