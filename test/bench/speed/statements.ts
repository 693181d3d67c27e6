import pg from 'pg';
import { Database } from '#platform';
import {
  listPublicListings,
  PublicListingQuery,
} from '../../../libs/disclosure/src/application/queries/public-listings.query.js';
import { publicListing } from '../../../libs/disclosure/src/application/queries/public-listing.query.js';
import { publicNotice } from '../../../libs/disclosure/src/application/queries/public-notices.query.js';
import type { Ask } from './load.js';
import { publicResult } from '../../../libs/disclosure/src/application/queries/public-result.query.js';

/** A statement with its values, as our own queries send it. */
export interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

/** Notes what a query would ask of the database, so that the floor asks exactly that. */
class Noting extends Database {
  readonly noted: Statement[] = [];

  constructor() {
    // A pool that nobody ever asks: it connects to nothing.
    super({ driver: { master: new pg.Pool() } } as never);
  }

  override query(text: string, values: unknown[] = [], name = 'floor'): Promise<never[]> {
    this.noted.push({ name, text, values });
    return Promise.resolve([]);
  }
}

async function statementOf(ask: (db: Database) => Promise<unknown>): Promise<Statement> {
  const db = new Noting();
  // Nothing is found, which some of them refuse.
  await ask(db).catch(() => undefined);
  if (db.noted.length !== 1) throw new Error(`${db.noted.length} statements instead of one`);
  return db.noted[0]!;
}

const LIST_PATH = '/api/v1/public/listings?open=true&category=legal_advice&sort=deadline';

/** What the list is asked by. */
export const LIST: Ask[] = [{ method: 'GET', path: LIST_PATH }];
/** The same by a least ceiling besides, another each time, which all of them reach. */
export const UNKEPT_LIST: Ask[] = LIST.map((ask) => ({ ...ask, once: 'ceilingMin' }));
/** Stands for that ceiling in the statement. */
export const CEILING = 987_654_321;

const ID = '019a0000-0000-7000-8000-000000000001';
const listed = (more: Partial<PublicListingQuery> = {}) =>
  Object.assign(new PublicListingQuery(), {
    open: true,
    category: ['legal_advice'],
    sort: 'deadline',
    ...more,
  });

/** What each page asks, with the id in the first place. */
export const statements = async () => ({
  listings: {
    ...(await statementOf((db) => listPublicListings(db, listed()))),
    name: 'floor-listings',
  },
  unkeptListings: {
    ...(await statementOf((db) => listPublicListings(db, listed({ ceilingMin: CEILING })))),
    name: 'floor-unkept-listings',
  },
  listing: await statementOf((db) => publicListing(db, ID)),
  notice: await statementOf((db) => publicNotice(db, ID)),
  result: await statementOf((db) => publicResult(db, ID)),
});
