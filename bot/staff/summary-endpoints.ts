import type { Staff } from '../../engagement/staff.js';
import { Refused } from '../http.js';
import { acting, changing, type Endpoint, endpoint, revisionOf, told } from './endpoint.js';
import type { Means } from './endpoints.js';
import { languageOf } from './preview.js';
import * as schemas from './schemas.js';
import { documentOf, type SummaryDocument } from './summary-document.js';
import { docx } from './summary-docx.js';
import { summaryPage } from './summary-page.js';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What became of the feedback: written, published, and later what was decided. */
export function summaryEndpoints(staff: Staff, { authority, timeZone }: Means): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/api/summaries',
      role: 'editor',
      summary: 'Makes a summary, as a draft; every quote must stand word for word in an answer',
      body: schemas.summary,
      bodyLimit: 2 * 1024 * 1024,
      handle: async (_, who, body) => told(await staff.createSummary(who, body), 201),
    }),
    {
      ...changing('/api/summaries/:id', 'editor', 'Changes a draft', schemas.summaryChange, staff.changeSummary),
      bodyLimit: 2 * 1024 * 1024,
    },
    acting('/api/summaries/:id/publish', 'publisher', 'Publishes a summary and tells every participant', staff.publishSummary),
    endpoint({
      method: 'post',
      path: '/api/summaries/:id/decide',
      role: 'publisher',
      summary: 'Tells the same people later what was decided',
      body: schemas.decision,
      handle: async (asked, who, body) => told(await staff.decideSummary(who, asked.params.id!, body, revisionOf(asked))),
    }),
    endpoint({
      method: 'get',
      path: '/api/summaries/:id/document',
      role: 'viewer',
      summary: 'Gives a summary as a document in one language, quotes with their sources',
      query: { language: 'fi, sv or en', format: 'html or docx' },
      async handle(asked) {
        const language = languageOf(asked);
        const format = asked.query.get('format') ?? 'html';
        if (format !== 'html' && format !== 'docx')
          throw new Refused(400, 'The format is not known.', [{ path: 'format', message: 'must be html or docx' }]);
        const written = await staff.document(asked.params.id!);
        if (!written) throw new Refused(404, 'There is nothing of that id.');
        const document: SummaryDocument = documentOf(written, language, authority, timeZone);
        if (format === 'html') return summaryPage(document, '../../../summaries/style.css');
        return {
          status: 200,
          body: docx(document),
          headers: { 'content-type': word, 'content-disposition': `attachment; filename="summary-${language}.docx"` },
        };
      },
    }),
  ];
}
