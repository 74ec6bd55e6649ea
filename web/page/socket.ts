import type { Activity } from './activity.js';

export interface Frame {
  activities: Activity[];
  watermark?: string;
}

/**
 * Listens to one socket until it is over, and then tells how many milliseconds it had been open. `drop` ends it at once, without waiting for the
 * other side, which may be unreachable. A browser's socket cannot ping: the empty text every 20 s keeps proxies from closing a quiet one.
 */
export function listen(url: string, opened: () => void, hear: (frame: Frame) => void) {
  const socket = new WebSocket(url);
  let since = 0;
  let pinging: ReturnType<typeof setInterval> | undefined;
  let drop = () => {};
  const over = new Promise<number>((done) => {
    drop = () => {
      clearInterval(pinging);
      document.removeEventListener('visibilitychange', tellWhetherSeen);
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
      done(since && Date.now() - since);
    };
  });
  // Whoever cannot see the page is written to by e-mail as well.
  const tellWhetherSeen = () => socket.send(document.hidden ? 'away' : 'here');
  // A handshake that hangs would otherwise hold the line for minutes.
  const patience = setTimeout(() => drop(), 20_000);
  socket.onopen = () => {
    clearTimeout(patience);
    since = Date.now();
    pinging = setInterval(() => socket.send(''), 20_000);
    document.addEventListener('visibilitychange', tellWhetherSeen);
    if (document.hidden) tellWhetherSeen();
    opened();
  };
  socket.onmessage = ({ data }) => {
    const frame = frameIn(data);
    if (frame) hear(frame);
  };
  socket.onclose = () => {
    clearTimeout(patience);
    drop();
  };
  return { over, drop };
}

/** Frames may be empty or not for us; what cannot be read is passed over, because the next one may be good. */
function frameIn(data: unknown): Frame | undefined {
  try {
    const frame = JSON.parse(String(data));
    return Array.isArray(frame?.activities) ? frame : undefined;
  } catch {
    return undefined;
  }
}
