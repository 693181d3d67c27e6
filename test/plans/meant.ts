/** What is meant to be so, and why. */
export interface Meant {
  /** Occasions that may; all that say the statement must be among them. */
  by?: RegExp;
  /** Statements, on one line. */
  says?: RegExp;
  why: string;
  /** Not in every run: said by tests that draw what they ask. */
  drawn?: true;
}

/** Statements that read a large table whole. */
export const MEANT_WHOLE: readonly Meant[] = [
  {
    by: /^GET \/api\/v1\/exports\//,
    why: 'an export is of everything: page by page, three at a time a process, on the audit trail',
  },
  {
    by: /^GET \/api\/v1\/(public\/)?(indicators|statistics)/,
    why: 'figures as of any day are counted from all that happened until then; the public’s answers are kept',
  },
  {
    says: / ILIKE /,
    why: 'a desk’s keyword stands anywhere in a name: looked for in the list’s order, by staff alone',
  },
  {
    by: /^GET \/api\/v1\/audit-chain$/,
    why: 'every entry of the last two days is looked up in the chain; how many those are, no plan knows',
  },
  {
    by: /^GET \/api\/v1\/operations\/events$/,
    says: /payload->>'listingId'/,
    why: 'the events of one listing, for an administrator who looks into one case; an index would cost every write',
  },
  {
    by: /^GET \/api\/v1\/listings$/,
    says: /l\.bid_deadline >/,
    why: 'a desk’s span of deadlines in the order of changes: looked for in that order, by staff alone',
  },
  {
    by: /^GET \/api\/v1\/(listings|needs)$/,
    says: /\b[ln]\.category = /,
    why: 'a desk’s class in the list’s order: one of eighteen, so it stands soon; how far, statistics guess anew each time',
    drawn: true,
  },
  {
    by: /^GET \/api\/v1\/public\/listings$/,
    says: /m\.alliance_id = \$\d/,
    why: 'all that an alliance was ever awarded, which is a good part of all awards',
    drawn: true,
  },
  {
    says: /LIMIT 10001\) counted/,
    why: 'a total is counted to ten thousand at most, and told as more from there on',
    drawn: true,
  },
  {
    by: /^GET \/api\/v1\/public\/listings$/,
    says: /listing_search/,
    why: 'common words are looked for in the list’s order first, some thousands far, rare ones by index: statistics choose the way',
    drawn: true,
  },
  {
    by: /→ alert-saved-searches$/,
    why: 'every kept search is held against the listing that was published: one statement a publication',
  },
];

/** Statements that are said more often than a few times for one request. */
export const MEANT_LOOPS: readonly Meant[] = [
  {
    by: /\/(opening\/second-key|uphold|approve|convene|sign|terminate|finalise|cancel)$|^deadline |^event (listing|award)\./,
    says: /^(INSERT INTO (status_history|audit_entry|outbox_event|deadline)|UPDATE|DELETE FROM deadline)/,
    why: 'one step of each bid or milestone of one listing, with its own history, entry and event',
  },
  {
    by: /^periodic /,
    why: 'works through what waits, batch by batch, until nothing does',
  },
  {
    by: /→ notify-/,
    says: /FROM membership m JOIN account a/,
    why: 'whom to tell, once for each kind of reader: a handful, whatever has happened',
  },
  {
    by: /^GET \/api\/v1\/live$/,
    why: 'a stream lasts as long as its page is open, and asks again at each change',
    drawn: true,
  },
  {
    by: /^GET \/api\/v1\/saved-searches$/,
    says: /FROM unit\b/,
    why: 'each of an account’s own kept searches, which are few, asks for the units that it names',
    drawn: true,
  },
];

/** Routes of which nothing is heard. */
export const SILENT: Readonly<Record<string, string>> = {
  'PUT /api/v1/demonstration/clock':
    'told by the tests of whole processes, which are not listened to',
};
