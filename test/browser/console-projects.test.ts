import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { consoleScene } from './support/console.js';
import { inDays } from './support/story.js';

const text = (fi: string) => ({ fi, sv: fi, en: fi });

describe('projects and one’s own requests in the console', function () {
  this.timeout(90_000);
  const here = consoleScene({ SECOND_APPROVAL_OVER: '1' });
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const field = (page: Page, name: string, language: string) =>
    page.getByRole('group', { name, exact: true }).getByLabel(new RegExp(`^${language}`));

  it('a second project is made and changed in three languages, and a meeting is made for it', async () => {
    const page = await here.open('projects');
    await page.getByRole('link', { name: 'Uusi hanke' }).click();
    await field(page, 'Hankkeen nimi', 'suomeksi').fill('Vesilain uudistus');
    await field(page, 'Hankkeen nimi', 'ruotsiksi').fill('Reformen av vattenlagen');
    await field(page, 'Tiivistelmä', 'suomeksi').fill('Vesilaki uudistetaan.');
    await button(page, 'Perusta hanke').click();
    await page.getByRole('heading', { name: 'Vesilain uudistus' }).waitFor();
    await field(page, 'Tiivistelmä', 'englanniksi').fill('The Water Act is being reformed.');
    await button(page, 'Tallenna').click();
    await page.getByText('Tallennettu.').first().waitFor();
    const { items } = await here.api<{ items: { id: string; name: object; summary: object }[] }>('GET', 'projects');
    expect(items).to.have.length(2);
    expect(items[1]).to.deep.include({
      name: { fi: 'Vesilain uudistus', sv: 'Reformen av vattenlagen' },
      summary: { fi: 'Vesilaki uudistetaan.', en: 'The Water Act is being reformed.' },
    });
    await page.getByRole('link', { name: 'Hankkeet' }).first().click();
    await page.getByRole('row').filter({ hasText: 'Vesilain uudistus' }).getByRole('link').waitFor();

    await page.goto(`${here.house.address}/staff#/meetings/new`);
    await page.getByLabel('Hanke', { exact: true }).selectOption({ label: 'Vesilain uudistus' });
    await field(page, 'Nimi', 'suomeksi').fill('Vesikuuleminen');
    await page.getByLabel('Päivä', { exact: true }).fill(inDays(30));
    await page.getByLabel('Viimeinen ilmoittautumispäivä').fill(inDays(25));
    await button(page, 'Tallenna luonnoksena').click();
    await page.getByRole('heading', { name: 'Vesikuuleminen' }).waitFor();
    const meetings = await here.api<{ items: { title: { fi?: string }; projectId: string }[] }>('GET', 'meetings');
    expect(meetings.items.find(({ title }) => title.fi === 'Vesikuuleminen')!.projectId).to.equal(items[1]!.id);
  });

  it('a request for consent is taken back by whoever made it, and what was asked for can be changed again', async () => {
    const lines = [
      'name,email,organisation,language,groups',
      ...['a', 'b', 'c'].map((each) => `${each},${each}@example.org,,fi,Järjestöt`),
    ];
    await here.api('POST', 'people/import', lines.join('\n'));
    const { items: groups } = await here.api<{ items: { id: string }[] }>('GET', 'groups');
    const words = { title: text('Kutsu'), text: text('Tervetuloa.') };
    const { id } = await here.api('POST', 'announcements', { ...words, audience: { groups: groups.map((each) => each.id) } });
    const page = await here.open(`announcements/${id}`);
    await button(page, 'Lähetä').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Lähetä' }).click();
    await page.getByText('on pyytänyt hyväksyntää').waitFor();
    await page.goto(`${here.house.address}/staff#/`);
    await page.getByRole('link', { name: 'Kutsu: pyyntösi odottaa jonkun muun hyväksyntää' }).click();
    await page.getByText('Pyysit tätä itse').waitFor();
    expect(await button(page, 'Hyväksy').count(), 'one does not consent to oneself').to.equal(0);
    await button(page, 'Peru pyyntö').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Peru pyyntö' }).click();
    await page.getByText('Mikään ei odota hyväksyntää.').waitFor();
    expect(await here.api('GET', `announcements/${id}`)).to.include({ status: 'draft' });

    // What another has asked for is for oneself to decide.
    await here.api('POST', `announcements/${id}/send`);
    await page.reload();
    await button(page, 'Hyväksy').waitFor();
    expect(await button(page, 'Peru pyyntö').count()).to.equal(0);
  });
});
