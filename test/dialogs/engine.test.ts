import { expect } from 'chai';
import type { Language } from '../../engagement/language.js';
import type { Database } from '../../store/database.js';
import { emptyDatabase } from '../support/database.js';
import { talker } from '../support/play.js';
import { directions, type Stage, setStage } from '../support/stage.js';

describe('a conversation', () => {
  let database: Database;
  let stage: Stage;
  before(async () => {
    database = await emptyDatabase();
  });
  after(() => database.close());
  beforeEach(async () => {
    stage = await setStage(database);
    await directions['a feedback round opens']!(stage);
  });

  const aino = (language: Language = 'fi') => {
    const talks = talker(stage, 'aino', language);
    return {
      ...talks,
      async writes(...texts: string[]) {
        let keys: string[] = [];
        for (const text of texts) keys = (await talks.says({ text })).says.flatMap((saying) => saying.text.map(({ key }) => key));
        return keys;
      },
    };
  };
  const answers = async () => (await database.query<{ text: string }>('select text from answers order by text')).map(({ text }) => text);

  it('takes words of an answer for nothing else, whatever they look like', async () => {
    const talks = aino();
    await talks.writes('anna palautetta');
    const texts = [
      'haluan osallistua enemmän',
      'Peru ilmoittautuminen pitäisi olla helpompaa',
      'ei',
      '2',
      'ohjelma oli hyvä',
      'Tilaisuudet ovat liian harvoin',
      '<b>{{contact}}</b> $t(help.what)',
    ];
    for (const text of texts) expect(await talks.writes(text), text).to.deep.equal(['feedback.recorded']);
    expect(await answers()).to.deep.equal([texts.join('\n\n')]);
  });

  it('keeps what was written when another dialog is begun by its name, and says so', async () => {
    const talks = aino();
    await talks.writes('anna palautetta', 'Puolikas vastaus');
    expect(await talks.writes('Ilmoittaudu')).to.include.members(['conversation.kept', 'signUp.which']);
    expect(await answers()).to.deep.equal(['Puolikas vastaus']);
  });

  it('goes on with a half-written answer in another chat of the same person', async () => {
    await aino().writes('anna palautetta', 'Alku');
    await database.query(`update people set email = 'aino@example.org'`);
    const inTeams = talker(stage, 'teams', 'sv', 'aino@example.org');
    const { says } = await inTeams.says({ text: 'ge respons' });
    expect(says.flatMap(({ text }) => text.map(({ key }) => key))).to.include.members(['feedback.resume', 'feedback.soFar']);
  });

  it('shows of a long statement only the end when it is gone on with, and refuses a flood', async () => {
    const talks = aino();
    await talks.writes('anna palautetta');
    for (let part = 0; part < 5; part += 1) await talks.writes(`Osa ${part}. ${'Lausunto jatkuu. '.repeat(250)}`);
    await talks.writes('keskeytä');
    expect(await talks.writes('anna palautetta')).to.include('feedback.endSoFar');
    for (let part = 0; part < 2; part += 1) await talks.writes('x '.repeat(14_000));
    expect(await talks.writes('y '.repeat(14_000))).to.deep.equal(['feedback.longest']);
    const [answer] = await answers();
    expect(answer!.length).to.be.within(20_000, 100_000);
    expect(answer).to.match(/^Osa 0\..*Osa 4\./s);
  });

  it('says so when feedback was sent in another chat while a question waits here, and adds nothing to it', async () => {
    const here = aino();
    await here.writes('anna palautetta', 'Kielikurssit toimivat hyvin täällä.');
    await database.query(`update people set email = 'aino@example.org'`);
    const there = talker(stage, 'there', 'fi', 'aino@example.org');
    for (const text of ['anna palautetta', 'valmis', 'ohita', 'ohita', 'itse', 'lähetä']) await there.says({ text });
    expect(await here.writes('Vielä yksi asia.')).to.include.members(['feedback.sentElsewhere', 'feedback.alreadySent', 'feedback.review']);
    expect(await answers()).to.deep.equal(['Kielikurssit toimivat hyvin täällä.']);
  });

  it('shows a held seat in another chat, and leaving here does not take a seat that was confirmed there', async () => {
    const here = aino();
    await here.writes('ilmoita minut järjestöjen tilaisuuteen');
    await database.query(`update people set email = 'aino@example.org'`);
    const there = talker(stage, 'there', 'fi', 'aino@example.org');
    const told = async (text: string) => (await there.says({ text })).says.flatMap((saying) => saying.text.map(({ key }) => key));
    expect(await told('omat ilmoittautumiset')).to.include('mySignUps.held');
    expect(await told('omat tiedot')).to.include('myData.held');
    for (const text of ['ilmoita minut järjestöjen tilaisuuteen', 'Aino', 'itse', 'ei', 'kyllä']) await told(text);
    await here.writes('peru');
    expect(await told('omat ilmoittautumiset')).to.include('mySignUps.confirmed');
  });

  it('asks for a shorter name instead of keeping a flood', async () => {
    expect(await aino().writes('ilmoita minut tutkijoiden tilaisuuteen', 'x'.repeat(5_000))).to.deep.equal(['conversation.shorter']);
  });

  it('says that a meeting is unknown when a button names one that never was', async () => {
    const { says } = await aino().says({ text: '', choice: { begin: 'sign-up', about: '00000000-0000-4000-8000-000000000000' } });
    expect(says[0]!.text[0]!.key).to.equal('signUp.unknownMeeting');
    expect((await aino().says({ text: '', choice: { begin: 'sign-up', about: "'; drop\0" } })).says).to.have.length(1);
  });

  it('sends nothing when every question was left without an answer', async () => {
    await database.query('update questions set required = false');
    expect(await aino().writes('anna palautetta', 'ohita', 'ohita', 'ohita', 'itse', 'lähetä')).to.deep.equal(['feedback.nothingToSubmit']);
  });

  it('answers a question in another language in that language, understood or not', async () => {
    const talks = aino('en');
    expect((await talks.says({ text: 'Miten ilmoittaudun tilaisuuteen?' })).language).to.equal('fi');
    await talks.writes('peru');
    expect((await talks.says({ text: 'Var är det och hur kommer jag dit?' })).language).to.equal('sv');
    expect((await talks.says({ text: 'Where is the car park, please?' })).language).to.equal('en');
    expect((await talks.says({ text: 'Lorem ipsum' })).language).to.equal('en');
  });

  it('begins what was meant, with what it was about, once it is told which of two', async () => {
    for (const [text, key] of [
      ['toinen', 'signUp.about'],
      ['1', 'mySignUps.none'],
      ['sitruuna', 'outOfScope.notUnderstood'],
    ] as const) {
      const talks = aino();
      await talks.says({ text: 'hei' });
      const doubt = { intents: ['my-sign-ups', 'sign-up'], text: 'järjestöjen tilaisuus' };
      await database.query('update conversations set progress = $1', [JSON.stringify({ doubt })]);
      await database.query('delete from turns');
      expect(await aino().writes(text), text).to.include(key);
      await database.query('delete from turns');
      await database.query('truncate sign_ups cascade');
    }
  });

  it('asks which language when nobody knows it and the first words may be of any', async () => {
    const talks = talker(stage, 'stranger', undefined);
    const { says } = await talks.says({ text: 'OK' });
    expect(says.at(-1)!.text[0]!.key).to.equal('language.whichOfAll');
    expect((await talks.says({ text: 'Svenska' })).language).to.equal('sv');
    expect((await talker(stage, 'another', undefined).says({ text: 'var är nästa möte' })).language).to.equal('sv');
  });

  it('says so when it goes over to another language in mid-conversation', async () => {
    const talks = aino('fi');
    await talks.writes('hei');
    expect(await talks.writes('Can I still join the hearing of organisations?')).to.include.members(['language.changed', 'signUp.about']);
    await talks.writes('cancel');
    expect((await talks.writes('Mistä bussi lähtee ja miten se kulkee tänne?'))[0]).to.equal('language.changed');
    expect((await talks.writes('tack'))[0]).to.equal('language.changed');
    expect((await talks.writes('tack'))[0]).to.equal('thanks.welcome');
    expect((await talks.writes('Coming meetings'))[0]).to.equal('language.changed');
    expect((await talks.writes('suomeksi')).filter((key) => key === 'language.changed')).to.have.lengthOf(1);
    expect((await talks.writes('change language'))[0]).to.equal('language.which');
  });

  it('takes no question, refusal or wish for a name, but names that sound like something', async () => {
    const talks = aino();
    await talks.writes('ilmoita minut järjestöjen tilaisuuteen');
    for (const text of [
      'Miksi nimeä kysytään?',
      'ei',
      'joo',
      'se ensimmäinen',
      'en tiedä',
      'Mistä bussi lähtee ja miten se kulkee sinne perjantaina aamulla',
    ])
      expect((await talks.writes(text))[0], text).to.equal('signUp.nameUnclear');
    expect(await talks.writes('haluankin puhua ihmisen kanssa tästä')).to.deep.equal(['conversation.instead']);
    expect(await talks.writes('ei')).to.deep.equal(['signUp.name']);
    expect(await talks.writes('Suvi Suomela')).to.deep.equal(['signUp.organisation']);
  });

  it('goes over to the other meeting when that is asked for while a sign-up goes on, and lets the seat go', async () => {
    const talks = aino();
    await talks.writes('ilmoita minut järjestöjen tilaisuuteen', 'Aino', 'itse', 'ohita');
    expect(await talks.writes('ilmoita minut sittenkin tutkijoiden tilaisuuteen')).to.include('signUp.about');
    const held = await database.query<{ count: string }>(`select count(*) from sign_ups where meeting_id = $1`, [stage.meeting]);
    expect(Number(held[0]!.count)).to.equal(0);
    expect(await talks.writes('kyllä')).to.include('signUp.signedUp');
  });

  it('answers what is asked of a meeting of the list without beginning a sign-up', async () => {
    const talks = aino();
    await talks.writes('tulevat tilaisuudet');
    expect(await talks.writes('Milloin tutkijoiden tilaisuus on?')).to.deep.equal(['meetings.title', 'meetings.timeLine']);
    expect(await talks.writes('Ilmoittaudu')).to.not.include('outOfScope.notUnderstood');
  });

  it('takes "send" while feedback is written for the end of the answer, not for words of it', async () => {
    const talks = aino();
    await talks.writes('anna palautetta', 'Kielikurssit toimivat hyvin, mutta niitä on aivan liian vähän pienissä kunnissa.');
    await talks.writes('lähetä');
    expect((await answers()).join()).to.not.include('lähetä');
  });

  it('keeps what was written until the person agrees to do something else', async () => {
    const talks = aino();
    await talks.writes('ilmoita minut järjestöjen tilaisuuteen', 'Aino', 'itse', 'Tulkki');
    expect(await talks.writes('näytä mitä tietoja minusta on')).to.deep.equal(['conversation.instead']);
    expect(await talks.writes('ehkä')).to.include('conversation.yesOrNo');
    expect(await talks.writes('näytä mitä tietoja minusta on', 'jatka')).to.deep.equal(['signUp.consent']);
    expect(await talks.writes('joo', 'joo')).to.include('signUp.signedUp');
  });

  it('begins anew when its progress is of another version, or nonsense', async () => {
    for (const progress of [
      '{"dialog":"gone","asking":"x"}',
      '{"dialog":"sign-up","asking":"constructor"}',
      '{"offered":[{"label":{"key":"gone"}},7]}',
      '[]',
      '7',
    ]) {
      const talks = aino();
      await talks.says({ text: 'hei' });
      await database.query('update conversations set progress = $1', [progress]);
      await database.query('delete from turns');
      expect((await aino().says({ text: 'sitruuna' })).says, progress).to.have.length(1);
      await database.query('delete from turns');
    }
  });
});
