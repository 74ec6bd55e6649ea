// A connector in a process of its own that takes every message at once: what is measured is the sender.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

let taken = 0;
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    if (request.method === 'POST') taken += 1;
    response.writeHead(request.method === 'GET' ? 200 : 201, { 'content-type': 'application/json' });
    response.end(request.method === 'GET' ? JSON.stringify({ taken }) : `{"id":"${taken}"}`);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(`Chat: http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
process.once('SIGTERM', () => process.exit(0));
