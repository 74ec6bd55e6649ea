import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startHouse } from './support/process.js';

const start = (folder: string, settings: Record<string, string> = {}) => startHouse({ DATA_DIR: folder, ...settings });

describe('the process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'osallistu-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('goes on in the middle of a conversation after kill -9, and stops cleanly on SIGTERM', async function () {
    this.timeout(60_000);
    const first = start(folder);
    const before = await first.ready;
    const post = (address: string, path: string, body: object, token = '') =>
      fetch(address + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
    const chat = (await (await post(before, '/chat/start', { language: 'en' })).json()) as { conversationId: string; token: string };
    const path = `/v3/directline/conversations/${chat.conversationId}/activities`;
    await post(before, path, { type: 'message', text: 'sign me up' }, chat.token);
    await post(before, path, { type: 'message', text: '1' }, chat.token);
    first.child.kill('SIGKILL');
    await first.ended;

    const second = start(folder);
    const after = await second.ready;
    await post(after, path, { type: 'message', text: 'Aino Berg' }, chat.token);
    const said = await (await fetch(after + path, { headers: { authorization: `Bearer ${chat.token}` } })).text();
    expect(said).to.contain('Which organisation do you represent?');
    second.child.kill('SIGTERM');
    expect((await second.ended).code).to.equal(0);
    expect(second.printed(), 'nothing about people in the log').not.to.contain('Aino');
  });

  it('refuses a folder that another process uses, and names that process', async function () {
    this.timeout(60_000);
    const first = start(folder);
    await first.ready;
    const second = start(folder);
    await second.ready.catch(() => {});
    expect((await second.ended).code).to.equal(1);
    expect(second.printed()).to.contain(String(first.child.pid));
    first.child.kill('SIGTERM');
    expect((await first.ended).code).to.equal(0);
  });

  it('does not start on a broken setting, and names every one of them', async () => {
    const broken = start(folder, { PORT: 'x', TIME_ZONE: 'Mars' });
    await broken.ready.catch(() => {});
    expect((await broken.ended).code).to.equal(1);
    expect(broken.printed()).to.contain('PORT').and.to.contain('TIME_ZONE');
  });
});
