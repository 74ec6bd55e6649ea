import { readdirSync, statSync } from 'node:fs';
import { expect } from 'chai';
import { violations } from './support/axe.js';
import { adaptive, card, field, scene, until, write } from './support/scene.js';

describe('the chat page for everyone', () => {
  const here = scene();

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no violations of WCAG 2.2 A or AA (${colorScheme})`, async () => {
      const page = await here.open('', { colorScheme });
      await page.getByText('Tervetuloa').waitFor();
      here.house.say({ type: 'message', text: 'Kortti: https://example.fi', attachments: [{ contentType: adaptive, content: card() }] });
      await page.getByRole('button', { name: 'Ilmoittaudu' }).click();
      here.house.trouble = [400];
      await write(page, 'Ei mene perille');
      await page.getByText('Ei lähetetty.').waitFor();
      here.house.say(
        { type: 'typing' },
        { type: 'message', text: 'Valitse', suggestedActions: { actions: [{ type: 'imBack', title: 'Ohje', value: 'ohje' }] } },
      );
      await page.getByRole('button', { name: 'Ohje' }).waitFor();
      here.house.shut = true;
      here.house.dropSockets();
      await page.getByText('Ei yhteyttä.').waitFor();
      await field(page).fill('a'.repeat(30_001));
      expect(await violations(page)).to.deep.equal([]);
      await page.getByRole('button', { name: 'Lopeta ja tyhjennä' }).click();
      expect(await violations(page)).to.deep.equal([]);
    });
  }

  it('can be used with the keyboard alone', async () => {
    here.house.greets = () => [
      { type: 'message', text: 'Hei', suggestedActions: { actions: [{ type: 'messageBack', title: 'Ohje', value: { intent: 'help' } }] } },
    ];
    here.house.answers = () => [{ type: 'message', attachments: [{ contentType: adaptive, content: card() }] }];
    const page = await here.open();
    const focused = () => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);
    await page.getByRole('button', { name: 'Ohje' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).to.equal('Siirry kirjoittamaan');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).to.equal('Liitä tiedosto');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).to.equal('Ohje');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ilmoittaudu' }).waitFor();
    expect(await focused()).to.equal('message');
    for (let step = 0; step < 2; step++) await page.keyboard.press('Shift+Tab');
    expect(await focused()).to.equal('Ilmoittaudu');
    for (let step = 0; step < 2; step++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Aino');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the card has been posted', () => here.house.posted.length === 2);
    expect(here.house.posted[1]?.value).to.include({ intent: 'sign-up', message: 'Aino' }).and.to.have.property('how').that.is.not.empty;
    await field(page).focus();
    await page.keyboard.type('Rivi');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('toinen');
    await page.keyboard.press('Enter');
    await until('two lines have been posted', () => here.house.posted[2]?.text === 'Rivi\ntoinen');
    await page.getByRole('button', { name: 'Lopeta ja tyhjennä' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused()).to.equal('Jatka keskustelua');
    await page.keyboard.press('Escape');
    expect(await focused()).to.equal('Lopeta ja tyhjennä');
  });

  it('never reads the same words aloud twice', async () => {
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    await page.evaluate(() => {
      const added: string[] = [];
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) added.push((node as HTMLElement).className);
      }).observe(document.querySelector('#log')!, { childList: true });
      Object.assign(window, { added });
    });
    here.house.answers = () => [{ type: 'message', text: 'Kuulin' }];
    await write(page, 'Hei');
    await page.getByText('Kuulin').waitFor();
    here.house.expireTokens();
    here.house.dropSockets();
    await page.getByText('Yhteys palautui.').waitFor();
    expect(await page.evaluate(() => (window as unknown as { added: string[] }).added)).to.deep.equal(['message own', 'message bot']);
  });

  it('leaves a reader of older messages in peace', async () => {
    here.house.greets = () => Array.from({ length: 40 }, (_, n) => ({ type: 'message', text: `Viesti ${n}` }));
    const page = await here.open();
    await page.getByText('Viesti 39').waitFor();
    await page.locator('.scroll').evaluate((it) => it.scrollTo(0, 0));
    await page.getByText('Viesti 0', { exact: true }).waitFor();
    here.house.say({ type: 'message', text: 'Uusin' });
    await page.getByRole('button', { name: 'Uusia viestejä' }).click();
    expect(await page.getByText('Uusin', { exact: true }).evaluate((it) => it.getBoundingClientRect().bottom < innerHeight)).to.equal(true);
  });

  for (const viewport of [
    { width: 320, height: 568 },
    { width: 320, height: 256 },
    { width: 1280, height: 800 },
  ]) {
    it(`needs no sideways scrolling at ${viewport.width} × ${viewport.height}`, async () => {
      const page = await here.open('', { viewport });
      await page.getByText('Tervetuloa').waitFor();
      here.house.say({
        type: 'message',
        text: `https://example.fi/${'pitkä'.repeat(60)}`,
        attachments: [{ contentType: adaptive, content: card() }],
      });
      await page.getByRole('button', { name: 'Ilmoittaudu' }).waitFor();
      const wide = await page.evaluate(() =>
        [document.documentElement, document.querySelector('.scroll')!].map((it) => it.scrollWidth - it.clientWidth),
      );
      expect(wide).to.deep.equal([0, 0]);
    });
  }

  it('weighs at most 16 KB before the first card, all of it from this server', async () => {
    const first = readdirSync('.build/page').filter((name) => /^(index|main|style|icon).*\.br$/.test(name));
    expect(first).to.have.length(4);
    expect(first.reduce((sum, name) => sum + statSync(`.build/page/${name}`).size, 0)).to.be.below(16_000);
    const page = await here.open();
    await page.getByText('Tervetuloa').waitFor();
    const origins = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).host));
    expect(new Set(origins)).to.deep.equal(new Set([new URL(here.house.url).host]));
  });
});
