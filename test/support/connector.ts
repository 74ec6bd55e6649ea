// By itself: whoever imports the house has restify, which changes Node's own responses for the whole process.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What somebody said in Teams, and to which path. */
export interface Said {
  path: string;
  activity: { type: string; text?: string; attachments?: { content: unknown }[]; suggestedActions?: { actions: { title: string }[] } };
}

/** What somebody reads of it: the text, or the texts of its card. */
export const readOf = ({ activity: { text, attachments = [] } }: Said): string =>
  text ?? JSON.stringify(attachments.map(({ content }) => content));

/** Bot Framework's connector, as far as a personal chat needs it: members with their addresses, and what the bot says. */
export async function openConnector(members: Record<string, { name: string; email: string }> = {}) {
  const said: Said[] = [];
  let heard = () => {};
  let answering: (path: string) => number | undefined = () => undefined;
  const read = async (request: IncomingMessage) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    return JSON.parse(text);
  };
  const server: Server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const status = answering(path);
    const answer = (code: number, body: object) => {
      response.writeHead(code, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.method === 'GET') {
      const id = path.split('/').at(-1)!;
      return members[id] ? answer(200, { id, ...members[id] }) : answer(404, { error: { code: 'NotFound' } });
    }
    const activity = await read(request);
    if (status !== undefined) return answer(status, { error: { code: 'Told' } });
    said.push({ path, activity });
    answer(201, { id: `said-${said.length}` });
    heard();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    said,
    /** Answers some requests with a status of the test's choice; undefined answers well. */
    answerWith(decide: (path: string) => number | undefined) {
      answering = decide;
    },
    /** Resolves once so many things have been said in all. */
    async until(count: number) {
      while (said.length < count)
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
