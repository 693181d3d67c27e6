import { api, data } from '../api/client';

/** Only addresses of our own: a link must not lead a fresh session elsewhere. */
export const ownPath = (path: string | null): string =>
  path && /^\/(?![/\\])/.test(path) ? path : '/todo';

/** Goes to the identity provider to sign in. */
export async function signOn(next: string): Promise<void> {
  const { address } = await data(api.POST('/api/v1/sso/attempts', { body: { next } }));
  window.location.assign(address);
}
