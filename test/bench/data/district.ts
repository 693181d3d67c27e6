import type pg from 'pg';
import type { Growth } from './copies.js';
import { fillListings, STANDS_OPEN } from './listings.js';

/** Listings for each organisation, and bids on each listing. */
const LISTINGS_AN_ORGANIZATION = 50;
const BIDS_A_LISTING = 2;

/**
 * Fills a district up to so many listings, each with two bids, and an organisation for every fifty of them.
 * They are copies of a listing of the demonstration year, of its bids and of its bidders, who may bid on those
 * that stand open.
 *
 * @param past so many were filled up to before
 */
export async function fillDistrict(db: pg.Client, listings: number, past = 1): Promise<void> {
  const model = await modelOf(db);
  const of = { copies: listings, past };
  const bid = `(SELECT id FROM bid WHERE listing_id = '${model.id}' AND id = ANY('{${model.bids}}'))`;
  const ofBid = { ...of, where: `bid_id IN ${bid}` };
  const organizations = (count: number) =>
    Math.max(1, Math.ceil(count / LISTINGS_AN_ORGANIZATION / model.organizations.length));
  const bids: Record<string, Growth> = {
    organization: {
      copies: organizations(listings),
      past: organizations(past),
      where: `id = ANY('{${model.organizations}}')`,
      set: { name: `organization.name || '（第' || n || '号）'` },
    },
    bid: {
      ...of,
      where: `id IN ${bid}`,
      set: {
        status: `CASE WHEN ${STANDS_OPEN} THEN 'submitted' ELSE bid.status END`,
        opening_order: `CASE WHEN NOT ${STANDS_OPEN} THEN bid.opening_order END`,
        counted_at: `CASE WHEN NOT ${STANDS_OPEN} THEN bid.counted_at END`,
      },
    },
    bid_version: ofBid,
    bid_party: { ...ofBid, set: { live: STANDS_OPEN } },
    bid_receipt: ofBid,
  };
  await fillListings(db, model.id, of, {
    set: {
      ceiling_fen: 'listing.ceiling_fen',
      funding_mode: 'listing.funding_mode',
      conditions: `'{"orgTypes": [], "minRating": null, "other": ""}'`,
    },
    with: bids,
  });
  await db.query('VACUUM ANALYZE');
}

interface Model {
  id: string;
  bids: string[];
  organizations: string[];
}

/** A listing on which several bade, with money enough for whoever bids in a measurement. */
async function modelOf(db: pg.Client): Promise<Model> {
  const { rows } = await db.query<Model>(
    `SELECT l.id, ids.bids, ARRAY(SELECT DISTINCT organization_id FROM bid_party WHERE bid_id = ANY(ids.bids)) AS organizations
       FROM listing l,
            LATERAL (SELECT array_agg(id ORDER BY id) AS bids FROM (
               SELECT id FROM bid WHERE listing_id = l.id AND opening_order IS NOT NULL
                ORDER BY opening_order LIMIT ${BIDS_A_LISTING}) AS first) AS ids
      WHERE l.code NOT LIKE 'BENCH-%' AND l.ceiling_fen >= 15000000
        AND cardinality(ids.bids) = ${BIDS_A_LISTING}
      ORDER BY l.code LIMIT 1`,
  );
  const [model] = rows;
  if (!model) throw new Error('no listing of the year has bids enough');
  return model;
}
