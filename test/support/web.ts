/** An activity as a client of Direct Line gets it. */
export interface Posted {
  id: string;
  type: string;
  text?: string;
  attachments?: { contentType: string; content?: unknown }[];
  from: { role: string };
  channelData?: { clientActivityID?: string };
}

export interface Chat {
  token: string;
  conversationId: string;
}
export interface StartedChat extends Chat {
  returnKey: string;
  streamUrl: string;
  language: string;
}

/** A plain client of the web door, without a browser. */
export function openChat(address: string) {
  const ask = (method: string, path: string, token = '', body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const activities = ({ conversationId }: Chat) => `/v3/directline/conversations/${conversationId}/activities`;
  return {
    ask,
    start: async (wish: object = { language: 'en' }) => (await (await ask('POST', '/chat/start', '', wish)).json()) as StartedChat,
    write: (chat: Chat, activity: object) => ask('POST', activities(chat), chat.token, activity),
    /** Sends files as browsers do, with words beside them. */
    upload({ conversationId, token }: Chat, files: [name: string, bytes: Uint8Array][], text = '') {
      const form = new FormData();
      form.append(
        'activity',
        new Blob([JSON.stringify({ type: 'message', text })], { type: 'application/vnd.microsoft.activity' }),
        'blob',
      );
      for (const [name, bytes] of files) form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
      const path = `${address}/v3/directline/conversations/${conversationId}/upload?userId=x`;
      return fetch(path, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form });
    },
    async transcript(chat: Chat, watermark = '') {
      const answer = await ask('GET', `${activities(chat)}?watermark=${watermark}`, chat.token);
      return ((await answer.json()) as { activities: Posted[] }).activities;
    },
  };
}
