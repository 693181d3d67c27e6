import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListingSearch1700000000120 implements MigrationInterface {
  name = 'ListingSearch1700000000120';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('ListingSearch cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE "listing_search" ("listing_id" uuid NOT NULL, "words" tsvector NOT NULL, "cut" integer NOT NULL, CONSTRAINT "listing_search_pkey" PRIMARY KEY ("listing_id"))`,
  `ALTER TABLE "listing_search" ADD CONSTRAINT "listing_search_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Found at once: no list of what waits to be filed, which every search would walk.
  `CREATE INDEX "listing_search_words" ON "listing_search" USING gin ("words") WITH (fastupdate = off)`,
  // Ten thousand words whose frequency is known, for the plan that is chosen per query.
  `ALTER TABLE "listing_search" ALTER COLUMN "words" SET STATISTICS 1000`,
  `CREATE INDEX "listing_public_deadline" ON "listing" ("bid_deadline", "id") WHERE published_at IS NOT NULL`,
  `CREATE INDEX "listing_public_ceiling" ON "listing" ("ceiling_fen", "id") WHERE published_at IS NOT NULL`,
];
