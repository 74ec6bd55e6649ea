import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { docx, paragraph, pdf } from '../support/documents.js';
import { openHouse } from '../support/house.js';
import { openChromium, openPage } from './support/chromium.js';
import { log, write } from './support/scene.js';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** Screenshots of every step, to be looked at: SHOTS names the folder. */
const shots = process.env.SHOTS;

const stories = {
  fi: {
    meetings: 'Tulevat tilaisuudet',
    signUp: 'ilmoittaudu tutkijoiden tilaisuuteen',
    skip: 'Ohita',
    yes: 'kyllä',
    done: 'Ilmoittautumisesi on vastaanotettu',
    give: 'anna palautetta',
    ready: 'Valmis',
    send: 'Lähetä',
    added: 'Tiedosto on lisätty: lausunto.pdf',
    sendMessage: 'Lähetä',
    received: 'Palautteesi on vastaanotettu',
  },
  sv: {
    meetings: 'Kommande möten',
    signUp: 'anmäl mig till forskarnas möte',
    skip: 'Hoppa över',
    yes: 'ja',
    done: 'Din anmälan har tagits emot',
    give: 'ge respons',
    ready: 'Klart',
    send: 'Skicka',
    added: 'Filen har lagts till: lausunto.pdf',
    sendMessage: 'Skicka',
    received: 'Din respons har tagits emot',
  },
  en: {
    meetings: 'Coming meetings',
    signUp: 'sign me up for the discussion with researchers',
    skip: 'Skip',
    yes: 'yes',
    done: 'You are signed up',
    give: 'give feedback',
    ready: 'Done',
    send: 'Send',
    added: 'File added: lausunto.pdf',
    sendMessage: 'Send',
    received: 'Your feedback has been received',
  },
} as const;

describe('the page on the real house', function () {
  this.timeout(120_000);
  let browser: Browser;
  let house: Awaited<ReturnType<typeof openHouse>>;
  const folder = mkdtempSync(join(tmpdir(), 'osallistu-'));
  before(async () => {
    browser = await openChromium();
    house = await openHouse({ DATA_DIR: folder });
    if (shots) mkdirSync(shots, { recursive: true });
  });
  after(async () => {
    await browser.close();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const shot = async (page: Page, name: string) => {
    if (shots) await page.screenshot({ path: join(shots, `${name}.png`) });
  };
  /** Presses a button under the newest message. */
  const press = (page: Page, name: string) => page.locator('.choices').getByRole('button', { name, exact: true }).click();
  const attach = (page: Page, files: [name: string, bytes: Uint8Array][]) =>
    page.locator('#file').setInputFiles(files.map(([name, bytes]) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
  const violations = async (page: Page) => {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe: it } = window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string }[] }> } };
      return (await it.run({ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] } })).violations.map(
        ({ id }) => id,
      );
    });
  };

  for (const [index, [language, words]] of Object.entries(stories).entries())
    it(`somebody signs up and gives feedback in ${language}, and finds the conversation again after the server was restarted`, async () => {
      const look =
        index === 1 ? { viewport: { width: 390, height: 780 }, colorScheme: 'dark' as const } : { viewport: { width: 1100, height: 800 } };
      const { page, context, faults } = await openPage(browser, `${house.address}/?lang=${language}`, look);
      await press(page, words.meetings);
      await shot(page, `${language}-1-meetings`);
      await write(page, words.signUp);
      for (const answer of ['Aino Berg', 'Kotkan yhdistys', words.skip, words.yes]) {
        await page.locator('.choices').waitFor();
        const before = await log(page).locator('.message').count();
        await write(page, answer);
        await log(page)
          .locator('.message')
          .nth(before + 1)
          .waitFor();
      }
      await page.getByText(words.done).waitFor();
      await shot(page, `${language}-2-signed-up`);
      await write(page, words.give);
      await page.getByText(/1\/3|1 av 3|1 of 3/).waitFor();
      await write(page, 'Vapaaehtoisten työ toimii, ja peru siitä mitä tahansa.');
      await page.locator('.choices').getByRole('button', { name: words.ready, exact: true }).waitFor();
      await attach(page, [
        ['lausunto.pdf', pdf('Courses work.')],
        ['liite.docx', docx(paragraph('Liite'))],
      ]);
      await shot(page, `${language}-3-attached`);
      expect(await violations(page)).to.deep.equal([]);
      await page.locator('#files').getByRole('button').last().click();
      await page.locator('.write form').getByRole('button', { name: words.sendMessage, exact: true }).click();
      await page.getByText(words.added).waitFor();
      await shot(page, `${language}-3-sent`);

      const { port } = new URL(house.address);
      await house.close();
      house = await openHouse({ DATA_DIR: folder, PORT: port });
      await page.reload();
      await page.getByText('Vapaaehtoisten työ toimii').waitFor();
      await press(page, words.ready);
      for (const question of ['2', '3']) {
        await page.getByText(new RegExp(`${question}/3|${question} av 3|${question} of 3`)).waitFor();
        await press(page, words.skip);
      }
      await shot(page, `${language}-3-review`);
      await press(page, words.send);
      await page.getByText(words.received).waitFor();
      expect(await log(page).textContent())
        .to.contain('lausunto.pdf (1 k')
        .and.not.to.contain('liite.docx (');
      await shot(page, `${language}-4-received`);
      expect(await violations(page)).to.deep.equal([]);
      expect(faults).to.deep.equal([]);
      await context.close();
    });

  for (const [language, [yes, forgotten, welcome, data]] of Object.entries({
    fi: ['Kyllä', 'Tietosi on poistettu', 'Tervetuloa', 'omat tiedot'],
    sv: ['Ja', 'Dina uppgifter har raderats', 'Välkommen', 'mina uppgifter'],
    en: ['Yes', 'Your data has been erased', 'Welcome', 'my data'],
  }))
    it(`whoever was forgotten in ${language} is met anew at their next message, which is answered without being sent again`, async () => {
      const { page, context, faults } = await openPage(browser, `${house.address}/?lang=${language}`, {
        viewport: { width: 1100, height: 800 },
      });
      await write(page, { fi: 'unohda minut', sv: 'glöm mig', en: 'forget me' }[language]!);
      await press(page, yes!);
      await page.getByText(forgotten!).waitFor();
      await page.waitForFunction(() => localStorage.length === 0);
      const said = () => page.locator('.message .content > p').allInnerTexts();
      const before = await said();
      await write(page, data!);
      // What is stored of somebody new is told last, with nothing between but a welcome.
      await log(page)
        .locator('.message')
        .nth(before.length + 2)
        .waitFor();
      await shot(page, `${language}-5-after-being-forgotten`);
      const after = await said();
      expect(after.slice(0, before.length)).to.deep.equal(before);
      expect(after[before.length]).to.contain(welcome);
      expect(after[before.length + 1]).to.equal(data);
      expect(await page.locator('.fate button').count()).to.equal(0);
      expect(after).to.have.length(before.length + 3);
      expect(faults).to.deep.equal([]);
      await context.close();
    });
});
