import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { openChat } from '../support/web.js';
import { consoleScene } from './support/console.js';

interface Meeting {
  id: string;
  status: string;
  title: Record<string, string>;
  description: Record<string, string>;
  startsAt: string;
}

describe('two people at the desk', function () {
  this.timeout(90_000);
  const here = consoleScene();
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const field = (page: Page, name: string, language: string) =>
    page.getByRole('group', { name, exact: true }).getByLabel(new RegExp(`^${language}`));

  it('a draft found again after somebody else has changed the thing asks before it takes the place of the change', async () => {
    const { id, title } = (await here.api<{ items: Meeting[] }>('GET', 'meetings')).items.find(
      ({ status, startsAt }) => status === 'published' && new Date(startsAt) > new Date(),
    )!;
    const now = () => here.api<Meeting>('GET', `meetings/${id}`);
    const page = await here.open(`meetings/${id}?part=details`);
    await field(page, 'Nimi', 'suomeksi').fill('Minun nimeni');
    await here.api('PATCH', `meetings/${id}`, {
      title: { ...title, fi: 'Toisen nimi' },
      description: { fi: 'Toisen kuvaus', sv: 'Annan', en: 'Other' },
    });
    await page.reload();
    await page.getByText('Joku muu on muuttanut tätä sen jälkeen, kun aloitit kirjoittamisen.').waitFor();
    await button(page, 'Tallenna').click();
    await page.getByText('Joku muu on muuttanut tätä sillä välin.').waitFor();
    expect((await now()).title.fi).to.equal('Toisen nimi');
    await button(page, 'Tallenna omani').click();
    await page.getByText('Tallennettu.').first().waitFor();
    const { title: saved, description } = await now();
    expect([saved.fi, description.fi], 'what was written, and nothing else').to.deep.equal(['Minun nimeni', 'Toisen kuvaus']);
    await page.reload();
    await field(page, 'Nimi', 'suomeksi').waitFor();
    expect(await page.getByText('tallessa tässä välilehdessä').count()).to.equal(0);
  });

  it('a message is answered in its own conversation, is kept while it is written, and is not answered twice unawares', async () => {
    const chat = openChat(here.house.address);
    const begun = await chat.start({ language: 'sv' });
    for (const line of ['tala med en människa', 'Finns det tolkning på plats?'])
      await chat.write(begun, { type: 'message', text: line, from: { id: 'user' } });
    const page = await here.open('');
    await page.getByRole('link', { name: '1 viesti odottaa vastausta' }).click();
    await page.getByRole('table', { name: 'Odottavat vastausta' }).getByRole('link', { name: 'Finns det tolkning på plats?' }).click();
    const answer = page.getByLabel('Vastaus ruotsiksi');
    await answer.fill('Ja, till finska.');
    expect(await answer.getAttribute('lang')).to.equal('sv');
    await page.reload();
    await page.getByText('Aiemmin kirjoittamasi on yhä tässä').waitFor();
    expect(await answer.inputValue()).to.equal('Ja, till finska.');

    const { items } = await here.api<{ items: { id: string }[] }>('GET', 'messages?answered=no');
    await here.api('POST', `messages/${items[0]!.id}/answer`, { text: 'Ja.' });
    await button(page, 'Lähetä vastaus').click();
    await page.getByText('API token on vastannut tähän sillä välin').waitFor();
    await page.getByText('Ja.', { exact: true }).waitFor();
    const message = () => here.api<{ answers: { text: string }[] }>('GET', `messages/${items[0]!.id}`);
    expect((await message()).answers).to.have.length(1);
    await button(page, 'Jatka omaa vastausta').click();
    await button(page, 'Lähetä vastaus').click();
    await page.getByText('Vastausta lähetetään.').first().waitFor();
    await page.getByText('lähetetty', { exact: true }).nth(1).waitFor();
    expect((await message()).answers.map(({ text }) => text)).to.deep.equal(['Ja.', 'Ja, till finska.']);
    const posted = await chat.transcript(begun);
    expect(posted.map(({ text }) => text).join('\n')).to.contain('Beredarna har svarat på ditt meddelande.');

    await page.getByRole('link', { name: 'Viestit' }).first().click();
    await page.getByText('Mikään viesti ei odota vastausta.').waitFor();
    await page.getByLabel('Hae viesteistä').fill('till finska');
    await page.getByRole('table', { name: 'Vastatut' }).getByRole('link', { name: 'Finns det tolkning på plats?' }).waitFor();
  });
});
