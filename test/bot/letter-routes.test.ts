import { expect } from 'chai';
import type { Asked } from '../../bot/http.js';
import { letterRoutes } from '../../bot/letter-routes.js';
import { linksUnder } from '../../bot/links.js';
import type { Appointment } from '../../engagement/appointment.js';

const aino = '6f1b7c9e-0000-4000-8000-000000000001';
const seat = '6f1b7c9e-0000-4000-8000-000000000002';
const entry: Appointment = {
  id: seat,
  sequence: 2,
  cancelled: false,
  title: { fi: 'Kuuleminen' },
  description: {},
  startsAt: '2026-12-04T07:00:00Z',
  endsAt: '2026-12-04T08:00:00Z',
};

describe('the links of letters', () => {
  const links = linksUnder(() => 'https://osallistu.example', 'secret');
  let wishes: [string, object][];
  const routes = letterRoutes({
    secret: 'secret',
    look: { dress: (page) => page, style: 'style.css' },
    organizer: { email: 'osallistu@example.fi' },
    appointment: async (id) => (id === seat ? entry : undefined),
    prefer: async (person, wish) => void wishes.push([person, wish]),
    now: () => new Date(),
  });
  beforeEach(() => {
    wishes = [];
  });
  /** Opens an address, or presses its button, as a program without a session. */
  async function open(url: string, method: 'get' | 'post' = 'get', body = '') {
    const { pathname, searchParams: query } = new URL(url);
    const route = routes.find((each) => each.path === pathname && each.method === method)!;
    const answer = await route.handle({ query, headers: {}, text: async () => body } as unknown as Asked);
    return { ...answer, body: String(answer.body) };
  }

  it('that stop something ask first: opening one, as scanners of mail do, changes nothing', async () => {
    const { status, body } = await open(links.stop('announcements', aino, 'sv'));
    expect(wishes).to.deep.equal([]);
    expect(status).to.equal(200);
    expect(body).to.contain('<html lang="sv">').and.to.contain('<button name="wish" value="stop">Sluta skicka meddelanden</button>');
  });

  it('stop it by one click, without anybody signing in, and start it again', async () => {
    const url = links.stop('reminders', aino, 'en');
    expect((await open(url, 'post', 'List-Unsubscribe=One-Click')).body).to.contain('You get no more reminders.');
    expect((await open(url, 'post', 'wish=start')).body).to.contain('You get reminders again.');
    expect(wishes).to.deep.equal([
      [aino, { reminders: false }],
      [aino, { reminders: true }],
    ]);
  });

  it('open nothing else, and nothing of anybody else', async () => {
    const url = links.stop('announcements', aino, 'fi');
    for (const forged of [
      url.replace('announcements=', 'reminders='),
      url.replace(aino, seat),
      url.slice(0, -12),
      'https://osallistu.example/stop',
    ])
      expect(await open(forged, 'post'), forged).to.have.property('status', 404);
    expect(await open(links.calendar(seat, 'fi').replace('of=', 'of=x'))).to.have.property('status', 404);
    expect(await open(links.stop('reminders', seat, 'fi').replace('/stop?reminders', '/calendar?of'))).to.have.property('status', 404);
    expect(wishes).to.deep.equal([]);
  });

  it('give the calendar entry as it stands, as long as there is one', async () => {
    const { status, headers, body } = await open(links.calendar(seat, 'fi'));
    expect([status, headers?.['content-type']]).to.deep.equal([200, 'text/calendar; charset=utf-8; method=PUBLISH']);
    expect(body).to.contain('SUMMARY;LANGUAGE=fi:Kuuleminen');
    expect(await open(links.calendar(aino, 'fi'))).to.have.property('status', 404);
  });
});
