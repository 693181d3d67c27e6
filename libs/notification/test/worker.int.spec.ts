import { DataSource } from 'typeorm';
import { newId } from '#kernel';
import { composeHandlers, openQueue, UnitOfWork, WorkerRuntime } from '#platform';
import { queueConfig, silent, until } from '../../platform/test/job-fixture.js';
import { startApp } from '../../../test/support/app.js';
import { notificationControllers, notificationHandlers, NotificationModule } from '../src/index.js';
import { notify } from '../src/application/notify.js';
import { MailServer } from './smtp.js';

const ROOM = {
  module: NotificationModule,
  controllers: notificationControllers,
  handlers: notificationHandlers,
};

describe('two workers', () => {
  it('send every letter once, without anybody asking them to', async () => {
    const server = new MailServer();
    const app = await startApp([ROOM], { MAIL_URL: await server.start(), LOG_LEVEL: 'silent' });
    const { databaseUrl, db, nest } = app;
    const start = async () => {
      const registry = await composeHandlers(nest, [ROOM]);
      const queue = await openQueue(queueConfig(databaseUrl), silent);
      const uow = nest.get(UnitOfWork);
      const dataSource = nest.get(DataSource);
      const parts = { databaseUrl, db, registry, queue, uow, dataSource, logger: silent };
      const runtime = new WorkerRuntime(parts);
      await runtime.start();
      return runtime;
    };
    const workers = [await start(), await start()];
    try {
      const account = await app.as('resident');
      await db.query(`UPDATE account SET email = 'a@example.org' WHERE id = $1`, [
        account.accountId,
      ]);
      const facts = { needId: newId(), submitted: '于2026年3月2日' };
      await app.write(async (tx) => {
        for (let n = 0; n < 60; n += 1) {
          await notify(tx, { eventId: newId(), facts }, [
            { kind: 'need.accepted', to: [account.accountId] },
          ]);
        }
      });
      await until('every letter is sent', async () => {
        const row = await db.one<{ left: number }>(
          `SELECT count(*)::int AS left FROM mail_delivery WHERE status <> 'sent'`,
        );
        return row!.left === 0;
      });
      expect(server.letters).toHaveLength(60);
      expect(new Set(server.letters.map(({ messageId }) => messageId)).size).toBe(60);
    } finally {
      for (const worker of workers) await worker.stop(1_000);
      await app.stop();
      await server.stop();
    }
  });
});
