import createClient from 'openapi-fetch';
import type { components, paths } from './generated/schema';
import { somebodyIsHere } from './activity';
import { ProblemError } from './problem';

export type Schemas = components['schemas'];

/** Called when the session has ended under an open page; resolves once the person is back. */
type SignInAgain = () => Promise<void>;
let signInAgain: SignInAgain | undefined;
let timesBack = 0;

/** The page that can ask for the password again without leaving what is being written. */
export function onSessionEnd(handler: SignInAgain | undefined): void {
  signInAgain = handler;
}

/** How often the person has come back after a session had ended: to be noted when a request goes out. */
export const timesSignedInAgain = (): number => timesBack;

/**
 * Waits until the person whose session ended is back; false where no page can ask.
 * @param before {@link timesSignedInAgain} when the request went out: who has come back since is not asked again
 */
export async function waitForSignIn(before: number): Promise<boolean> {
  if (!signInAgain) return false;
  if (before !== timesBack) return true;
  await signInAgain();
  timesBack += 1;
  return true;
}

/** Called when a grave step asks once more who this is; resolves to whether it was shown. */
type ProveAgain = () => Promise<boolean>;
let proveAgain: ProveAgain | undefined;

/** The page that can ask for password or code over the step that waits. */
export function onProofAsked(handler: ProveAgain | undefined): void {
  proveAgain = handler;
}

async function asksForProof(response: Response): Promise<boolean> {
  if (response.status !== 403 || !proveAgain) return false;
  const problem = (await response.clone().json()) as Partial<Schemas['Problem']>;
  return problem.code === 'reauthentication_required';
}

/**
 * Fetch that waits for the network's word, and asks for the password again when the session ended or
 * the step is a grave one; then the request goes on as it was.
 */
async function patientFetch(request: Request): Promise<Response> {
  if (!somebodyIsHere()) request.headers.set('x-background', '1');
  const again = request.clone();
  const before = timesSignedInAgain();
  let response: Response;
  try {
    response = await fetch(request);
  } catch {
    throw ProblemError.offline();
  }
  if (await asksForProof(response)) return (await proveAgain!()) ? fetch(again) : response;
  const ended = response.status === 401 && !request.url.endsWith('/api/v1/sessions');
  return ended && (await waitForSignIn(before)) ? fetch(again) : response;
}

/** The api's client; its types come from the OpenAPI document. Use it through {@link data}. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  fetch: patientFetch,
  querySerializer: { array: { style: 'form', explode: false } },
});

/** Goes to a page of the server that asks who this is once more, after it has been answered. */
export async function openProven(path: string): Promise<void> {
  const response = await patientFetch(new Request(path));
  if (response.ok) window.location.assign(path);
}

/** The answer's body; throws {@link ProblemError} for every refusal. */
export async function data<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data: body, error, response } = await call;
  if (response.ok) return body as T;
  throw ProblemError.of((error ?? {}) as Partial<Schemas['Problem']>, response.status);
}

/** A name for one intention: repeated under it, a command has one effect. */
export function newIntention(): string {
  // crypto.randomUUID is missing outside https, where many offices work.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
