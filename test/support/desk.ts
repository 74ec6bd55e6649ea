import { expect } from 'chai';
import type { Language } from '../../engagement/language.js';
import type { Done, Item, Staff } from '../../engagement/staff.js';
import type { Submission } from '../../engagement/stakeholder.js';
import type { Database } from '../../store/database.js';
import { signUp } from '../../store/sign-ups.js';
import { openStaff } from '../../store/staff.js';
import { draft, saveAnswer, submit } from '../../store/submissions.js';
import { emptyDatabase } from './database.js';

export const timeZone = 'Europe/Helsinki';
export const now = new Date('2026-11-24T10:00:00Z');
export const text = (fi: string, sv = fi, en = fi) => ({ fi, sv, en });

/** What was done; fails, with the faults, when it was refused. */
export function done(outcome: Done<Item>): Item {
  expect(outcome, JSON.stringify(outcome)).to.include({ kind: 'done' });
  return (outcome as { value: Item }).value;
}
/** The paths of what was refused. */
export const refusedAt = (outcome: Done<unknown>): string[] => {
  expect(outcome.kind, JSON.stringify(outcome)).to.equal('refused');
  return (outcome as { faults: { path: string }[] }).faults.map(({ path }) => path);
};

/** A house of staff: a group of some people, a published meeting that they are invited to, and a round about it that is open. */
export async function openDesk(options: { over?: number; people?: number } = {}) {
  const database: Database = await emptyDatabase();
  const staff: Staff = openStaff(database, {
    timeZone,
    now: () => now,
    onCommit: () => {},
    ...(options.over === undefined ? {} : { over: options.over }),
  });
  const group = (await staff.createGroup('Anna', { name: text('Järjestöt', 'Organisationer', 'Organisations') })).id;
  const languages = ['fi', 'sv', 'en'];
  const lines = Array.from({ length: options.people ?? 4 }, (_, index) => ({
    line: index + 2,
    name: `Henkilö ${index}`,
    email: `person-${index}@example.org`,
    organisation: index % 2 === 0 ? 'Kotkan yhdistys' : 'Föreningen',
    language: languages[index % 3]!,
    groups: ['Järjestöt'],
  }));
  await staff.importPeople('Anna', lines, false);
  const people = (await database.query<{ id: string }>('select id from people order by email')).map(({ id }) => id);
  const project = (await staff.createProject('Anna', { name: text('Uudistus'), summary: text('s') })).id;
  const made = done(
    await staff.createMeeting('Anna', {
      projectId: project,
      title: text('Kuuleminen', 'Hörandet', 'The hearing'),
      description: text('Aiheet', 'Teman', 'Themes'),
      startsAt: '2026-12-04T09:00:00+02:00',
      endsAt: '2026-12-04T11:00:00+02:00',
      place: text('Säätytalo'),
      signUpClosesOn: '2026-12-01',
      groups: [group],
      reminders: [{ before: 'meeting', offset: 'P1D', at: '09:00' }],
    }),
  );
  done(await staff.publishMeeting('Anna', made.id));
  const round = done(
    await staff.createRound('Anna', {
      meetingIds: [made.id],
      questions: [{ text: text('Mitä ajattelet?'), required: true }, { text: text('Muuta?') }],
      opensAt: '2026-11-20T09:00:00+02:00',
      closesOn: '2026-12-10',
      openTo: 'invited',
    }),
  );
  const questions = (round.questions as { id: string }[]).map(({ id }) => id);
  const asking = (index: number) => ({ personId: people[index]!, now, timeZone });
  return {
    database,
    staff,
    group,
    people,
    project,
    meeting: made.id,
    round: round.id,
    questions,
    signUp: (index: number) => database.transaction((sql) => signUp(sql, asking(index), made.id, {})),
    /** Somebody answers the questions; gives the ids of the answers. */
    async answer(index: number, ...answers: string[]): Promise<string[]> {
      const { id } = (await draft(database, asking(index), round.id)) as Submission;
      for (const [number, words] of answers.entries())
        await saveAnswer(database, asking(index), id, questions[number]!, words, languages[index % 3] as Language);
      await database.transaction((sql) => submit(sql, asking(index), id));
      return answers.map((_, number) => `${id}.${questions[number]}`);
    },
    announcement: async (audience: Parameters<Staff['createAnnouncement']>[1]['audience'] = { groups: [group] }) =>
      done(await staff.createAnnouncement('Anna', { title: text('Kutsu'), text: text('Tulkaa'), audience })),
  };
}
