import { loadConfig } from '#platform';
import { createTestDatabase } from '../../../test/support/database.js';
import { startWorker } from '../src/start-worker.js';

it('every room together handles every deadline and every job, each once', async () => {
  const database = await createTestDatabase();
  try {
    const config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
    });
    const worker = await startWorker(config);
    await worker.stop();
  } finally {
    await database.drop();
  }
});
