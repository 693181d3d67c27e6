/**
 * What figures and access logs say of requests about bids. How many bids there are is not shown before
 * the closing, and a count of requests by address would show it as well as a count of bids; so all of
 * them, reads and writes alike, go under one name, and none of them begins a trace.
 */
export const SEALED = 'sealed';

/** Addresses under which bids are written or read, by the template of their route. */
const ROUTE = /\/(bids|opportunities|files)(\/|$)|\/eligibility$/;

/** A route as it may be told. */
export function tellableRoute(method: string, template: string): { method: string; route: string } {
  return ROUTE.test(template) ? { method: SEALED, route: SEALED } : { method, route: template };
}

/** Events whose number would be the number of bids: neither counted nor traced. */
export function isAboutBids(eventName: string): boolean {
  return eventName.startsWith('bid.');
}
