import { fastify } from 'fastify';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { replaying, type Recorded } from './replay.js';
import { CEILING, statements } from './statements.js';

/**
 * The floor: a bare Fastify on bare `pg`, the very statements of ours, prepared by name, and the rows as
 * they come for an answer. No session, no rule, no masking, no log.
 */
const { PORT, DATABASE_URL, RECORDED } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 20 });
const server = fastify();
const { listings, unkeptListings, listing, notice, result } = await statements();

server.get<{ Querystring: { ceilingMin?: string } }>(
  '/api/v1/public/listings',
  async ({ query: { ceilingMin } }) => {
    const least = (value: unknown) => (value === CEILING ? Number(ceilingMin) : value);
    const { rows } = await pool.query(
      ceilingMin === undefined
        ? listings
        : { ...unkeptListings, values: unkeptListings.values.map(least) },
    );
    return { items: rows.slice(0, 20), nextCursor: null };
  },
);
for (const [path, statement] of Object.entries({
  listings: listing,
  notices: notice,
  results: result,
})) {
  server.get<{ Params: { id: string } }>(`/api/v1/public/${path}/:id`, async ({ params }) => {
    const { rows } = await pool.query({ ...statement, values: [params.id] });
    return rows[0];
  });
}
const recorded = JSON.parse(readFileSync(RECORDED!, 'utf8')) as Recorded[];
const replays = new Map(recorded.map((it) => [it.bidId, replaying(pool, it)]));
server.post<{ Params: { id: string } }>('/api/v1/bids/:id/revise', ({ params }) =>
  replays.get(params.id)!(),
);
server.get('/api/v1/health/ready', async () => ({ ok: true }));
await server.listen({ port: Number(PORT), host: '127.0.0.1' });
