import type { TestApp } from './app.js';

/** Version 1 of a listing that a scene published by writing its row: what the database trusts. */
export async function keepPublished(app: TestApp, listingId: string): Promise<void> {
  await app.db.query(
    `INSERT INTO listing_version (id, listing_id, content_version, content, at)
     SELECT gen_random_uuid(), id, 1, jsonb_build_object('ruleSet', rule_set), published_at
       FROM listing WHERE id = $1`,
    [listingId],
  );
}
