/**
 * Tells whoever listens, in every process of the house, that there is something new to read: 'web:<conversation>' for a web chat, 'later' for the
 * jobs. A ring may be lost or doubled: it only ever means "look", and the database is what is looked at. Only the last words to somebody who was
 * forgotten ('unkept:<conversation>:<activity>') travel with it, because they may be kept nowhere.
 */
export interface Bell {
  ring(name: string): void;
  onRing(listener: (name: string) => void): void;
  close(): Promise<void>;
}

/** The bell of a single process. */
export function bellInProcess(): Bell {
  const listeners: ((name: string) => void)[] = [];
  return {
    ring(name) {
      // Never inside the caller's own work: a listener may be slow, and must not fail whoever rings.
      for (const listener of listeners) setImmediate(listener, name);
    },
    onRing: (listener) => void listeners.push(listener),
    close: async () => void listeners.splice(0),
  };
}
