import { notFound } from '#kernel';
import type { Tx } from '#platform';
import type { BiddableListing } from '#posting';
import { present, requireMembers } from '../domain/party.policy.js';
import type { Bid } from '../persistence/bid.entity.js';
import { BidParty } from '../persistence/bid-party.entity.js';
import { sealTerms, type KnownParty } from '../persistence/sealed-words.js';
import { partiesOf } from './bid-rows.js';
import { admitBidders } from './check-bidders.js';

/** One organisation as the lead wants it in the bid. */
export interface WantedParty {
  organizationId: string;
  sharePercent: number;
  task: string;
}

/**
 * Brings a joint bid's parties to the list the lead wants: newcomers are invited, whoever is no longer
 * listed is out and free to bid elsewhere, shares and tasks are as listed. Being invited takes nobody's
 * place; whether somebody already takes part elsewhere shows when they answer, and to them alone.
 *
 * @param bid held for update
 * @returns all parties as they now stand, the lead first
 * @throws DomainError joint_not_allowed | member_duplicate | too_many_members | invalid_input |
 *         not_found | organization_not_eligible | member_not_eligible
 */
export async function setParties(
  tx: Tx,
  bid: Bid,
  listing: BiddableListing,
  wanted: readonly WantedParty[],
  now: Date,
): Promise<KnownParty[]> {
  requireMembers(wanted, bid.leadOrganizationId, listing);
  const ids = wanted.map((party) => party.organizationId);
  const { leadOrganizationId: leadId } = bid;
  await admitBidders(tx, listing, { leadId, organizationIds: ids, taking: [] }, now);
  const known = await partiesOf(tx.manager, bid.id);
  for (const party of present(known)) {
    if (!ids.includes(party.organizationId)) await removeParty(tx, party);
  }
  for (const want of wanted) {
    const party = known.find(({ organizationId }) => organizationId === want.organizationId);
    if (!party) await invite(tx, bid, want);
    else await change(tx, party, want);
  }
  return partiesOf(tx.manager, bid.id);
}

/** A party goes, or is taken out; its place on the listing is free again. */
export async function removeParty(tx: Tx, party: KnownParty): Promise<void> {
  if (party.lead) throw notFound('成员单位');
  const gone: Partial<BidParty> = {
    state: 'left',
    live: false,
    consentedVersion: null,
    consentedAt: null,
    consentedBy: null,
  };
  await tx.manager.update(BidParty, { id: party.id }, gone);
  Object.assign(party, gone);
}

async function invite(tx: Tx, bid: Bid, want: WantedParty): Promise<void> {
  const place = {
    bidId: bid.id,
    listingId: bid.listingId,
    organizationId: want.organizationId,
  };
  await tx.insert(BidParty, {
    ...place,
    sealedTerms: await sealTerms(tx.manager, place, want),
    lead: false,
    state: 'invited',
    live: false,
  });
}

async function change(tx: Tx, party: KnownParty, want: WantedParty): Promise<void> {
  const state = party.state === 'left' ? 'invited' : party.state;
  const sealedTerms = await sealTerms(tx.manager, party, want);
  await tx.manager.update(BidParty, { id: party.id }, { sealedTerms, state });
}

/** Makes every consent void but the lead's, who asks for the others with this version. */
export async function restartConsents(
  tx: Tx,
  bid: Bid,
  version: number,
  now: Date,
  accountId: string,
): Promise<void> {
  await tx.manager.update(
    BidParty,
    { bidId: bid.id },
    { consentedVersion: null, consentedAt: null, consentedBy: null },
  );
  await tx.manager.update(
    BidParty,
    { bidId: bid.id, lead: true },
    { consentedVersion: version, consentedAt: now, consentedBy: accountId },
  );
}
