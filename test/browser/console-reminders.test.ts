import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { consoleScene } from './support/console.js';

interface Reminder {
  id: string;
  offset: string;
  at?: string;
  dueAt: string;
  status: string;
  meetingId?: string;
  before: string;
}
interface Meeting {
  id: string;
  status: string;
  title: Record<string, string>;
  startsAt: string;
  reminders: Reminder[];
}

describe('the calendar of reminders in the console', function () {
  this.timeout(90_000);
  const here = consoleScene();
  const meetings = async () => (await here.api<{ items: Meeting[] }>('GET', 'meetings')).items;
  /** A coming meeting with a reminder ahead. */
  const coming = async () =>
    (await meetings()).find(
      ({ status, reminders }) => status === 'published' && reminders.some((each) => new Date(each.dueAt) > new Date()),
    )!;
  const now = async (id: string) => (await meetings()).find((each) => each.id === id)!.reminders;
  const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

  it('a reminder is moved, left out and taken in again, and says how many it would reach', async () => {
    const { id, title } = await coming();
    const name = `Muistutus tilaisuudesta: ${title.fi}`;
    const page = await here.open('reminders');
    await row(page, name)
      .getByText(/^\d+ henkilö/)
      .waitFor();
    await row(page, name).getByRole('button', { name: 'Muuta' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^Tämänhetkisen tilanteen mukaan sen saa \d+ henkilö/).waitFor();
    await dialog.getByLabel('Kuinka paljon ennen').fill('500');
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await dialog.getByText('ajankohta on jo mennyt').waitFor();
    await dialog.getByLabel('Yksikkö').selectOption('hours');
    await dialog.getByLabel('Kuinka paljon ennen').fill('3');
    await dialog.getByText(/^Lähtee /).waitFor();
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await dialog.waitFor({ state: 'detached' });
    const moved = (await now(id)).find(({ before }) => before === 'meeting')!;
    expect(moved).to.include({ offset: 'PT3H', status: 'planned' }).and.not.have.property('at');

    await row(page, name).getByRole('button', { name: 'Jätä lähettämättä' }).click();
    await row(page, name).getByRole('button', { name: 'Lähetä sittenkin' }).waitFor();
    expect((await now(id)).find(({ before }) => before === 'meeting')!.status).to.equal('skipped');

    // Saving the meeting’s other details brings back nothing that was left out.
    const details = await here.open(`meetings/${id}?part=details`);
    await details
      .getByRole('group', { name: 'Nimi', exact: true })
      .getByLabel(/^englanniksi/)
      .fill('Another name');
    await details.getByRole('button', { name: 'Tallenna', exact: true }).click();
    await details.getByText('Tallennettu.').first().waitFor();
    expect((await now(id)).filter(({ before }) => before === 'meeting').map(({ status }) => status)).to.deep.equal(['skipped']);

    await row(page, name).getByRole('button', { name: 'Lähetä sittenkin' }).click();
    await row(page, name).getByRole('button', { name: 'Jätä lähettämättä' }).waitFor();
    expect((await now(id)).find(({ before }) => before === 'meeting')!.status).to.equal('planned');
  });

  it('a reminder more is made of a meeting, by the keyboard', async () => {
    const { id, title, reminders } = await coming();
    const page = await here.open('reminders');
    await page.getByRole('button', { name: 'Lisää muistutus' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Mistä muistutetaan').selectOption({ label: `Tilaisuus: ${title.fi}` });
    await dialog.getByLabel('Mitä ennen').selectOption('meeting');
    await dialog.getByLabel('Kuinka paljon ennen').fill('2');
    await dialog.getByLabel('Kellonaika').fill('08:30');
    await dialog.getByText(/^Lähtee .*8\.30/).waitFor();
    await dialog.getByRole('button', { name: 'Lisää muistutus' }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const after = await now(id);
    expect(after).to.have.length(reminders.length + 1);
    expect(after.some(({ offset, at }) => offset === 'P2D' && at === '08:30')).to.equal(true);
  });
});
