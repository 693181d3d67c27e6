import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../../test/support/free-port.js';
import { toDomainError } from '../src/database/pg-errors.js';

describe('a database that is away', () => {
  const refusal = (at: pg.ClientConfig) =>
    new pg.Client({ user: 'nobody', ...at }).connect().then(() => 'connected', toDomainError);

  it('is told as not now, whether its port or its socket is gone', async () => {
    const port = await freePort();
    for (const host of ['127.0.0.1', join(tmpdir(), 'no-such-folder')]) {
      expect(await refusal({ host, port })).toMatchObject({ code: 'service_unavailable' });
    }
  });

  it('is not what a missing file means', () => {
    const missing = Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' });
    expect(toDomainError(missing)).toBe(missing);
  });
});
