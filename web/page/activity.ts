/** The part of Direct Line 3.0's activities that this page reads and writes. Nothing here may go beyond that protocol (web/README.md). */
export interface Activity {
  type: string;
  id?: string;
  timestamp?: string;
  from?: { id?: string; name?: string; role?: string };
  text?: string;
  value?: unknown;
  locale?: string;
  /**
   * `clientActivityID`: the page's own name for a message; stays the same when it is sent again, and comes back with the server's copy of it.
   * `ended`: the last words of a conversation, which is gone; what is said next begins another.
   */
  channelData?: { clientActivityID?: string; ended?: boolean };
  suggestedActions?: { actions?: Action[] };
  attachments?: { contentType: string; name?: string; content?: unknown }[];
}

export interface Action {
  type: string;
  title: string;
  value?: unknown;
}

/** A message the person has written or pressed together, with a name of its own. */
export type Outgoing = Activity & { channelData: { clientActivityID: string } };

export function message(text: string, locale: string, value?: unknown, files: File[] = []): Outgoing {
  const clientActivityID = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
  const attachments = files.map(({ name, type }) => ({ contentType: type, name }));
  return {
    type: 'message',
    text,
    locale,
    channelData: { clientActivityID },
    ...(value !== undefined && { value }),
    ...(attachments.length > 0 && { attachments }),
  };
}

export const isFromBot = (activity: Activity): boolean => activity.from?.role === 'bot';
