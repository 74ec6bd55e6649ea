import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { languages } from '../../engagement/language.js';
import { en } from '../../locales/en.js';
import type { Database } from '../../store/database.js';
import { emptyDatabase } from '../support/database.js';
import { play } from '../support/play.js';
import { setStage } from '../support/stage.js';

const folder = 'test/transcripts';
const files = readdirSync(folder).sort();

/** Sentences of other rooms, facts of cards, and values inside other sentences. */
const elsewhere =
  /^(staff|summary|manifest|door|notice|reminder|announcement|delivery|mail|letter|stop|calendar|about|privacy|accessibility|statements)\.|^meetings\.(time|place|seats|lastDay|value|title|notLimited|full|seatsLeft)$/;
/** What a line of a transcript is too short or too simple for; every-dialog.test.ts and engine.test.ts bring these about. */
const rare = [
  'preferences.remindTomorrow',
  'welcome.card',
  'preferences.on',
  'preferences.off',
  'conversation.either',
  'conversation.shorter',
  'language.whichOfAll',
  'signUp.unknownMeeting',
  'mySignUps.held',
  'myData.held',
  'myData.signUp',
  'feedback.nothingToSubmit',
  'human.answered',
  'human.asked',
  'human.askedByLetter',
  'feedback.longest',
  'form.longAnswer',
  'form.tooLong',
  'form.unknown',
  'form.window',
  'feedback.endSoFar',
  'feedback.sentElsewhere',
];

describe('conversations', () => {
  let database: Database;
  const heard = new Set<string>();
  before(async () => {
    database = await emptyDatabase();
  });
  after(() => database.close());

  for (const name of files) {
    it(`${name} is what the bot says`, async () => {
      const file = join(folder, name);
      const written = readFileSync(file, 'utf8');
      const played = await play(await setStage(database), name, written, (key) => heard.add(key));
      if (process.env.WRITE_TRANSCRIPTS) writeFileSync(file, played);
      else expect(played).to.equal(written);
    });
  }

  it('are told in all three languages', () => {
    for (const name of new Set(files.map((file) => file.split('.')[0])))
      for (const language of languages) expect(files).to.include(`${name}.${language}.chat`);
  });

  it('say every sentence that there is', () => {
    const silent = Object.keys(en).filter((key) => !heard.has(key) && !elsewhere.test(key) && !rare.includes(key));
    expect(silent).to.deep.equal([]);
  });
});
