// Loaded before the house: Microsoft's hosts are servers of the test on this machine. CHAOS_HOSTS is {"login.microsoftonline.com": 40001, …}.
// Everything above the connection is the house's own: its names, its https, its checks of tokens. Only the encryption is left out.
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const ports = JSON.parse(process.env.CHAOS_HOSTS ?? '{}') as Record<string, number>;

function connect(...given: unknown[]): tls.TLSSocket {
  const options = given.find((each) => typeof each === 'object') as tls.ConnectionOptions | undefined;
  const name = options?.servername || options?.host || '';
  const port = ports[name];
  if (port === undefined) throw new Error(`The house wanted to reach ${name}, which is not of this test`);
  // As TLS does, the socket takes the time-out over: an agent counts on it for a new connection.
  const socket = net.connect({ host: '127.0.0.1', port, ...(options?.timeout ? { timeout: options.timeout } : {}) }) as tls.TLSSocket;
  Object.assign(socket, {
    authorized: true,
    encrypted: true,
    alpnProtocol: false,
    getSession: () => undefined,
    isSessionReused: () => false,
  });
  socket.once('connect', () => socket.emit('secureConnect'));
  const listener = given.at(-1);
  if (typeof listener === 'function') socket.once('secureConnect', listener as () => void);
  return socket;
}

tls.connect = connect as typeof tls.connect;
syncBuiltinESMExports();
