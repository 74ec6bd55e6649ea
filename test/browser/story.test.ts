import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { type Language, languages } from '../../engagement/language.js';
import type { Value } from '../../engagement/line.js';
import { type Key, speak } from '../../locales/index.js';
import { letterTo, linkIn } from '../support/letters.js';
import { startPlayground } from '../support/playground.js';
import { type HouseProcess, startHouse } from '../support/process.js';
import { openChromium } from './support/chromium.js';
import { type Client, openChat, openTeams } from './support/clients.js';
import { type Cast, casts, correction, invitation, meetingFor, project, roundOn, summary } from './support/story.js';

const token = 'a-token-of-staff-for-the-story';
const phone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, colorScheme: 'dark' } as const;
const desktop = { viewport: { width: 1100, height: 800 } };
const address = (name: string) => `${name.toLowerCase().replace(' ', '.')}@example.org`;
/** The first line of a sentence of ours, or the label of a button. */
const words = (language: Language, key: Key, values?: Record<string, Value>) =>
  speak({ key, ...(values ? { values } : {}) }, language)
    .trim()
    .split('\n')[0]!;

describe('the whole story, in Teams and on the page, in three languages at once', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'osallistu-'));
  const settings: Record<string, string> = { STAFF_API_TOKEN: token, QUIET_HOURS: 'off', EXAMPLE: 'off', AUTHORITY: 'Ministry' };
  let browser: Browser;
  let house: HouseProcess;
  let at: string;
  const playgrounds: Awaited<ReturnType<typeof startPlayground>>[] = [];
  /** By language: who talks in Teams, on a computer and on a phone, and what is made for them. */
  const teams = {} as Record<Language, Client>;
  const page = {} as Record<Language, Client>;
  const small = {} as Record<Language, Client>;
  const meetings = {} as Record<Language, string>;
  const rounds = {} as Record<Language, string>;

  /** The house on its folder, so many days from today by its own clock. */
  const start = (daysAhead: number) =>
    startHouse({ DATA_DIR: folder, CHAOS_CLOCK_MS: String(daysAhead * 86_400_000), ...settings }, [
      resolve('.build/test/chaos/preload/clock.js'),
    ]);
  const end = (signal: 'SIGTERM' | 'SIGKILL') => {
    house.child.kill(signal);
    return house.ended;
  };

  before(async () => {
    if (process.env.SHOTS) mkdirSync(process.env.SHOTS, { recursive: true });
    house = start(0);
    browser = await openChromium();
    at = await house.ready;
    settings.PORT = new URL(at).port;
    for (const language of languages) playgrounds.push(await startPlayground(at, join(folder, language), casts[language].people[0], true));
  });
  after(async () => {
    await browser?.close();
    for (const { child } of playgrounds) child.kill();
    await end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  async function staff<T = { id: string }>(method: string, path: string, body?: unknown): Promise<T> {
    const isText = typeof body === 'string';
    const response = await fetch(at + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': isText ? 'text/csv' : 'application/json' },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    });
    expect(response.ok, `${method} ${path}: ${response.status}`).to.equal(true);
    return (await response.json()) as T;
  }
  const each = (title: string, play: (language: Language, cast: Cast) => Promise<void>) => {
    for (const language of languages) it(`${language}: ${title}`, () => play(language, casts[language]));
  };

  it('staff import people and publish a meeting of two seats for each group', async () => {
    const { id: projectId } = await staff('POST', '/api/projects', project);
    const lines = ['name,email,organisation,language,groups', 'Nobody,not-an-address,,fi,'];
    for (const [index, language] of languages.entries()) {
      const cast = casts[language];
      const { id: group } = await staff('POST', '/api/groups', { name: cast.group });
      lines.push(...cast.people.map((name) => `${name},${address(name)},Kotka ${index},${language},${cast.group.fi}`));
      const { id } = await staff('POST', '/api/meetings', meetingFor(cast, projectId, group));
      await staff('POST', `/api/meetings/${id}/publish`);
      meetings[language] = id;
    }
    const imported = await staff<{ created: number; rejected: { line: number }[] }>('POST', '/api/people/import', lines.join('\n'));
    expect(imported).to.deep.include({ created: 9 });
    expect(imported.rejected.map(({ line }) => line)).to.deep.equal([2]);
  });

  each('Teams welcomes somebody in the language that staff know of, once, with a card', async (language) => {
    const index = languages.indexOf(language);
    teams[language] = await openTeams(browser, playgrounds[index]!.url, {
      viewport: { width: 1100, height: 900 },
      colorScheme: index === 1 ? 'dark' : 'light',
    });
    await teams[language].hears(words(language, 'welcome.hello', { authority: 'Ministry' }));
    await teams[language].shot(`${language}-01-teams-welcome`);
  });

  it('staff announce it', async () => {
    const groups = (await staff<{ items: { id: string }[] }>('GET', '/api/groups')).items.map(({ id }) => id);
    const { id, recipients } = await staff<{ id: string; recipients: number }>('POST', '/api/announcements', {
      ...invitation,
      audience: { groups },
    });
    expect(recipients).to.equal(9);
    await staff('POST', `/api/announcements/${id}/send`);
    for (const language of languages) await teams[language].hears(invitation.text[language]);
    for (const language of languages)
      for (const [index, name] of casts[language].people.slice(1).entries()) {
        const link = linkIn(await letterTo(folder, address(name), invitation.text[language]));
        const open = () => openChat(browser, `${at}/#k=${link}`, index === 0 ? desktop : phone);
        (index === 0 ? page : small)[language] = await open();
        await (index === 0 ? page : small)[language].hears(words(language, 'welcome.hello', { authority: 'Ministry' }));
      }
    await staff('POST', `/api/announcements/${id}/correct`, correction);
    for (const language of languages) {
      for (const client of [teams, page, small]) await client[language].shows(correction.text[language]);
      await teams[language].shot(`${language}-02-teams-announced`);
      await page[language].shot(`${language}-02-page-announced`);
    }
  });

  each('two sign up on the page, and the meeting is full', async (language, { signUp, needs }) => {
    await page[language].write(signUp);
    await page[language].hears(words(language, 'signUp.accessNeeds'));
    await page[language].shot(`${language}-03-page-needs`);
    await page[language].press(words(language, 'conversation.skip'));
    await page[language].hears(words(language, 'signUp.signedUp'));
    await page[language].shot(`${language}-04-page-signed-up`);
    await small[language].write(signUp);
    await small[language].hears(words(language, 'signUp.accessNeeds'));
    await small[language].write(needs);
    await small[language].hears(words(language, 'signUp.consent'));
    await small[language].press(words(language, 'conversation.yes'));
    await small[language].hears(needs, words(language, 'signUp.reviewAsk'));
    await small[language].shot(`${language}-04-phone-review`);
    await small[language].press(words(language, 'button.signUp'));
    await small[language].hears(words(language, 'signUp.signedUp'));
    await small[language].shot(`${language}-04-phone-signed-up`);
  });

  each(
    'the third, by the buttons of the cards in Teams, gets a place on the waiting list, and asked again is told so',
    async (language, { signUp, title }) => {
      const client = teams[language];
      await client.press(words(language, 'button.listMeetings'));
      await client.hears(words(language, 'meetings.full'));
      await client.shot(`${language}-05-teams-meetings`);
      await client.press(words(language, 'button.signUp'));
      await client.hears(words(language, 'signUp.noSeats'));
      await client.press(words(language, 'conversation.yes'));
      await client.hears(words(language, 'signUp.accessNeeds'));
      await client.press(words(language, 'conversation.skip'));
      await client.hears(words(language, 'signUp.onWaitingList', { place: 1 }));
      await client.shot(`${language}-06-teams-waiting`);
      await client.write(signUp);
      await client.hears(words(language, 'signUp.alreadyOnWaitingList', { place: 1, title }));
    },
  );

  each(
    'one cancels on the phone, and whoever waited is told in Teams that the seat is theirs',
    async (language, { cancelSignUp, people }) => {
      await small[language].write(cancelSignUp);
      await small[language].hears(words(language, 'cancelSignUp.sure'));
      await small[language].shot(`${language}-07-phone-cancel`);
      await small[language].press(words(language, 'conversation.yes'));
      await small[language].hears(words(language, 'cancelSignUp.cancelled'));
      await teams[language].hears(words(language, 'notice.promoted'));
      await teams[language].shot(`${language}-08-teams-promoted`);
      const { items } = await staff<{ items: { name: string; status: string }[] }>('GET', `/api/meetings/${meetings[language]}/sign-ups`);
      expect(items.filter(({ status }) => status === 'confirmed').map(({ name }) => name)).to.have.members(people.slice(0, 2));
    },
  );

  each('feedback is begun in Teams and on the page', async (language, { give, answers }) => {
    rounds[language] = (await staff('POST', '/api/feedback-rounds', roundOn(meetings[language]))).id;
    for (const client of [teams[language], page[language]]) {
      await client.write(give);
      await client.hears(
        words(language, 'feedback.who', { authority: 'Ministry' }),
        words(language, 'feedback.question', { number: 1, total: 2, question: '' }),
      );
      await client.write(answers[0]!);
      await client.hears(words(language, 'feedback.recorded'));
    }
    await teams[language].shot(`${language}-09-teams-answering`);
  });

  it('killed with kill -9 and started again nine days later, it reminds whom it concerns, where they are, without being asked', async () => {
    await end('SIGKILL');
    house = start(9);
    await house.ready;
    for (const language of languages) {
      for (const client of [teams[language], page[language]]) await client.hears(words(language, 'reminder.meeting'));
      await small[language].hears(words(language, 'reminder.feedbackCloses', { lastDay: { day: roundOn('').closesOn } }));
      await teams[language].shot(`${language}-10-teams-reminded`);
      await page[language].shot(`${language}-10-page-reminded`);
      await small[language].shot(`${language}-10-phone-reminded`);
    }
  });

  each('whoever wants to sign up after the last day is told so', async (language, { signUp }) => {
    await small[language].write(signUp);
    await small[language].hears(words(language, 'signUp.tooLate').split('{{')[0]!);
    await small[language].shot(`${language}-10-phone-too-late`);
  });

  each('the half-written answers are gone on with, looked through and sent', async (language, { answers }) => {
    for (const [name, client] of [
      ['teams', teams[language]],
      ['page', page[language]],
    ] as const) {
      await client.write(answers[1]!);
      await client.hears(words(language, 'feedback.recorded'));
      await client.press(words(language, 'conversation.done'));
      await client.hears(words(language, 'feedback.question', { number: 2, total: 2, question: '' }));
      await client.press(words(language, 'conversation.skip'));
      await client.hears(words(language, 'feedback.review'));
      await client.shot(`${language}-11-${name}-review`);
      await client.press(words(language, 'feedback.submit'));
      await client.hears(words(language, 'feedback.submitted', { number: '' }).slice(0, -1));
      await client.shot(`${language}-12-${name}-received`);
    }
    const { items } = await staff<{ items: { answers: { text: string }[] }[] }>(
      'GET',
      `/api/feedback-rounds/${rounds[language]}/submissions`,
    );
    expect(items.map(({ answers: [first] }) => first!.text)).to.deep.equal(Array(2).fill(`${answers[0]}\n\n${answers[1]}`));
  });

  each('what was sent in Teams is changed there, by the buttons of its cards', async (language, { mine, answers }) => {
    const client = teams[language];
    await client.write(mine);
    await client.hears(words(language, 'myFeedback.list'));
    await client.shot(`${language}-13-teams-mine`);
    await client.press(words(language, 'myFeedback.edit'));
    await client.hears(words(language, 'feedback.review'));
    await client.press(words(language, 'feedback.changeAnswer'));
    await client.hears(words(language, 'feedback.whichAnswer'));
    await client.press(words(language, 'feedback.answerNumber', { number: 1 }));
    await client.hears(words(language, 'feedback.question', { number: 1, total: 2, question: '' }));
    await client.write(answers[2]!);
    await client.hears(words(language, 'feedback.recorded'));
    await client.press(words(language, 'conversation.done'));
    await client.hears(words(language, 'feedback.review'));
    await client.press(words(language, 'feedback.submit'));
    await client.hears(answers[2]!);
    await client.shot(`${language}-14-teams-changed`);
  });

  it('the round closes, and nobody can change anything any longer', async () => {
    await end('SIGTERM');
    house = start(45);
    await house.ready;
    for (const language of languages) {
      await teams[language].write(casts[language].give);
      await teams[language].hears(words(language, 'feedback.none'));
      await teams[language].shot(`${language}-15-teams-closed`);
    }
  });

  each('the summary is published, and told to whoever took part', async (language) => {
    const { id } = await staff('POST', '/api/summaries', {
      roundId: rounds[language],
      text: summary,
      website: 'https://example.org/yhteenveto',
    });
    await staff('POST', `/api/summaries/${id}/publish`);
    for (const [name, client] of [
      ['teams', teams[language]],
      ['page', page[language]],
    ] as const) {
      await client.hears(summary[language]);
      await client.shot(`${language}-16-${name}-summary`);
    }
  });

  each('nobody was told what does not concern them, or anything twice, and no client had a fault', async (language) => {
    const all = await Promise.all([teams, page, small].map((client) => client[language].said()));
    const count = (text: string, wanted: string) => text.split(wanted).length - 1;
    for (const [index, said] of all.entries()) {
      expect(count(said, words(language, 'reminder.meeting')), 'who cancelled is not reminded').to.equal(index === 2 ? 0 : 1);
      expect(count(said, correction.text[language])).to.equal(1);
      expect(count(said, summary[language])).to.equal(index === 2 ? 0 : 1);
    }
    expect(count(all[0]!, words(language, 'notice.promoted'))).to.equal(1);
    for (const client of [page, small]) expect(client[language].faults).to.deep.equal([]);
  });
});
