import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { languages } from '../../engagement/language.js';
import { openChat } from '../support/web.js';
import { violations } from './support/axe.js';
import { consoleScene, type Look, shot, shots, signUpInChat } from './support/console.js';

const text = (fi: string, sv: string, en: string) => ({ fi, sv, en });
const looks: Look[] = ['light', 'dark', 'contrast'];

/** Fluent's lists of tabs have elements that only hand the focus on; nobody stays on them. */
const found = async (page: Page) => (await violations(page)).filter((each) => !each.includes('data-tabster-dummy'));
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('every view of the console', function () {
  this.timeout(180_000);
  const here = consoleScene();
  const ids: Record<string, string> = {};

  before(async () => {
    const { items: groups } = await here.api<{ items: { id: string }[] }>('GET', 'groups');
    const people = Array.from(
      { length: 12 },
      (_, index) => `Aino Berg ${index},aino${index}@example.org,Kotkan yhdistys,${languages[index % 3]},Järjestöt`,
    );
    await here.api('POST', 'people/import', ['name,email,organisation,language,groups', ...people].join('\n'));
    const words = {
      title: text('Kutsu kuulemiseen', 'Inbjudan till hörande', 'Invitation to a hearing'),
      text: text('Tervetuloa.', 'Välkommen.', 'Welcome.'),
    };
    const audience = { groups: groups.map(({ id }) => id) };
    ids.draft = (await here.api('POST', 'announcements', { ...words, audience })).id;
    ids.sent = (await here.api('POST', 'announcements', { ...words, audience })).id;
    await here.api('POST', `announcements/${ids.sent}/send`);
    const { items: meetings } = await here.api<{ items: { id: string; status: string }[] }>('GET', 'meetings');
    ids.meeting = meetings.at(-1)!.id;
    ids.project = (await here.api<{ items: { id: string }[] }>('GET', 'projects')).items[0]!.id;
    for (const name of ['Aino Berg', 'Bo Ek']) await signUpInChat(here.house.address, name, 'Kotkan yhdistys');
    const signedUp = await here.api<{ items: { id: string; confirmed: number }[] }>('GET', 'meetings');
    ids.signedUp = signedUp.items.find(({ confirmed }) => confirmed > 0)!.id;
    ids.round = (await here.api<{ items: { id: string }[] }>('GET', 'feedback-rounds')).items[0]!.id;
    ids.person = (await here.api<{ items: { id: string }[] }>('GET', 'people')).items[0]!.id;
    for (const name of [text('Kielikurssit', 'Språkkurser', 'Language courses'), text('Työ', 'Arbete', 'Work')])
      await here.api('POST', `feedback-rounds/${ids.round}/tags`, { name });
    ids.summary = (await here.api('POST', 'summaries', { roundId: ids.round, text: text('Kuulimme.', 'Vi hörde.', 'We heard.') })).id;
    const chat = openChat(here.house.address);
    for (const answer of ['Kursseille pääsee liian hitaasti.', 'Työnantajat tarvitsevat tukea.']) {
      const begun = await chat.start({ language: 'fi' });
      for (const line of ['anna palautetta', answer, 'valmis', 'ohita', 'ohita', 'Aino Berg', 'Kotkan yhdistys', 'lähetä'])
        await chat.write(begun, { type: 'message', text: line, from: { id: 'user' } });
    }
    const asking = await chat.start({ language: 'sv' });
    for (const line of ['tala med en människa', 'Finns det tolkning på plats?', 'tala med en människa', 'Går det att delta på distans?'])
      await chat.write(asking, { type: 'message', text: line, from: { id: 'user' } });
    ids.message = (await here.api<{ items: { id: string }[] }>('GET', 'messages')).items[0]!.id;
    await here.api('POST', `messages/${ids.message}/answer`, { text: 'Ja.' });
  });

  const views: [name: string, path: () => string][] = [
    ['home', () => ''],
    ['meetings', () => 'meetings'],
    ['new-meeting', () => 'meetings/new'],
    ['meeting', () => `meetings/${ids.meeting}?part=details`],
    ['no-sign-ups', () => `meetings/${ids.meeting}?part=sign-ups`],
    ['sign-ups', () => `meetings/${ids.signedUp}?part=sign-ups`],
    ['meeting-preview', () => `meetings/${ids.meeting}?part=preview`],
    ['announcements', () => 'announcements'],
    ['draft', () => `announcements/${ids.draft}`],
    ['sent', () => `announcements/${ids.sent}`],
    ['people', () => 'people'],
    ['groups', () => 'people/groups'],
    ['import', () => 'people/import'],
    ['person', () => `people/${ids.person}`],
    ['messages', () => 'messages'],
    ['message', () => `messages/${ids.message}`],
    ['feedback', () => 'feedback'],
    ['new-round', () => 'feedback/new'],
    ['answers', () => `feedback/${ids.round}`],
    ['figures', () => `feedback/${ids.round}?part=figures`],
    ['notes', () => `feedback/${ids.round}?part=notes`],
    ['summaries', () => 'summaries'],
    ['summary', () => `summaries/${ids.summary}`],
    ['reminders', () => 'reminders'],
    ['approvals', () => 'approvals'],
    ['projects', () => 'projects'],
    ['new-project', () => 'projects/new'],
    ['project', () => `projects/${ids.project}`],
    ['audit', () => 'audit'],
    ['staff', () => 'staff'],
    ['nowhere', () => 'nowhere'],
  ];

  for (const [index, [name, path]] of views.entries())
    it(`${name} can be used by everyone, in each language and look, on a phone too`, async () => {
      // Each language once and each look once; all nine when somebody wants to look at them.
      const pairs = shots
        ? languages.flatMap((language) => looks.map((look) => [language, look] as const))
        : languages.map((language, at) => [language, looks[(at + index) % 3]!] as const);
      for (const [language, look] of pairs) {
        const page = await here.open(path(), language, look);
        await page.waitForFunction(() => !document.querySelector('.fui-Spinner'));
        expect(await page.evaluate(() => document.documentElement.lang)).to.equal(language);
        await shot(page, `${name}-${language}-${look}`);
        expect(await found(page), `${language} ${look}`).to.deep.equal([]);
        await page.setViewportSize({ width: 320, height: 640 });
        await shot(page, `${name}-${language}-${look}-phone`);
        expect(await sideways(page), 'sideways scrolling').to.equal(0);
        await page.context().close();
      }
    });

  it('answers are put under themes without leaving the keyboard', async () => {
    const page = await here.open(`feedback/${ids.round}`);
    const first = page.getByRole('article').first();
    await first.focus();
    await page.keyboard.press('1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('2');
    await page.getByText('(1)').nth(1).waitFor();
    const { items } = await here.api<{ items: { text: string; tags: string[] }[] }>(
      'GET',
      `feedback-rounds/${ids.round}/answers?order=oldest`,
    );
    expect(items.map(({ tags }) => tags.length)).to.deep.equal([1, 1]);
    expect(items[0]!.tags).not.to.deep.equal(items[1]!.tags);
    await page.getByLabel('Hae vastauksista, sana missä muodossa tahansa').fill('kurssi');
    await page.getByText('Työnantajat tarvitsevat tukea.').waitFor({ state: 'detached' });
    await page.getByText('Kursseille pääsee liian hitaasti.').waitFor();
  });

  it('the whole of it is reached by the keyboard: the way past the menu, the views, a question and the way back out of it', async () => {
    const page = await here.open('meetings');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('Siirry sisältöön');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('main');
    await page.getByRole('link', { name: 'Tiedotteet' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tiedotteet' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.getByRole('link', { name: 'Kutsu kuulemiseen' }).first().click();
    const recall = page.getByRole('button', { name: 'Vedä takaisin' });
    await recall.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
    expect(await found(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Palaa' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Vedä takaisin');
  });
});
