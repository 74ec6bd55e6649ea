import { expect } from 'chai';
import type { AnswerFilter } from '../../engagement/analysis.js';
import { withdraw } from '../../store/submissions.js';
import { done, now, openDesk, refusedAt, text, timeZone } from '../support/desk.js';

describe('staff read the feedback', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  let first: string[];
  let second: string[];
  before(async () => {
    desk = await openDesk();
    first = await desk.answer(0, 'Kalastusrajoituksista on puhuttava kunnissa.', 'Kiitos kuulemisesta.');
    second = await desk.answer(1, 'Kommunerna behöver mer tid för hörandet.');
    await desk.answer(2, 'The municipalities were never asked.');
  });
  after(() => desk.database.close());

  const read = async (filter: AnswerFilter = {}) =>
    (await desk.staff.answers(desk.round, filter, { limit: 50 }))!.items.map(({ text: words }) => String(words).split(' ')[0]);

  it('answers come newest first, a page at a time, to one question, of one language, group or organisation', async () => {
    const page = (await desk.staff.answers(desk.round, { order: 'oldest' }, { limit: 3 }))!;
    const rest = (await desk.staff.answers(desk.round, { order: 'oldest' }, { limit: 3, after: page.next! }))!;
    expect([page.items.length, rest.items.length, rest.next]).to.deep.equal([3, 1, undefined]);
    expect(new Set([...page.items, ...rest.items].map(({ id }) => id)).size).to.equal(4);
    expect(await read({ question: desk.questions[1]! })).to.deep.equal(['Kiitos']);
    expect(await read({ language: 'sv' })).to.deep.equal(['Kommunerna']);
    expect(await read({ organisation: 'Föreningen' })).to.deep.equal(['Kommunerna']);
    expect((await read({ group: desk.group })).length).to.equal(4);
  });

  it('words are found in whatever form they stand, in three languages, and as the beginning of a compound', async () => {
    for (const [q, found] of [
      ['kalastus', 'Kalastusrajoituksista'],
      ['kalastusrajoitus', 'Kalastusrajoituksista'],
      ['kunta', 'Kalastusrajoituksista'],
      ['kala kunta', 'Kalastusrajoituksista'],
      ['puhua kuningas', undefined],
      ['kunnat', 'Kalastusrajoituksista'],
      ['kommun', 'Kommunerna'],
      ['municipality', 'The'],
      ['kuuleminen', 'Kiitos'],
      ['kiitos kuulemisesta', 'Kiitos'],
      ['kiitos kunnat', undefined],
      ["' & !( :*", 'all'],
    ] as const)
      expect(await read({ q }), q).to.deep.equal(found === 'all' ? await read() : found ? [found] : []);
  });

  it('an answer gets exactly the themes it is given; who changes their words takes the themes of what is gone with them', async () => {
    const tag = done(await desk.staff.createTag('Anna', desk.round, { name: text('Kunnat', 'Kommuner') }));
    for (let time = 0; time < 2; time++) expect(done(await desk.staff.tagAnswer('Anna', first[0]!, [tag.id])).tags).to.deep.equal([tag.id]);
    done(await desk.staff.tagAnswer('Anna', second[0]!, [tag.id]));
    expect(await read({ tag: tag.id })).to.have.members(['Kalastusrajoituksista', 'Kommunerna']);
    expect(await read({ tag: 'none' })).to.have.length(2);
    expect(refusedAt(await desk.staff.tagAnswer('Anna', first[0]!, ['other']))).to.deep.equal(['tags']);
    const figures = (await desk.staff.figures(desk.round)) as Record<string, unknown>;
    expect(figures).to.deep.include({ submitted: 3, answers: 4, untagged: 2, languages: { fi: 1, sv: 1, en: 1 }, asked: 4 });
    expect(figures.days).to.deep.equal([{ day: '2026-11-24', count: 3 }]);
    done(await desk.staff.tagAnswer('Anna', second[0]!, []));
    expect(await read({ tag: tag.id })).to.deep.equal(['Kalastusrajoituksista']);
  });

  it('notes of the discussion stand beside the answers of their theme', async () => {
    const [tag] = (await desk.staff.tags(desk.round))!;
    const note = done(
      await desk.staff.createNote('Anna', desk.round, {
        meetingId: desk.meeting,
        tagId: tag!.id,
        language: 'fi',
        text: 'Kunnat halusivat aikaa.',
      }),
    );
    done(await desk.staff.createNote('Anna', desk.round, { language: 'sv', text: 'Utan tema.' }));
    expect(refusedAt(await desk.staff.changeNote('Anna', note.id, { tagId: desk.round }))).to.deep.equal(['tagId']);
    const themes = (await desk.staff.material(desk.round))!;
    expect(themes.map(({ tag: each, notes, answers }) => [each?.name, notes.length, answers.length])).to.deep.equal([
      [text('Kunnat', 'Kommuner', undefined as unknown as string), 1, 1].map((each, index) => (index === 0 ? tag!.name : each)),
      [undefined, 1, 3],
    ]);
    done(await desk.staff.removeTag('Anna', tag!.id));
    expect((await desk.staff.notes(desk.round))!.map(({ tagId }) => tagId)).to.deep.equal([undefined, undefined]);
  });

  it('a quote stands word for word in the answer; a summary with one that was withdrawn is not published', async () => {
    const sections = (words: string) => [
      { heading: text('Kunnat'), text: text('Kunnista puhuttiin.'), quotes: [{ answerId: second[0]!, text: words }] },
    ];
    const summary = (words: string) => ({ roundId: desk.round, text: text('Yhteenveto.'), sections: sections(words) });
    expect(refusedAt(await desk.staff.createSummary('Anna', summary('Kommunerna behöver inte mer tid')))).to.deep.equal([
      'sections.0.quotes.0.text',
    ]);
    const made = done(await desk.staff.createSummary('Anna', summary('Kommunerna behöver mer  tid')));
    const document = (await desk.staff.document(made.id))!;
    expect([...document.sources.values()]).to.deep.equal([{ number: 2, language: 'sv', name: 'Henkilö 1', organisation: 'Föreningen' }]);
    await withdraw(desk.database, { personId: desk.people[1]!, now, timeZone }, second[0]!.split('.')[0]!);
    expect(refusedAt(await desk.staff.publishSummary('Anna', made.id))).to.deep.equal(['sections.0.quotes.0.answerId']);
    done(await desk.staff.changeSummary('Anna', made.id, { sections: [] }));
    done(await desk.staff.publishSummary('Anna', made.id));
    expect(refusedAt(await desk.staff.changeSummary('Anna', made.id, { text: text('Toinen') }))).to.deep.equal(['status']);
  });

  it('what was decided is told later to the same people, once', async () => {
    const { id } = (await desk.staff.list('summaries', { limit: 1 })).items[0]!;
    const told = (source: string) =>
      desk.database.query<{ person_id: string }>('select person_id from deliveries where source = $1 order by 1', [source]);
    done(await desk.staff.decideSummary('Anna', id, { text: text('Esitys annettiin.', 'Propositionen gavs.') }));
    expect(await told(`notice:decision:${id}`)).to.deep.equal(await told(`notice:summary:${id}`));
    expect(refusedAt(await desk.staff.decideSummary('Anna', id, { text: text('Uudelleen.') }))).to.deep.equal(['decision']);
  });
});
