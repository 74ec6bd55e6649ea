import { useSyncExternalStore } from 'react';

/** Where in the console we are: `#/meetings/1?part=sign-ups`. In the fragment, so that any path and any proxy serves the page as it is. */
export interface Way {
  path: string[];
  query: URLSearchParams;
}

function wayOf(hash: string): Way {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return { path: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}
const hear = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** Where we are; the component is drawn again when that changes. */
export const useWay = (): Way => wayOf(useSyncExternalStore(hear, () => location.hash));

/** The address of a view. */
export const to = (...path: string[]): string => `#/${path.map(encodeURIComponent).join('/')}`;

export const go = (address: string): void => {
  location.hash = address;
};
/** Goes on from a view that there is no use coming back to, such as the form of what has been made. */
export const goInstead = (address: string): void => location.replace(address);
