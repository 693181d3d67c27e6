import type { EventName } from '#contracts';
import type { DeliveredEvent, Tx } from '#platform';
import { notify, type Note } from '../application/notify.js';
import { listingFacts, type ListingFacts } from '../application/queries/listing-facts.query.js';
import type { Facts } from '../domain/templates.js';

/** Who is told what of one kind of event about a listing. */
export type Route<N extends EventName> = (
  tx: Tx,
  listing: ListingFacts,
  event: DeliveredEvent<N>,
) => Promise<readonly Note[]>;

/** The events of a family with their routes. */
export type Routes<N extends EventName> = { readonly [E in N]: Route<E> };

/** Sends an event about a listing along its route. */
export async function follow<N extends EventName>(
  tx: Tx,
  routes: Routes<N>,
  event: DeliveredEvent<N>,
  facts: Facts = {},
): Promise<void> {
  const { listingId } = event.payload as { listingId: string };
  const listing = await listingFacts(tx, listingId);
  const notes = await routes[event.name](tx, listing, event);
  await notify(tx, { eventId: event.id, listingId, facts: { ...listing.facts, ...facts } }, notes);
}

/** The names of a family's events, as `@OnEvent` takes them. */
export const eventsOf = <N extends EventName>(routes: Routes<N>): N[] => Object.keys(routes) as N[];
