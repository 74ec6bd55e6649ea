import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * A TCP proxy in front of Redis or PostgreSQL. `freeze` is a half-open link: connections stand, new ones are taken, and nothing passes in either
 * direction. `refuse` is a server that is gone. `cut` breaks what is open and lets through what comes next.
 */
export async function openProxy(to: { host: string; port: number }) {
  let [frozen, refusing, delayMs] = [false, false, 0];
  const pairs = new Set<[Socket, Socket]>();
  function pass(from: Socket, into: Socket): void {
    from.on('data', (bytes) => {
      if (frozen) return from.pause();
      if (delayMs === 0) into.write(bytes);
      else setTimeout(() => !into.destroyed && into.write(bytes), delayMs);
    });
    for (const end of ['close', 'error'] as const) from.on(end, () => !frozen && into.destroy());
  }
  const server = createServer((near) => {
    if (refusing) return void near.resetAndDestroy();
    const far = connect(to);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    near.once('close', () => pairs.delete(pair));
    near.setNoDelay(true);
    far.setNoDelay(true);
    pass(near, far);
    pass(far, near);
    if (frozen) for (const socket of pair) socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
    pairs.clear();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    refuse(): void {
      refusing = true;
      cut();
    },
    freeze(): void {
      frozen = true;
      for (const pair of pairs) for (const socket of pair) socket.pause();
    },
    /** What is connected now stays connected and carries nothing any more, for ever; new connections pass. */
    deafen(): void {
      for (const pair of pairs) {
        for (const socket of pair) {
          socket
            .removeAllListeners('data')
            .removeAllListeners('close')
            .on('error', () => {})
            .pause();
        }
      }
    },
    delay(ms: number): void {
      delayMs = ms;
    },
    /** Everything passes again. What was frozen is dropped: bytes were lost, as on a link that came back elsewhere. */
    mend(): void {
      const lost = frozen;
      [frozen, refusing, delayMs] = [false, false, 0];
      if (lost) cut();
    },
    close: () =>
      new Promise<void>((resolve) => {
        cut();
        server.close(() => resolve());
      }),
  };
}
export type Link = Awaited<ReturnType<typeof openProxy>>;
