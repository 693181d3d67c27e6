import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { markMatching } from '../application/mark-matching.js';
import { notify } from '../application/notify.js';
import { listingFacts } from '../application/queries/listing-facts.query.js';
import { namesOf } from '../domain/saved-search.policy.js';

/** So many accounts are written to by one statement. */
const BATCH = 1_000;

/** Tells whoever has saved a search that a listing was published that it finds; once, whatever number of them do. */
@OnEvent('listing.published', 'alert-saved-searches')
export class AlertSavedSearches implements EventHandler<'listing.published'> {
  async handle(tx: Tx, event: DeliveredEvent<'listing.published'>): Promise<void> {
    const { listingId } = event.payload;
    const found = [...(await markMatching(tx, listingId))];
    if (found.length === 0) return;
    const { facts } = await listingFacts(tx, listingId);
    for (let from = 0; from < found.length; from += BATCH) {
      const batch = new Map(found.slice(from, from + BATCH));
      const own = (accountId: string) => ({ searches: namesOf(batch.get(accountId)!) });
      await notify(tx, { eventId: event.id, listingId, facts }, [
        { kind: 'listing.found', to: [...batch.keys()], own },
      ]);
    }
  }
}
