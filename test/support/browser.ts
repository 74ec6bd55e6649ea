/** A browser as far as signing in needs one: cookies by host, redirects, refreshes and forms. Every request says where it comes from, as browsers do. */
export function openBrowser() {
  const jar = new Map<string, Map<string, string>>();
  const cookiesFor = (url: URL) => [...(jar.get(url.host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  function keep(url: URL, response: Response) {
    const cookies = jar.get(url.host) ?? new Map<string, string>();
    for (const cookie of response.headers.getSetCookie()) {
      const [pair, ...rest] = cookie.split(';');
      const [name, value] = [pair!.slice(0, pair!.indexOf('=')), pair!.slice(pair!.indexOf('=') + 1)];
      const ended = rest.some((each) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(each));
      if (ended) cookies.delete(name);
      else cookies.set(name, value);
    }
    jar.set(url.host, cookies);
  }
  async function request(address: string | URL, init: RequestInit = {}): Promise<{ url: URL; response: Response; text: string }> {
    const url = new URL(address);
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie: cookiesFor(url), 'sec-fetch-site': 'same-origin', ...init.headers },
    });
    keep(url, response);
    return { url, response, text: await response.text() };
  }
  /** Opens a page and goes where it leads, until it stays somewhere. */
  async function open(address: string | URL, init: RequestInit = {}): Promise<Awaited<ReturnType<typeof request>>> {
    const page = await request(address, init);
    const location = page.response.headers.get('location') ?? /http-equiv="refresh" content="0;url=([^"]+)"/.exec(page.text)?.[1];
    return location ? open(new URL(location.replaceAll('&amp;', '&'), page.url)) : page;
  }
  const submit = (address: string | URL, fields: Record<string, string>) =>
    open(address, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  return { open, request, submit, cookies: (host: string) => jar.get(host) ?? new Map<string, string>() };
}
