import { expect } from 'chai';
import { said, scene, until, write } from './support/scene.js';

const failed = 'Ei lähetetty.';
const copies = (posted: { channelData?: { clientActivityID?: string } }[]) =>
  new Set(posted.map(({ channelData }) => channelData?.clientActivityID));

describe('the chat page when the wire fails', () => {
  const here = scene();

  it('says that it has no connection, comes back by itself, and has missed nothing', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    here.house.shut = true;
    here.house.dropSockets();
    await page.getByText('Ei yhteyttä. Yhdistetään uudelleen…').waitFor();
    here.house.say({ type: 'message', text: 'Sanottu sillä välin' });
    here.house.shut = false;
    await page.getByText('Yhteys palautui.').waitFor();
    await page.getByText('Sanottu sillä välin').waitFor();
    expect(await said(page)).to.deep.equal(['Tervetuloa (fi)', 'Sanottu sillä välin']);
  });

  it('sends again under the same name when the answer was lost, so that nothing is said twice', async () => {
    here.house.answers = () => [{ type: 'message', text: 'Kirjattu' }];
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    here.house.trouble = ['lost', 'cut', 'cut', 'lost'];
    await write(page, 'Lausuntoni');
    await until('it has been posted again', () => here.house.posted.length >= 2);
    await write(page, 'Toinen');
    await page.getByText('Kirjattu').waitFor();
    expect(await said(page)).to.deep.equal(['Tervetuloa (fi)', 'Lausuntoni', 'Toinen', 'Kirjattu']);
    expect(copies(here.house.posted).size).to.equal(2);
    expect(here.house.last().log.filter(({ text }) => text === 'Lausuntoni')).to.have.length(1);
  });

  it('sends what was written without a connection, in order, when there is one again', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    await page.context().setOffline(true);
    await write(page, 'Yksi');
    await write(page, 'Kaksi');
    await page.getByText(failed).first().waitFor();
    await page.context().setOffline(false);
    await until('both have come', () => here.house.posted.length >= 2);
    await page.getByText(failed).waitFor({ state: 'detached' });
    expect(here.house.last().log.map(({ text }) => text)).to.deep.equal(['Tervetuloa (fi)', 'Yksi', 'Kaksi']);
  });

  it('leaves a refused message with a button to try again', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    here.house.trouble = [400];
    await write(page, 'Hei');
    await page.getByText(failed).waitFor();
    await page.locator('#announcement', { hasText: 'Viestiä ei saatu lähetettyä.' }).waitFor({ state: 'attached' });
    expect(here.house.posted).to.have.length(1);
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.getByText(failed).waitFor({ state: 'detached' });
    expect(copies(here.house.posted).size).to.equal(1);
  });

  it('sends after a reload what was unsent before it', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    here.house.trouble = Array(50).fill('cut');
    await write(page, 'Melkein hukkunut');
    await page.getByText(failed).waitFor();
    here.house.trouble = [];
    await page.reload();
    await until('it is in the log', () => here.house.last().log.some(({ text }) => text === 'Melkein hukkunut'));
    await page.getByText('Tervetuloa').waitFor();
    expect(await said(page)).to.deep.equal(['Tervetuloa (fi)', 'Melkein hukkunut']);
  });

  it('gets a new token when the old one is refused, and goes on in the same conversation', async () => {
    here.house.answers = () => [{ type: 'message', text: 'Kuulin' }];
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    here.house.expireTokens();
    await write(page, 'Pitkän tauon jälkeen');
    await page.getByText('Kuulin').waitFor();
    expect(here.house.starts[1]?.returnKey).to.equal(here.house.last().returnKey);
    expect(await said(page)).to.deep.equal(['Tervetuloa (fi)', 'Pitkän tauon jälkeen', 'Kuulin']);
  });

  it('renews the token when half its life is over', async () => {
    here.house.expiresIn = 2;
    await here.open();
    await until('the token has been renewed twice', () => here.house.refreshes >= 2);
    expect(here.house.starts).to.have.length(1);
  });

  it('begins a new conversation at once when the old one is gone, and keeps unsent words for the person to decide', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    here.house.trouble = Array(50).fill('cut');
    await write(page, 'Kuuluu vanhaan');
    await page.getByText(failed).waitFor();
    here.house.forget();
    here.house.trouble = [];
    await page.getByText('Aiempi keskustelu on päättynyt.').waitFor();
    await page.getByText('Tervetuloa').nth(1).waitFor();
    await page.getByText(failed).waitFor();
    expect(here.house.last().log.map(({ text }) => text)).to.deep.equal(['Tervetuloa (fi)']);
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await until('it is in the new one', () => here.house.last().log.some(({ text }) => text === 'Kuuluu vanhaan'));
  });

  it('opens another socket when the one it has has gone deaf', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    here.house.trouble = ['deaf'];
    here.house.answers = () => [{ type: 'message', text: 'Sanottu kuuroille korville' }];
    await write(page, 'Hei');
    await page.getByText('Sanottu kuuroille korville').waitFor();
  });

  it('passes over a frame it cannot read', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    for (const frame of ['{}', '', 'x', '{"activities":7}', '{"activities":[{"type":"trace"}]}']) {
      for (const socket of here.house.last().sockets) socket.send(frame);
    }
    here.house.say({ type: 'message', text: 'Yhä kuulolla' });
    await page.getByText('Yhä kuulolla').waitFor();
  });
});
