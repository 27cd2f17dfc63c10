import { useEffect, useState } from 'preact/hooks';

/** The views in the order of the menu. */
export const VIEWS = {
  overview: 'Overview',
  failures: 'Failures',
  object: 'Objects',
  orders: 'Orders',
  remittances: 'Remittances',
  drift: 'Drift',
  runs: 'Runs',
  settings: 'Settings',
} as const;
export type View = keyof typeof VIEWS;

export interface Route {
  view: View;
  query: Readonly<Record<string, string>>;
}

/** The part of the address behind the #, such as `#/failures?code=price-missing`. It reaches no server. */
function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const view = Object.hasOwn(VIEWS, path) ? (path as View) : 'overview';
  return { view, query: Object.fromEntries(new URLSearchParams(search)) };
}

export function hrefOf(view: View, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#/${view}${search === '' ? '' : `?${search}`}`;
}

export function goTo(view: View, query: Record<string, string> = {}): void {
  location.hash = hrefOf(view, query);
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * On this machine alone an address may bring a token along (`#token=…`), so that the page of a local run opens
 * signed in. It leaves the address at once.
 */
export function takeLocalToken(): string | undefined {
  if (!location.hash.startsWith('#token=')) return undefined;
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  history.replaceState(null, '', location.pathname);
  return LOOPBACK.test(location.hostname) && token !== '' ? token : undefined;
}
