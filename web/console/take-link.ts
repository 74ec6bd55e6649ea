/**
 * The secret of a one-time link, `/staff#k=SECRET`, or nothing. It leaves the address bar at once, so that it stays neither in the history nor in a
 * picture of the screen; a fragment never reaches a server's log.
 */
export function takeLink(): string | undefined {
  const secret = /^#k=([^&]+)/.exec(location.hash)?.[1];
  if (secret) history.replaceState(null, '', location.pathname + location.search);
  return secret;
}
