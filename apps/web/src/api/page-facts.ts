/**
 * What the server wrote into the document about this visit, so that pages need not ask and be refused:
 * `<meta name="session" content="none">`, `<meta name="demonstration" content="on">`.
 */
function told(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

/** The browser came without a session; true until somebody signs in on this page. */
export const cameWithoutSession = (): boolean => told('session') === 'none';

/** Somebody has signed in: from now on the server is asked who. */
export function forgetCameWithoutSession(): void {
  document.querySelector('meta[name="session"]')?.remove();
}

/** Whether this instance's clock may be moved. While pages are worked on nobody has said, so it is asked. */
export const inDemonstration = (): boolean => told('demonstration') === 'on' || import.meta.env.DEV;
