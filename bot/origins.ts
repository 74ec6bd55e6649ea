/** Which pages may use Direct Line: the house's own, and those of the sites that the operator allowed. Whatever is not a page names no origin. */
export interface Origins {
  /** May this request, by its Origin and Host, open a stream? */
  mayConnect(headers: { origin?: string; host?: string }): boolean;
  /** The headers with which a page of another site may read an answer; none where it may not. */
  cors(origin: string | undefined): Record<string, string>;
}

const methods = {
  'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-max-age': '600',
};

/** `publicUrl`: where the world reaches the house; without it, wherever the request was sent. `sites`: origins such as 'https://www.example.fi'. */
export function origins(sites: readonly string[], publicUrl?: string): Origins {
  const own = publicUrl && new URL(publicUrl).origin;
  return {
    mayConnect({ origin, host }) {
      if (origin === undefined || sites.includes(origin)) return true;
      return URL.canParse(origin) && (new URL(origin).host === host || origin === own);
    },
    cors(origin) {
      const varies = { vary: 'origin' };
      if (sites.length === 0) return {};
      return origin !== undefined && sites.includes(origin) ? { ...varies, ...methods, 'access-control-allow-origin': origin } : varies;
    },
  };
}
