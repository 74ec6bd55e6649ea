import { expect } from 'chai';
import type { Page } from 'playwright-core';
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
    await here.api('PATCH', `meetings/${id}`, { title: { ...title, fi: 'Toisen nimi' }, description: { fi: 'Toisen kuvaus', sv: 'Annan', en: 'Other' } });
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
});
