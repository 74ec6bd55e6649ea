import { z } from 'zod';
import type { Endpoint } from './endpoint.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const problem = {
  description: 'Refused, as RFC 9457 problem details; `errors` names each field and what to do',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        properties: {
          title: { type: 'string' },
          status: { type: 'integer' },
          errors: { type: 'array', items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } } },
        },
      },
    },
  },
};

function operation({ method, path, summary, role, body, query }: Endpoint): object {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const inQuery = Object.entries(query ?? {}).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));
  const ifMatch =
    method !== 'get' && path.includes(':')
      ? [
          {
            name: 'If-Match',
            in: 'header',
            description: 'The revision that was read, such as "3"; 412 when it is another by now',
            schema: { type: 'string' },
          },
        ]
      : [];
  const content = body
    ? { 'application/json': { schema: z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) } }
    : path.endsWith('/import')
      ? { 'text/csv': { schema: { type: 'string' } }, [xlsx]: { schema: { type: 'string', contentMediaType: xlsx } } }
      : undefined;
  return {
    summary,
    description: `Needs the role ${role}, or one above it.`,
    'x-role': role,
    operationId: `${method} ${path}`.replace(/[^a-z]+/gi, '_'),
    parameters: [...inPath, ...inQuery, ...ifMatch],
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: { '2XX': { description: 'Done', content: { 'application/json': { schema: { type: 'object' } } } }, '4XX': problem },
  };
}

/** The description of the staff API, made of the endpoints themselves: nothing is described that is not there. */
export function openapi(endpoints: readonly Endpoint[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const each of endpoints) {
    const path = each.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [each.method === 'del' ? 'delete' : each.method]: operation(each) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Osallistu: the staff API',
      version: '1',
      description:
        'Text for people is {"fi", "sv", "en"}. Instants are ISO 8601 with offset; last days are local dates, that day included.',
    },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'STAFF_API_TOKEN, or a token of Teams’ single sign-on' },
        session: { type: 'apiKey', in: 'cookie', name: 'staff', description: 'On https the cookie is called __Host-staff' },
      },
    },
    security: [{ token: [] }, { session: [] }],
    paths,
  };
}
