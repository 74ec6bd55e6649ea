import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { openChat } from '../support/web.js';
import { consoleScene } from './support/console.js';

describe('themes, notes and files of a round in the console', function () {
  this.timeout(90_000);
  const here = consoleScene();
  let round: string;
  const tags = async () =>
    (await here.api<{ items: { id: string; name: Record<string, string>; answers: number }[] }>('GET', `feedback-rounds/${round}/tags`))
      .items;

  before(async function () {
    this.timeout(60_000);
    round = (await here.api<{ items: { id: string }[] }>('GET', 'feedback-rounds')).items[0]!.id;
    const chat = openChat(here.house.address);
    const begun = await chat.start({ language: 'fi' });
    const say = (text: string) => chat.write(begun, { type: 'message', text, from: { id: 'user' } });
    await say('anna palautetta');
    await say('Kursseille pääsee liian hitaasti.');
    await say('valmis');
    await chat.upload(begun, [['lausunto.txt', Buffer.from('Tuki on liian lyhyt.')]]);
    for (const line of ['valmis', 'ohita', 'Aino Berg', 'Kotkan yhdistys', 'lähetä']) await say(line);
  });

  it('an answer that is only a file stands in the list, and the file can be saved', async () => {
    const page = await here.open(`feedback/${round}`);
    const answer = page.getByRole('article').filter({ hasText: 'Vastaus on tiedostossa.' });
    const saving = page.waitForEvent('download');
    await answer.getByRole('button', { name: 'lausunto.txt' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).to.equal('lausunto.txt');
    expect(readFileSync(await saved.path(), 'utf8')).to.equal('Tuki on liian lyhyt.');
    await page.getByLabel('Hae vastauksista').fill('lyhyt');
    await page.getByText('Kursseille pääsee liian hitaasti.').waitFor({ state: 'detached' });
    await answer.waitFor();
    for (const name of ['Vie näytetyt vastaukset tiedostoon', 'Vie kaikki palautteet tiedostoon'])
      expect(await page.getByRole('button', { name, exact: true }).count(), name).to.equal(1);
  });

  it('a theme gets another name, and goes only when it has been said how many answers lose it', async () => {
    await here.api('POST', `feedback-rounds/${round}/tags`, { name: { fi: 'Kursit', sv: 'Kurser', en: 'Courses' } });
    const { items } = await here.api<{ items: { id: string }[] }>('GET', `feedback-rounds/${round}/answers`);
    const tag = (await tags())[0]!;
    for (const { id } of items) await here.api('PUT', `answers/${encodeURIComponent(id)}/tags`, { tags: [tag.id] });
    const page = await here.open(`feedback/${round}`);
    await page.getByRole('button', { name: 'Muokkaa teemoja' }).click();
    await page.getByRole('button', { name: 'Nimeä uudelleen: Kursit' }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/^suomeksi/)
      .fill('Kielikurssit');
    await page.getByRole('dialog').getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('button', { name: 'Poista: Kielikurssit' }).waitFor();
    expect((await tags())[0]).to.deep.include({ name: { fi: 'Kielikurssit', sv: 'Kurser', en: 'Courses' }, answers: items.length });
    await page.getByLabel('Teema', { exact: true }).selectOption({ label: 'Kielikurssit' });
    await page.getByRole('button', { name: 'Poista: Kielikurssit' }).click();
    const sure = page.getByRole('alertdialog');
    await sure.getByText(`${items.length} vastausta menettää teeman.`).waitFor();
    await sure.getByRole('button', { name: 'Poista teema' }).click();
    await sure.waitFor({ state: 'detached' });
    expect(await tags()).to.deep.equal([]);
    await page.getByText('Kursseille pääsee liian hitaasti.').waitFor();
  });

  it('a note is edited where it stands; what was begun is found again, and another’s change is not overwritten', async () => {
    const made = await here.api('POST', `feedback-rounds/${round}/notes`, { language: 'fi', text: 'Tulkkeja puuttuu.' });
    const notes = async () =>
      (await here.api<{ items: { text: string; language: string }[] }>('GET', `feedback-rounds/${round}/notes`)).items.map(
        ({ text }) => text,
      );
    const page = await here.open(`feedback/${round}?part=notes`);
    await page.getByRole('button', { name: 'Muokkaa' }).click();
    const item = page.getByRole('listitem').filter({ has: page.locator('form') });
    await item.getByRole('textbox').fill('Tulkeista on pulaa.');
    await page.reload();
    await item.getByText('Aiemmin kirjoittamasi on yhä tässä').waitFor();
    await here.api('PATCH', `notes/${made.id}`, { text: 'Toisen sanat.' });
    await item.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Joku muu on muuttanut tätä sillä välin.').waitFor();
    expect(await notes()).to.deep.equal(['Toisen sanat.']);
    await item.getByRole('button', { name: 'Tallenna omani' }).click();
    await page.getByText('Tallennettu.').first().waitFor();
    expect(await notes()).to.deep.equal(['Tulkeista on pulaa.']);
    await page.getByRole('button', { name: 'Poista' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Poista' }).click();
    await page.getByText('Muistiinpanoja ei vielä ole.').waitFor();
    expect(await notes()).to.deep.equal([]);
  });
});
