import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A reverse proxy that shows the house under a path, as an operator's would: it strips the path, and adds who asked to X-Forwarded-For. */
export async function openProxy(path: string, house: () => string) {
  const inward = (asked: IncomingMessage) => {
    const { hostname, port } = new URL(house());
    const forwarded = [asked.headers['x-forwarded-for'], asked.socket.remoteAddress].filter(Boolean).join(', ');
    const target = asked.url!.startsWith(`${path}/`) ? asked.url!.slice(path.length) : undefined;
    return {
      hostname: hostname === 'localhost' ? '127.0.0.1' : hostname,
      port,
      target,
      headers: { ...asked.headers, 'x-forwarded-for': forwarded },
    };
  };
  const server = createServer((asked, answer) => {
    const { hostname, port, target, headers } = inward(asked);
    const refuse = (status: number) => {
      answer.statusCode = status;
      answer.end();
    };
    if (target === undefined) return refuse(404);
    const passed = request({ hostname, port, path: target, method: asked.method, headers }, (response) => {
      answer.writeHead(response.statusCode!, response.headers);
      response.pipe(answer);
    });
    passed.on('error', () => refuse(502));
    asked.pipe(passed);
  });
  server.on('upgrade', (asked, socket, head) => {
    const { hostname, port, target, headers } = inward(asked);
    if (target === undefined) return socket.destroy();
    const passed = connect(Number(port), hostname, () => {
      passed.write(
        `GET ${target} HTTP/1.1\r\n${Object.entries(headers)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\r\n')}\r\n\r\n`,
      );
      passed.write(head);
      passed.pipe(socket).pipe(passed);
    });
    passed.on('error', () => socket.destroy());
    socket.on('error', () => passed.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
