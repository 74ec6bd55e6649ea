/**
 * What the browser keeps for us. Storage may be denied, full or missing altogether (private windows, strict settings): then things are kept for as
 * long as the page is open, and nobody is told, because the conversation works all the same.
 */
export interface Kept {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  forget(name: string): void;
}

function keptIn(open: () => Storage): Kept {
  const here = new Map<string, string>();
  const attempt = <T>(work: (storage: Storage) => T): T | undefined => {
    try {
      return work(open());
    } catch {
      return undefined;
    }
  };
  const full = (name: string) => `osallistu.${name}`;
  return {
    get: (name) => attempt((storage) => storage.getItem(full(name))) ?? here.get(name),
    set(name, value) {
      here.set(name, value);
      attempt((storage) => storage.setItem(full(name), value));
    },
    forget(name) {
      here.delete(name);
      attempt((storage) => storage.removeItem(full(name)));
    },
  };
}

/** Until the person ends the conversation. */
export const inBrowser = keptIn(() => localStorage);
/** Until the tab is closed. */
export const inTab = keptIn(() => sessionStorage);
