import type { Staff } from '../../engagement/staff.js';
import { Refused } from '../http.js';
import { type Endpoint, endpoint } from './endpoint.js';

const types: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};

/**
 * Files that came with feedback, to be saved and never shown: what strangers made must not run as a page of ours. The name goes in both ways of
 * RFC 6266, the plain one without anything a header could stumble over.
 */
export const fileEndpoints = (staff: Staff): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/api/files/:id',
    role: 'viewer',
    summary: 'Gives a file that came with feedback, as it was sent',
    async handle({ params }, who) {
      const file = await staff.file(who, params.id!);
      if (!file) throw new Refused(404, 'There is nothing of that id.');
      const plain = file.name.replace(/[^\w.-]+/g, '_');
      return {
        status: 200,
        body: file.bytes,
        headers: {
          'content-type': types[file.type] ?? 'application/octet-stream',
          'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
          'content-security-policy': "default-src 'none'; sandbox",
        },
      };
    },
  }),
];
