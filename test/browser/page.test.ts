import { expect } from 'chai';
import { adaptive, card, field, log, said, scene, until, write } from './support/scene.js';

const buttons = [
  { type: 'messageBack', title: 'Ilmoittaudu', value: { intent: 'sign-up', meeting: 'm1' } },
  { type: 'messageBack', title: 'Ohje', value: { intent: 'help' } },
];

/** Is it where somebody sees it, whole? */
const isInView = (element: Element) =>
  new Promise<boolean>((resolve) => new IntersectionObserver(([seen]) => resolve(seen!.intersectionRatio > 0.9)).observe(element));

describe('the chat page', () => {
  const here = scene();

  it('carries a message there and the answer back, once each, and keeps the focus in the field', async () => {
    here.house.answers = ({ text }) => [{ type: 'message', text: `Kuulin: ${text}`, locale: 'fi' }];
    const page = await here.open();
    await page.getByText('Tervetuloa (fi)').waitFor();
    await write(page, 'Hei, tulen mukaan');
    await page.getByText('Kuulin: Hei, tulen mukaan').waitFor();
    expect(await said(page)).to.deep.equal(['Tervetuloa (fi)', 'Hei, tulen mukaan', 'Kuulin: Hei, tulen mukaan']);
    expect(await field(page).evaluate((it) => it === document.activeElement)).to.equal(true);
    expect(await field(page).inputValue()).to.equal('');
    expect(here.house.posted[0]).to.include({ type: 'message', text: 'Hei, tulen mukaan', locale: 'fi' });
  });

  it('shows text as text, whatever it looks like, and makes links of addresses only', async () => {
    const text = '<img src=x onerror=alert(1)> [a](javascript:alert(1))\nKatso https://example.fi/a?b=1. Kysy: apu@example.fi, kiitos.';
    here.house.greets = () => [{ type: 'message', text }];
    const page = await here.open();
    await log(page).locator('a').first().waitFor();
    expect(await said(page)).to.deep.equal([text]);
    const links = await log(page)
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).to.deep.equal(['https://example.fi/a?b=1', 'mailto:apu@example.fi']);
    expect(await log(page).locator('img').count()).to.equal(0);
  });

  it('shows a link that has a name by its name, and only one that leads to the web', async () => {
    const link = (value: string) => ({ type: 'openUrl', title: '<b>Lisää</b> kalenteriin', value });
    const attachments = [
      {
        contentType: 'application/vnd.microsoft.card.hero',
        content: { buttons: ['https://example.fi/c?a=1', 'javascript:alert(1)'].map(link) },
      },
    ];
    here.house.greets = () => [{ type: 'message', text: 'Ilmoittautumisesi on vastaanotettu.', attachments }];
    const page = await here.open();
    await log(page).locator('a').first().waitFor();
    const links = await log(page)
      .locator('a')
      .evaluateAll((all) => all.map((it) => [it.textContent, it.getAttribute('href'), it.getAttribute('target'), it.getAttribute('rel')]));
    expect(links).to.deep.equal([['<b>Lisää</b> kalenteriin', 'https://example.fi/c?a=1', '_blank', 'noopener noreferrer']]);
  });

  it('says the title of a pressed button with its value, and takes the buttons away', async () => {
    here.house.greets = () => [{ type: 'message', text: 'Miten voin auttaa?', locale: 'fi', suggestedActions: { actions: buttons } }];
    const page = await here.open();
    await page.getByRole('button', { name: 'Ilmoittaudu' }).click();
    await until('the press has been posted', () => here.house.posted.length === 1);
    expect(here.house.posted[0]).to.deep.include({ type: 'message', text: 'Ilmoittaudu', value: { intent: 'sign-up', meeting: 'm1' } });
    expect(await page.locator('.choices').count()).to.equal(0);
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('message');
  });

  it('offers buttons under the newest message only, and no more after an answer in words', async () => {
    here.house.greets = () => [
      { type: 'message', text: 'Ensin', suggestedActions: { actions: buttons } },
      { type: 'message', text: 'Sitten', suggestedActions: { actions: [{ type: 'imBack', title: 'Kyllä', value: 'kyllä' }] } },
    ];
    const page = await here.open();
    await page.getByRole('button', { name: 'Kyllä' }).waitFor();
    expect(await page.locator('.choices button').allInnerTexts()).to.deep.equal(['Kyllä']);
    await write(page, 'en tiedä');
    expect(await page.locator('.choices').count()).to.equal(0);
  });

  it('leaves a question its buttons, and the reader at the end, when something is said unasked', async () => {
    here.house.greets = () => [
      { type: 'message', text: 'Aiemmin.\n'.repeat(60) },
      { type: 'message', text: 'Tuletko?', suggestedActions: { actions: [{ type: 'imBack', title: 'Kyllä', value: 'kyllä' }] } },
    ];
    const page = await here.open('', { viewport: { width: 390, height: 700 } });
    const yes = page.getByRole('button', { name: 'Kyllä' });
    await yes.scrollIntoViewIfNeeded();
    here.house.say({ type: 'message', text: 'Muistutus tilaisuudesta' });
    await page.getByText('Muistutus').waitFor();
    expect(await log(page).locator('> *').last().getAttribute('class')).to.equal('choices');
    for (const seen of [page.getByText('Muistutus'), yes]) expect(await seen.evaluate(isInView)).to.equal(true);
  });

  it('puts a changed message in the place of the old one and takes away a removed one', async () => {
    here.house.greets = () => [
      { type: 'message', id: 'a', text: 'Tilaisuus on tiistaina' },
      { type: 'message', id: 'b', text: 'Nähdään siellä' },
    ];
    const page = await here.open();
    await page.getByText('Nähdään siellä').waitFor();
    here.house.say({ type: 'message', id: 'a', text: 'Tilaisuus on torstaina' });
    await page.getByText('torstaina').waitFor();
    expect(await said(page)).to.deep.equal(['Tilaisuus on torstaina', 'Nähdään siellä']);
    here.house.say({ type: 'event', id: 'a' });
    await page.getByText('torstaina').waitFor({ state: 'detached' });
    expect(await said(page)).to.deep.equal(['Nähdään siellä']);
  });

  it('fetches the card program with the first card, checks it, and posts what was filled in', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    const fetched = () =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/card-')).length);
    expect(await fetched()).to.equal(0);
    here.house.say({ type: 'message', id: 'kortti', attachments: [{ contentType: adaptive, content: card() }] });
    const submit = page.getByRole('button', { name: 'Ilmoittaudu' });
    await submit.click();
    await page.getByText('Kirjoita nimesi.').waitFor();
    expect(here.house.posted).to.deep.equal([]);
    await page.getByLabel('Nimi').fill('Aino Aalto');
    await page.getByLabel('Verkossa').check();
    await submit.click();
    await until('the card has been posted', () => here.house.posted.length === 1);
    expect(here.house.posted[0]).to.deep.include({
      text: 'Ilmoittaudu',
      value: { intent: 'sign-up', message: 'Aino Aalto', how: 'online' },
    });
    expect(await fetched()).to.equal(1);
  });

  it('keeps a half-filled card when it is heard again, and two cards apart', async () => {
    here.house.greets = () =>
      ['Eka', 'Toka'].map((title) => ({ type: 'message', attachments: [{ contentType: adaptive, content: card(title) }] }));
    const page = await here.open();
    await page.getByLabel('Verkossa').nth(1).waitFor();
    await page.getByLabel('Verkossa').first().check();
    await page.getByLabel('Paikan päällä').nth(1).check();
    here.house.expireTokens();
    here.house.dropSockets();
    await page.getByText('Yhteys palautui.').waitFor();
    expect(await page.getByLabel('Verkossa').first().isChecked()).to.equal(true);
    expect(await page.getByLabel('Paikan päällä').nth(1).isChecked()).to.equal(true);
  });

  it('asks for a language with the words of that language, and follows the language of the bot', async () => {
    here.house.answers = ({ text }) => [
      text === 'på svenska' ? { type: 'message', text: 'Gärna', locale: 'sv' } : { type: 'message', text: 'OK', locale: 'en' },
    ];
    const page = await here.open();
    await page.getByText('Tervetuloa (fi)').waitFor();
    await page.getByRole('button', { name: 'Svenska' }).click();
    await page.getByText('Gärna').waitFor();
    expect(here.house.posted[0]).to.include({ text: 'på svenska', locale: 'sv' });
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).to.deep.equal([
      'sv',
      'Osallistu – Höranden och respons',
    ]);
    expect(await page.locator('label').textContent()).to.equal('Ditt meddelande');
    await write(page, 'please speak English');
    await page.getByText('OK').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).to.equal('en');
    expect(
      await log(page)
        .getByText('Gärna')
        .evaluate((it) => it.closest('[lang]')?.getAttribute('lang')),
    ).to.equal('sv');
  });

  it('starts in the language of the address, else in that of the browser', async () => {
    await (await here.open('?lang=sv')).getByText('Tervetuloa (sv)').waitFor();
    await (await here.open('', { locale: 'en-GB' })).getByText('Tervetuloa (en)').waitFor();
  });

  it('shows that the bot is writing until it has written', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    here.house.say({ type: 'typing' });
    await page.getByText('Botti kirjoittaa…').waitFor();
    here.house.say({ type: 'message', text: 'Valmis' });
    await page.getByText('Botti kirjoittaa…').waitFor({ state: 'hidden' });
  });

  it('starts a new line with Enter on a touch screen, where the button sends', async () => {
    const page = await here.open('', { hasTouch: true, isMobile: true, viewport: { width: 360, height: 720 } });
    await page.getByText('Tervetuloa').waitFor();
    await write(page, 'Yksi');
    await page.keyboard.type('kaksi');
    await page.getByRole('button', { name: 'Lähetä', exact: true }).tap();
    await until('both lines have been posted', () => here.house.posted[0]?.text === 'Yksi\nkaksi');
  });

  it('refuses a text that is too long with the number of characters to take out, instead of cutting it', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    await write(page, 'a'.repeat(30_012));
    expect(await page.locator('#left').textContent()).to.equal('Viesti on liian pitkä. Poistettavia merkkejä: 12');
    expect((await field(page).inputValue()).length).to.equal(30_012);
    expect(here.house.posted).to.deep.equal([]);
    await write(page, 'b'.repeat(30_000));
    await until('it has been posted', () => here.house.posted.length === 1);
  });
});
