import { useQuery } from '@tanstack/react-query';
import { api, data, type Schemas } from '../api/client';
import { cameWithoutSession, forgetCameWithoutSession } from '../api/page-facts';
import { ProblemError } from '../api/problem';
import { queryClient } from '../api/query-client';

export type Session = Schemas['MeView'];

const KEY = ['session'];

/** Who is signed in: nobody (`null`), or still unknown (`undefined`). */
export function useSession(): Session | null | undefined {
  return useQuery({ queryKey: KEY, queryFn: whoAmI, staleTime: 60_000 }).data;
}

async function whoAmI(): Promise<Session | null> {
  if (cameWithoutSession()) return null;
  try {
    return await data(api.GET('/api/v1/me'));
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return null;
    throw error;
  }
}

/** Signs in with login and password. */
export async function signIn(login: string, password: string, code?: string): Promise<Session> {
  const me = await data(api.POST('/api/v1/sessions', { body: { login, password, code } }));
  startSession(me);
  return me;
}

/** Puts a session that was just opened where every page finds it. */
export function startSession(me: Session): void {
  forgetCameWithoutSession();
  queryClient.setQueryData(KEY, me);
}

/** The password was right, and the account has a second factor: now its code is asked for. */
export const asksForCode = (error: unknown): boolean =>
  error instanceof ProblemError && error.code === 'second_factor_required';

/** Where an account has to go before anything else, if it has to. */
export function firstDuty({ account }: Session): string | null {
  if (account.mustChangePassword) return '/password';
  return account.mustSetUpSecondFactor ? '/second-factor' : null;
}

/** Ends this machine's session, at the identity provider too, and forgets all that was read in it. */
export async function signOut(): Promise<void> {
  const { elsewhere } = await data(api.DELETE('/api/v1/sessions/current'));
  queryClient.clear();
  window.location.assign(elsewhere ?? '/');
}

/** Goes on in another of the account's roles; everything is read anew. */
export async function switchMembership(membershipId: string): Promise<void> {
  await data(api.PUT('/api/v1/sessions/current/membership', { body: { membershipId } }));
  queryClient.clear();
  window.location.assign('/todo');
}
