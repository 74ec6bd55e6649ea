import { expect } from 'chai';
import { field, log, said, scene, until, write } from './support/scene.js';

describe('coming back to the chat page', () => {
  const here = scene();

  it('brings the same conversation, and the words that were not yet sent', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    await write(page, 'Eka viesti');
    await until('it has been posted', () => here.house.posted.length === 1);
    await field(page).fill('kesken jäänyt');
    await page.reload();
    await page.getByText('Eka viesti').waitFor();
    expect(await said(page)).to.deep.equal(['Tervetuloa (fi)', 'Eka viesti']);
    expect(await field(page).inputValue()).to.equal('kesken jäänyt');
  });

  it('leaves the past to be read, and reads aloud only what is new', async () => {
    const page = await here.open();
    await write(page, 'Eka viesti');
    await until('it has been posted', () => here.house.posted.length === 1);
    await page.reload();
    await page.getByText('Eka viesti').waitFor();
    expect(await log(page).getAttribute('aria-live')).to.equal('off');
    await page.locator('#announcement', { hasText: 'Aiempi keskustelu on näkyvissä. Viestejä: 2' }).waitFor({ state: 'attached' });
    await page.locator('#log:not([aria-live])').waitFor();
  });

  it('takes the secret of a personal link out of the address at once and hands it over once', async () => {
    const page = await here.open('?lang=fi#k=SECRET');
    await page.getByText('Tervetuloa').waitFor();
    expect(page.url()).to.equal(`${here.house.url}?lang=fi`);
    expect(here.house.starts[0]).to.include({ link: 'SECRET' });
    await page.reload();
    await page.getByText('Tervetuloa').waitFor();
    expect(here.house.starts[1]).not.to.have.property('link');
  });

  it('tells of a link that is not valid and starts without it', async () => {
    const page = await here.open('#k=gone');
    await page.getByText('Henkilökohtainen linkki ei ole voimassa.').waitFor();
    await page.getByText('Tervetuloa').waitFor();
  });

  it('takes a link that is opened in the same tab', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    await page.evaluate(() => {
      location.hash = 'k=SECOND';
    });
    await until('the link has come', () => here.house.starts.some(({ link }) => link === 'SECOND'));
  });

  it('ends and clears when asked, so that the next person finds nothing', async () => {
    const page = await here.open();
    await write(page, 'Salaisuuteni');
    await until('it has been posted', () => here.house.posted.length === 1);
    await field(page).fill('luonnos');
    await page.getByRole('button', { name: 'Lopeta ja tyhjennä' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lopeta ja tyhjennä' }).click();
    await page.getByText('Keskustelu on lopetettu').waitFor();
    expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).to.deep.equal([]);
    await page.getByRole('button', { name: 'Aloita uusi keskustelu' }).click();
    await page.getByText('Tervetuloa').waitFor();
    expect(await said(page)).to.deep.equal(['Tervetuloa (fi)']);
    expect(await field(page).inputValue()).to.equal('');
    expect(here.house.starts[1]).not.to.have.property('returnKey');
  });

  it('works where the browser keeps nothing', async () => {
    const page = await here.open();
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    });
    await page.reload();
    await page.getByText('Tervetuloa').waitFor();
    await write(page, 'Hei');
    await until('it has been posted', () => here.house.posted.length === 1);
    here.house.expireTokens();
    here.house.dropSockets();
    await page.getByText('Yhteys palautui.').waitFor();
    expect(await said(page)).to.deep.equal(['Tervetuloa (fi)', 'Hei']);
  });
});
