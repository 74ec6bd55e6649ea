import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { consoleScene, signUpInChat } from './support/console.js';

interface SignUp {
  name: string;
  attended?: boolean | null;
}

describe('the door of a meeting in the console', function () {
  this.timeout(90_000);
  const here = consoleScene();
  let id: string;
  const open = () => here.open(`meetings/${id}?part=sign-ups`);
  const came = async () =>
    (await here.api<{ items: SignUp[] }>('GET', `meetings/${id}/sign-ups`)).items
      .filter(({ attended }) => attended)
      .map(({ name }) => name);
  const box = (page: Page, name: string) => page.getByLabel(`${name} on paikalla`);
  const kept = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith('/attendance') && answer.ok());

  before(async function () {
    this.timeout(60_000);
    for (const [name, organisation] of [
      ['Aino Berg', 'Kotkan yhdistys'],
      ['Bo Ek', 'Föreningen'],
      ['Aila Aho', 'Kotkan yhdistys'],
    ] as const)
      await signUpInChat(here.house.address, name, organisation);
    id = (await here.api<{ items: { id: string; confirmed: number }[] }>('GET', 'meetings')).items.find((each) => each.confirmed === 3)!.id;
  });

  it('who comes is found by a few letters and ticked without leaving the keyboard, and unticked at will', async () => {
    const page = await open();
    const find = page.getByLabel('Etsi nimellä tai organisaatiolla');
    await find.fill('ai');
    await page.keyboard.press('Enter');
    await page.getByText('0/3 paikalla').waitFor();
    await find.fill('aila');
    let noted = kept(page);
    await page.keyboard.press('Enter');
    await page.getByText('1/3 paikalla').waitFor();
    expect(await find.inputValue(), 'ready for the next').to.equal('');
    await noted;
    await page.getByRole('checkbox').first().focus();
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).to.equal(first);
    await box(page, 'Bo Ek').focus();
    noted = kept(page);
    await page.keyboard.press('Space');
    await page.getByText('2/3 paikalla').waitFor();
    await noted;
    expect(await came()).to.have.members(['Aila Aho', 'Bo Ek']);
    noted = kept(page);
    await page.keyboard.press('Space');
    await page.getByText('1/3 paikalla').waitFor();
    await noted;
    expect(await came()).to.deep.equal(['Aila Aho']);
  });

  it('a tick that cannot be kept goes back and says so', async () => {
    const page = await open();
    await box(page, 'Aino Berg').waitFor();
    await page.route('**/attendance', (route) => route.fulfill({ status: 500, json: { title: 'No', reference: 'R1' } }));
    await box(page, 'Aino Berg').click();
    await page.getByText('Järjestelmässä tapahtui virhe.').waitFor();
    expect(await box(page, 'Aino Berg').isChecked()).to.equal(false);
    expect(await box(page, 'Aila Aho').isChecked()).to.equal(true);
  });

  it('seats are shown by organisation, and name badges come as a file that prints anywhere', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Organisaatiot' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Kotkan yhdistys' });
    await row.waitFor();
    expect(await row.getByRole('cell').allTextContents()).to.deep.equal(['Kotkan yhdistys', '2', '0', '1']);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Nimilaput' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).to.equal('badges.html');
    const badges = readFileSync(await file.path(), 'utf8');
    expect([...badges.matchAll(/<b>(.*?)<\/b>/g)].map(([, name]) => name)).to.deep.equal(['Aila Aho', 'Aino Berg', 'Bo Ek']);
  });
});
