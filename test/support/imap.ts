import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';

/** A mailbox over IMAP, as far as reading what is new needs it. `fallSilent`: answers nothing to that command any more. */
export async function openImap(letters: string[]) {
  const boxes = letters.map((source) => ({ source: Buffer.from(source.replace(/\r?\n/g, '\r\n')), flags: new Set<string>() }));
  const sockets = new Set<Socket>();
  let silentAt = '';
  const heard: string[] = [];
  const of = (uid: string) => boxes[Number(uid) - 1]!;

  function answer(command: string, line: string): (string | Buffer)[] {
    if (command === 'CAPABILITY') return ['* CAPABILITY IMAP4rev1\r\n'];
    if (command === 'LIST') return ['* LIST () "/" INBOX\r\n'];
    if (command === 'SELECT')
      return [`* ${boxes.length} EXISTS\r\n* FLAGS (\\Seen \\Flagged)\r\n* OK [PERMANENTFLAGS (\\*)]\r\n* OK [UIDVALIDITY 1]\r\n`];
    if (command === 'UID SEARCH') {
      const unseen = boxes.flatMap(({ flags }, index) => (flags.has('\\Seen') ? [] : [index + 1]));
      return [`* SEARCH ${unseen.join(' ')}\r\n`];
    }
    if (command === 'UID FETCH') {
      const [, uid] = /FETCH (\d+)/i.exec(line)!;
      const { source } = of(uid!);
      return [`* ${uid} FETCH (UID ${uid} BODY[]<0> {${source.length}}\r\n`, source, ')\r\n'];
    }
    if (command === 'UID STORE') {
      const [, uid, flags] = /STORE (\d+) \+FLAGS(?:\.SILENT)? \(([^)]*)\)/i.exec(line)!;
      for (const flag of flags!.split(' ')) of(uid!).flags.add(flag);
    }
    return [];
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    if (silentAt !== 'greeting') socket.write('* OK ready\r\n');
    let buffered = '';
    socket.on('data', (chunk) => {
      buffered += chunk.toString('latin1');
      for (let end = buffered.indexOf('\r\n'); end >= 0; end = buffered.indexOf('\r\n')) {
        const line = buffered.slice(0, end);
        buffered = buffered.slice(end + 2);
        const [, tag, command] = /^(\S+) ((?:UID )?\w+)/.exec(line) ?? [];
        if (!tag || !command) continue;
        heard.push(command.toUpperCase());
        if (command.toUpperCase() === silentAt) continue;
        for (const part of answer(command.toUpperCase(), line)) socket.write(part);
        socket.write(`${tag} OK done\r\n`);
        if (command.toUpperCase() === 'LOGOUT') socket.end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `imap://bot:secret@127.0.0.1:${(server.address() as AddressInfo).port}/INBOX`,
    heard,
    flags: () => boxes.map(({ flags }) => [...flags].sort()),
    fallSilent(command: string) {
      silentAt = command;
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
