import { openBox, sealBox, sealingOf } from '#platform';
import type { EntityManager } from 'typeorm';
import { requireStorable } from '../domain/storable.js';
import type { Bid } from './bid.entity.js';
import type { BidParty } from './bid-party.entity.js';

/** Share of the work and 分工 of a party. */
export interface PartyTerms {
  sharePercent: number;
  task: string;
}

/** A party with its terms at hand. */
export type KnownParty = Omit<BidParty, keyof PartyTerms> & PartyTerms;

type PartyPlace = Pick<BidParty, 'listingId' | 'bidId' | 'organizationId'>;

const termsContext = ({ listingId, bidId, organizationId }: PartyPlace): string =>
  `jiebang.bid-party.1|${listingId}|${bidId}|${organizationId}`;

/** Seals a party's terms; bound to listing, bid and organisation. */
export async function sealTerms(
  manager: EntityManager,
  party: PartyPlace,
  { sharePercent, task }: PartyTerms,
): Promise<Buffer> {
  requireStorable(task);
  const keys = sealingOf(manager);
  const key = await keys.keyOf(manager, party.listingId);
  const plain = Buffer.from(JSON.stringify({ sharePercent, task }));
  return sealBox(keys.cipher, key, termsContext(party), plain);
}

/** A party's terms; those of an opened bid stand in the row. Rights are for the caller to check. */
export async function termsOf(
  manager: EntityManager,
  party: PartyPlace & Pick<BidParty, 'sharePercent' | 'task' | 'sealedTerms'>,
): Promise<PartyTerms> {
  const { sealedTerms, sharePercent, task } = party;
  if (!sealedTerms) return { sharePercent: sharePercent ?? 0, task: task ?? '' };
  const key = await sealingOf(manager).keyOf(manager, party.listingId);
  return JSON.parse(openBox(key, termsContext(party), sealedTerms).toString());
}

type BidPlace = Pick<Bid, 'id' | 'listingId'>;
const reasonContext = ({ id, listingId }: BidPlace): string =>
  `jiebang.bid-reason.1|${listingId}|${id}`;

/** Seals the words with which a bid is withdrawn or left; null for none. */
export async function sealReason(
  manager: EntityManager,
  bid: BidPlace,
  reason: string | undefined,
): Promise<Buffer | null> {
  if (!reason) return null;
  requireStorable(reason);
  const keys = sealingOf(manager);
  const key = await keys.keyOf(manager, bid.listingId);
  return sealBox(keys.cipher, key, reasonContext(bid), Buffer.from(reason));
}

/** Those words again, for the bidders. */
export async function reasonOf(
  manager: EntityManager,
  bid: BidPlace & Pick<Bid, 'sealedReason'>,
): Promise<string | null> {
  if (!bid.sealedReason) return null;
  const key = await sealingOf(manager).keyOf(manager, bid.listingId);
  return openBox(key, reasonContext(bid), bid.sealedReason).toString();
}
