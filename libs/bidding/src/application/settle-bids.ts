import { shanghaiDate } from '#kernel';
import { Organization, scopeNote } from '#directory';
import { updateMany, type Tx } from '#platform';
import type { Listing } from '#posting';
import { In } from 'typeorm';
import { bidMachine } from '../domain/bid.machine.js';
import { bidderFaults } from '../domain/bidder.policy.js';
import type { EligibilitySnapshot } from '../domain/party.policy.js';
import { Bid } from '../persistence/bid.entity.js';
import { BidParty } from '../persistence/bid-party.entity.js';
import { lapse, lockBids } from './bid-rows.js';
import { substantiveVersion } from './queries/substantive-version.query.js';

const UNSETTLED = ['draft', 'awaiting_consents', 'submitted', 'needs_confirmation'] as const;

/**
 * Brings a closed listing's bids to what they were at the deadline: whatever was not submitted, or not
 * confirmed after an amendment of substance, lapses; the others count. What counts follows from the
 * records alone, so it does not matter when this runs or which message came first. Done again, it
 * changes nothing.
 *
 * @param tx      of the system
 * @param listing held for update, past its deadline
 * @returns the bids that count, in order of receipt (then of id)
 */
export async function settleBids(tx: Tx, listing: Listing): Promise<Bid[]> {
  const bids = await lockBids(tx, listing.id, UNSETTLED);
  const asked = await substantiveVersion(tx, listing.id);
  const behind = bids.filter(
    (bid) => bid.status === 'submitted' && bid.confirmedListingVersion! < asked,
  );
  await tx.transitionAll(bidMachine, Bid, behind, 'ask_confirmation', { sealed: true });
  const counted = bids.filter((bid) => bid.status === 'submitted');
  for (const [status, reason] of Object.entries(LAPSE_REASONS)) {
    await lapse(
      tx,
      bids.filter((bid) => bid.status === status),
      reason,
    );
  }
  const fresh = counted.filter((bid) => bid.countedAt === null);
  await tx.saveAll(fresh, () => ({ countedAt: listing.bidDeadline! }));
  await snapshotEligibility(tx, listing, fresh);
  return inOrderOfReceipt(counted);
}

const LAPSE_REASONS: Partial<Record<Bid['status'], string>> = {
  draft: '截止前未提交',
  awaiting_consents: '截止前成员未全部确认',
  needs_confirmation: '榜单实质变更后，截止前未重新确认',
};

/** Earliest receipt first; two of the same millisecond in order of id. */
export function inOrderOfReceipt(bids: readonly Bid[]): Bid[] {
  return [...bids].sort(
    (a, b) => a.submittedAt!.getTime() - b.submittedAt!.getTime() || (a.id < b.id ? -1 : 1),
  );
}

/** Notes of every party of what counts whether it may take the work on, as of the day of the deadline. */
async function snapshotEligibility(tx: Tx, listing: Listing, bids: readonly Bid[]): Promise<void> {
  if (bids.length === 0) return;
  const on = shanghaiDate(listing.bidDeadline!);
  const parties = await tx.manager.findBy(BidParty, {
    bidId: In(bids.map((bid) => bid.id)),
    live: true,
  });
  const organizations = await tx.manager.findBy(Organization, {
    id: In(parties.map((party) => party.organizationId)),
  });
  const snapshots = new Map<BidParty, EligibilitySnapshot>();
  for (const bid of bids) {
    const own = parties.filter((party) => party.bidId === bid.id);
    const ids = own.map((party) => party.organizationId);
    const faults = bidderFaults(
      organizations.filter(({ id }) => ids.includes(id)),
      bid.leadOrganizationId,
      listing,
      on,
    );
    for (const party of own) {
      const fault = faults.find(({ organizationId }) => organizationId === party.organizationId);
      const { businessScope } = organizations.find(({ id }) => id === party.organizationId)!;
      snapshots.set(party, {
        on,
        eligible: !fault,
        reasons: fault?.reasons ?? [],
        businessScope,
        scopeNote: scopeNote(businessScope, listing.category),
      });
    }
  }
  await updateMany(
    tx.manager,
    BidParty,
    [...snapshots].map(([{ id }, eligibilityAtClose]) => ({ id, eligibilityAtClose })),
  );
}
