import { bearer } from './api/ask.js';

/** Teams around us: how it looks, which language it speaks, and what we tell it. */
export interface Host {
  theme: string;
  locale: string;
  /** Hears when its theme changes. */
  onTheme(hear: (theme: string) => void): void;
  /** Somewhere that Teams may offer as a link to this view. */
  subPage?: string;
}

/**
 * Finds Teams around us, and has it vouch for who is there on every request; undefined where there is no Teams. What speaks with it is fetched only
 * inside of another page.
 */
export async function findHost(): Promise<Host | undefined> {
  if (window.parent === window.self) return undefined;
  const { app, authentication } = await import('@microsoft/teams-js');
  try {
    await app.initialize();
  } catch {
    return undefined;
  }
  const context = await app.getContext();
  let kept: Promise<string> | undefined;
  bearer.token = (stale) => {
    if (stale || !kept) {
      kept = authentication.getAuthToken();
      // A refusal is not kept: the next request asks again.
      kept.catch(() => {
        kept = undefined;
      });
    }
    return kept;
  };
  app.notifySuccess();
  return {
    theme: context.app.theme,
    locale: context.app.locale,
    onTheme: (hear) => app.registerOnThemeChangeHandler(hear),
    ...(context.page.subPageId ? { subPage: context.page.subPageId } : {}),
  };
}
