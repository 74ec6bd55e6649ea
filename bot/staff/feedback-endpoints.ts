import type { AnswerFilter } from '../../engagement/analysis.js';
import type { Staff } from '../../engagement/staff.js';
import { Refused } from '../http.js';
import { changing, type Endpoint, endpoint, formats, found, pageOf, paging, revisionOf, told } from './endpoint.js';
import { exported, formatOf } from './export.js';
import * as schemas from './schemas.js';
import { table } from './table.js';

const filters = {
  question: 'Only to the question of this id',
  group: 'Only by members of the group of this id',
  organisation: 'Only by the organisation of this name or id',
  language: 'Only in this language',
  tag: 'Only with the theme of this id, or none',
  q: 'Only with these words, in whatever form, in Finnish, Swedish and English',
};
const missing = () => new Refused(404, 'There is nothing of that id.');

/** Feedback rounds, what was answered, and what staff make of it. */
export function feedbackEndpoints(staff: Staff): Endpoint[] {
  const rounds = '/api/feedback-rounds';
  const list = (name: string, summary: string, read: (id: string) => Promise<object[] | undefined>, key = 'items') =>
    endpoint({
      method: 'get',
      path: `${rounds}/:id/${name}`,
      role: 'viewer',
      summary,
      async handle({ params }) {
        const items = await read(params.id!);
        if (!items) throw missing();
        return { status: 200, body: { [key]: items } };
      },
    });
  return [
    endpoint({
      method: 'post',
      path: rounds,
      role: 'publisher',
      summary: 'Makes a feedback round; it opens by itself',
      body: schemas.round,
      handle: async (_, who, body) => told(await staff.createRound(who, body), 201),
    }),
    endpoint({
      method: 'post',
      path: `${rounds}/:id/extend`,
      role: 'publisher',
      summary: 'Gives a round more time and tells everyone who was asked',
      body: schemas.extension,
      handle: async (asked, who, { closesOn }) => told(await staff.extendRound(who, asked.params.id!, closesOn, revisionOf(asked))),
    }),
    table(staff, 'feedback-rounds', 'submissions', 'What was submitted, word for word; drafts are left out', staff.submissions),
    endpoint({
      method: 'get',
      path: `${rounds}/:id/answers`,
      role: 'viewer',
      summary: 'Answers as they come, newest first; a file has the first 10,000',
      query: { ...filters, order: 'newest or oldest first', ...paging, ...formats },
      async handle(asked, who) {
        const id = asked.params.id!;
        const filter: AnswerFilter = {
          ...Object.fromEntries(Object.keys(filters).flatMap((name) => (asked.query.get(name) ? [[name, asked.query.get(name)]] : []))),
          ...(asked.query.get('order') === 'oldest' ? { order: 'oldest' as const } : {}),
        };
        const format = formatOf(asked);
        const answers = await staff.answers(id, filter, format === 'json' ? pageOf(asked) : { limit: 10_000 });
        if (!answers) throw missing();
        if (format === 'json') return { status: 200, body: answers };
        await staff.noteExport(who, `answers of feedback-rounds:${id}`, format);
        return exported(answers.items, 'answers', format);
      },
    }),
    endpoint({
      method: 'get',
      path: `${rounds}/:id/figures`,
      role: 'viewer',
      summary: 'What was handed in, counted by day, language, group, organisation, question and theme',
      async handle({ params }) {
        const figures = await staff.figures(params.id!);
        if (!figures) throw missing();
        return { status: 200, body: figures };
      },
    }),
    list('tags', 'The themes of a round', staff.tags),
    endpoint({
      method: 'post',
      path: `${rounds}/:id/tags`,
      role: 'editor',
      summary: 'Adds a theme to a round',
      body: schemas.tag,
      handle: async ({ params }, who, body) => told(await staff.createTag(who, params.id!, body), 201),
    }),
    changing('/api/tags/:id', 'editor', 'Renames a theme', schemas.tag, staff.changeTag),
    removing('/api/tags/:id', 'Takes a theme away, from the answers too; notes stay without it', staff.removeTag),
    endpoint({
      method: 'get',
      path: '/api/answers/:id',
      role: 'viewer',
      summary: 'Shows one answer',
      handle: async ({ params }) => found(await staff.answer(params.id!)),
    }),
    endpoint({
      method: 'put',
      path: '/api/answers/:id/tags',
      role: 'editor',
      summary: 'Gives an answer exactly these themes; again changes nothing',
      body: schemas.tags,
      handle: async ({ params }, who, { tags }) => told(await staff.tagAnswer(who, params.id!, tags)),
    }),
    list('notes', 'What was said at the meetings of a round, as staff wrote it down', staff.notes),
    endpoint({
      method: 'post',
      path: `${rounds}/:id/notes`,
      role: 'editor',
      summary: 'Writes down what was said at a meeting, about a theme',
      body: schemas.discussionNote,
      handle: async ({ params }, who, body) => told(await staff.createNote(who, params.id!, body), 201),
    }),
    changing('/api/notes/:id', 'editor', 'Changes a note', schemas.noteChange, staff.changeNote),
    removing('/api/notes/:id', 'Takes a note away', staff.removeNote),
    list('material', 'Notes and answers theme by theme: what a summary is written from', staff.material, 'themes'),
  ];
}

const removing = (path: string, summary: string, work: Staff['removeTag']) =>
  endpoint({
    method: 'del',
    path,
    role: 'editor',
    summary,
    async handle({ params }, who) {
      told(await work(who, params.id!));
      return { status: 204 };
    },
  });
