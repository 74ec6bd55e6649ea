import { readdirSync, statSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { openPage } from './support/chromium.js';
import { consoleScene, shot } from './support/console.js';
import { inDays } from './support/story.js';

interface Meeting {
  id: string;
  status: string;
  title: Record<string, string>;
  startsAt: string;
}

describe('the console on the web', function () {
  this.timeout(90_000);
  const here = consoleScene();
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  /** A field of a text in one language: 'Nimi', 'suomeksi'. */
  const field = (page: Page, name: string, language: string) =>
    page.getByRole('group', { name, exact: true }).getByLabel(new RegExp(`^${language}`));

  it('a meeting is written in three languages; publishing names what the law needs, and then everyone may sign up', async () => {
    const page = await here.open('meetings');
    await page.getByRole('link', { name: 'Uusi tilaisuus' }).click();
    await page.getByRole('heading', { name: 'Uusi tilaisuus' }).waitFor();
    await field(page, 'Nimi', 'suomeksi').fill('Kuntien kuuleminen');
    await field(page, 'Kuvaus', 'suomeksi').fill('Miten palvelut järjestetään?');
    await field(page, 'Paikka', 'suomeksi').fill('Säätytalo');

    await button(page, 'Tallenna luonnoksena').click();
    await page.getByText('Ei vielä tallennettu. Korjaa nämä:').waitFor();
    // From the list of faults straight into the field.
    await page.getByRole('button', { name: 'Päivä', exact: true }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('field-day');
    await page.getByLabel('Päivä', { exact: true }).fill(inDays(30));
    await page.getByLabel('Viimeinen ilmoittautumispäivä').fill(inDays(25));

    // A reload in the middle loses nothing.
    await page.reload();
    await page.getByText('Aiemmin kirjoittamasi on yhä tässä').waitFor();
    expect(await field(page, 'Nimi', 'suomeksi').inputValue()).to.equal('Kuntien kuuleminen');
    await button(page, 'Tallenna luonnoksena').click();

    await page.getByRole('heading', { name: 'Kuntien kuuleminen' }).waitFor();
    await button(page, 'Julkaise').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Julkaise' }).click();
    await dialog.getByText('Nimi (ruotsiksi)').waitFor();
    expect(await dialog.getByText('tarvitaan ennen julkaisemista').count()).to.equal(3);
    await shot(page, 'meeting-refused');
    await dialog.getByRole('button', { name: 'Palaa' }).click();
    await field(page, 'Nimi', 'ruotsiksi').fill('Hörande av kommunerna');
    await field(page, 'Kuvaus', 'ruotsiksi').fill('Hur ordnas tjänsterna?');
    await field(page, 'Paikka', 'ruotsiksi').fill('Ständerhuset');
    await button(page, 'Tallenna').click();
    await page.getByText('Tallennettu.').first().waitFor();
    await button(page, 'Julkaise').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Julkaise' }).click();
    await page.getByText('Kukaan ei ole vielä ilmoittautunut.').waitFor();
    const { items } = await here.api<{ items: Meeting[] }>('GET', 'meetings');
    expect(items.find(({ title }) => title.sv === 'Hörande av kommunerna')?.status).to.equal('published');
  });

  it('a published meeting is moved and called off only when it has been said who will be told', async () => {
    const { items } = await here.api<{ items: Meeting[] }>('GET', 'meetings');
    const { id } = items.find(({ title }) => title.fi === 'Kuntien kuuleminen')!;
    const page = await here.open(`meetings/${id}?part=details`);
    await page.getByLabel('Päivä', { exact: true }).fill(inDays(31));
    await button(page, 'Tallenna').click();
    const moving = page.getByRole('alertdialog');
    await moving.getByText('Kenellekään ei kerrota').waitFor();
    await moving.getByRole('button', { name: 'Tallenna ja kerro' }).click();
    await moving.waitFor({ state: 'detached' });
    const moved = await here.api<Meeting>('GET', `meetings/${id}`);
    expect(moved.startsAt.slice(0, 10)).to.equal(inDays(31));
    await button(page, 'Peru tilaisuus').click();
    const cancelling = page.getByRole('alertdialog');
    await cancelling.getByText('Kenellekään ei kerrota').waitFor();
    await cancelling.getByRole('button', { name: 'Peru tilaisuus' }).click();
    await page.getByText('peruttu', { exact: true }).waitFor();
    expect((await here.api<Meeting>('GET', `meetings/${id}`)).status).to.equal('cancelled');
  });

  it('people come in from a file: every line that cannot be taken is named before anything is written', async () => {
    const page = await here.open('people/import');
    const lines = [
      'name,email,organisation,language,groups',
      'Tiina Aho,tiina@example.org,Kotkan yhdistys,fi,Järjestöt',
      'Bo Ek,bo@example.org,,sv,Järjestöt;Tutkijat',
      'Ei Osoitetta,eiosoitetta,,fi,',
      'Väärä Ryhmä,v@example.org,,fi,Olematon',
    ];
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ihmiset.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
    await page.getByText('ei ole sähköpostiosoite: eiosoitetta').waitFor();
    await page.getByText('sidosryhmää ei ole: Olematon').waitFor();
    await shot(page, 'import');
    expect((await here.api('GET', 'people')).items).to.have.length(0);
    await button(page, 'Tuo 2 henkilöä').click();
    await page.getByRole('link', { name: 'Tiina Aho' }).waitFor();
    await page.getByLabel('Hae nimellä, osoitteella tai organisaatiolla').fill('bo@');
    await page.getByRole('link', { name: 'Tiina Aho' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Bo Ek' }).click();
    await page.getByRole('heading', { name: 'Bo Ek' }).waitFor();
    expect(await page.getByLabel('Tutkijat').isChecked()).to.equal(true);
  });

  it('an announcement is written, counted, looked at, sent and followed to its end', async () => {
    const page = await here.open('announcements/new');
    await field(page, 'Otsikko', 'suomeksi').fill('Kutsu kuulemiseen');
    await field(page, 'Otsikko', 'ruotsiksi').fill('Inbjudan till hörande');
    await field(page, 'Teksti', 'suomeksi').fill('Tervetuloa keskustelemaan.');
    await field(page, 'Teksti', 'ruotsiksi').fill('Välkommen att diskutera.');
    await button(page, 'Lisää saajia').click();
    await page.getByLabel('Mikä niistä').selectOption({ label: 'Järjestöt (2 henkilöä)' });
    await page.getByText('Viestin saa 2 henkilöä.').waitFor();
    await button(page, 'Näytä luettelo').click();
    const list = page.getByRole('dialog');
    await list.getByRole('cell', { name: 'Tiina Aho' }).waitFor();
    await list.getByRole('button', { name: 'Sulje' }).click();
    await button(page, 'Tallenna luonnoksena').click();
    await page.getByRole('heading', { name: 'Kutsu kuulemiseen' }).waitFor();
    await page.getByRole('tab', { name: 'ruotsiksi' }).click();
    await page.getByText('Välkommen att diskutera.').nth(1).waitFor();
    await shot(page, 'announcement-draft');
    await button(page, 'Lähetä').click();
    const sure = page.getByRole('alertdialog');
    await sure.getByText('Viestin saa 2 henkilöä.').waitFor();
    await sure.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByText('2/2 viestiä käsitelty').waitFor();
    await page.getByRole('cell', { name: 'Viesti on lähetetty.' }).first().waitFor();
    await shot(page, 'announcement-sent');
    await button(page, 'Korjaa').click();
    const correcting = page.getByRole('alertdialog');
    await field(page, 'Teksti', 'suomeksi').fill('Tervetuloa keskustelemaan klo 10.');
    await correcting.getByRole('button', { name: 'Lähetä korjaus' }).click();
    await page.getByText(/^Korjattu/).waitFor();
  });

  it('a server that goes away is told of, nothing written is lost, and it is all there when it comes back', async () => {
    const page = await here.open('announcements/new');
    await field(page, 'Otsikko', 'suomeksi').fill('Kesken jäänyt');
    await page.route('**/api/**', (route) => route.abort());
    await button(page, 'Tallenna luonnoksena').click();
    await page.getByText('Palvelimeen ei saada yhteyttä. Yritämme koko ajan uudelleen.').waitFor();
    expect(await field(page, 'Otsikko', 'suomeksi').inputValue()).to.equal('Kesken jäänyt');
    await page.unroute('**/api/**');
    await page.getByText('Yritämme koko ajan uudelleen.').waitFor({ state: 'detached' });
    expect(await field(page, 'Otsikko', 'suomeksi').inputValue()).to.equal('Kesken jäänyt');
  });

  it('two people who change the same thing are told of each other', async () => {
    const { id } = (await here.api<{ items: Meeting[] }>('GET', 'meetings')).items.find(
      ({ status, startsAt }) => status === 'published' && new Date(startsAt) > new Date(),
    )!;
    const page = await here.open(`meetings/${id}?part=details`);
    await field(page, 'Nimi', 'suomeksi').fill('Minun nimeni');
    // What the console reads again while somebody writes must not hide that it was changed.
    await page.route(`**/api/meetings/${id}`, (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
    await here.api('PATCH', `meetings/${id}`, { title: { fi: 'Toisen nimi', sv: 'Den andras namn', en: 'The other’s name' } });
    await button(page, 'Tallenna').click();
    await page.getByText('Joku muu on muuttanut tätä sillä välin.').waitFor();
    expect(await field(page, 'Nimi', 'suomeksi').inputValue()).to.equal('Minun nimeni');
  });

  it('a hundred thousand people scroll with a few rows drawn, and the next ones are read on the way', async () => {
    const page = await here.open('audit');
    let asked = 0;
    await page.route(/api\/people\?/, (route) => {
      const after = Number(new URL(route.request().url()).searchParams.get('after') ?? 0);
      asked += 1;
      const items = Array.from({ length: 200 }, (_, index) => ({
        id: String(after + index + 1),
        name: `Henkilö ${after + index + 1}`,
        email: 'a@example.org',
        language: 'fi',
        groups: [],
      }));
      return route.fulfill({ json: { items, ...(after + 200 < 100_000 ? { next: String(after + 200) } : {}) } });
    });
    await page.evaluate(() => {
      location.hash = '#/people';
    });
    const table = page.getByRole('table', { name: 'Ihmiset' });
    await table.getByText('Henkilö 1', { exact: true }).waitFor();
    const frame = table.getByRole('rowgroup').nth(1);
    await frame.focus();
    // To the end again and again: rows that are drawn are measured, and may be lower than was thought.
    await page.waitForFunction(() => {
      const [, rows] = document.querySelectorAll('[role=rowgroup]');
      rows!.scrollTo(0, rows!.scrollHeight);
      // Which rows are drawn at the moment of a look is chance: the thousandth may have been passed between two of them.
      return [...rows!.textContent!.matchAll(/Henkilö (\d+)a@/g)].some(([, number]) => Number(number) >= 1000);
    });
    expect(await table.getByRole('row').count()).to.be.below(60);
    expect(asked).to.be.at.least(5);
  });

  it('an ended session leads to the way in', async () => {
    const page = await here.open('meetings');
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole('heading', { name: 'Valmistelijoiden työpöytä' }).waitFor();
    await page.getByText('Avaa kirjautumislinkki').waitFor();
    await shot(page, 'sign-in');
    await page.goto(`${here.house.address}/staff?lang=sv#k=used`);
    await page.getByText('Länken har redan använts eller har gått ut.').waitFor();
  });

  it('weighs at most 250 kB before the first view stands, all of it from this server', async () => {
    const page = await here.open('');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(new Set(loaded.map((name) => new URL(name).host))).to.deep.equal(new Set([new URL(here.house.address).host]));
    const built = readdirSync('.build/console');
    const names = loaded.map((name) => `${new URL(name).pathname.split('/').at(-1)}.br`).filter((name) => built.includes(name));
    const weight = [...names, 'index.html.br'].reduce((sum, name) => sum + statSync(`.build/console/${name}`).size, 0);
    expect(names.length).to.be.at.least(4);
    expect(weight).to.be.below(250_000);
  });

  it('allows no style or script from within the page', async () => {
    // Of its own, because what is refused is told on the browser's console.
    const { page, context } = await openPage(here.browser, `${here.house.address}/staff`);
    const refused = await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'h1 { display: none }';
      document.head.append(style);
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      return { style: style.sheet === null, script: !('injected' in window) };
    });
    expect(refused).to.deep.equal({ style: true, script: true });
    await context.close();
  });
});
