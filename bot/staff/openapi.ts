import { z } from 'zod';
import type { Endpoint } from './endpoint.js';

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

function operation({ method, path, summary, body, query }: Endpoint): object {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const inQuery = Object.entries(query ?? {}).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));
  const content = body
    ? { 'application/json': { schema: z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) } }
    : path.endsWith('/import')
      ? { 'text/csv': { schema: { type: 'string' } } }
      : undefined;
  return {
    summary,
    operationId: `${method} ${path}`.replace(/[^a-z]+/gi, '_'),
    parameters: [...inPath, ...inQuery],
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
      securitySchemes: { token: { type: 'http', scheme: 'bearer' }, session: { type: 'apiKey', in: 'cookie', name: 'staff' } },
    },
    security: [{ token: [] }, { session: [] }],
    paths,
  };
}
