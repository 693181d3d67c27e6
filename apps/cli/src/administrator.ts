import './all-rooms.js';
import { addMembership, createAccount } from '#identity';
import { randomHex } from '#kernel';
import { createDataSource, Database, loadConfig, systemCommand, UnitOfWork } from '#platform';
import { StartError } from './start/start-error.js';

/** Makes an administrator with a password that is printed once and must be changed at first use. */
export async function makeAdministrator(login: string | undefined): Promise<void> {
  if (!login || !/^[a-z0-9][a-z0-9._-]{2,39}$/.test(login)) {
    throw new StartError('请给出账号名：3–40 个小写字母、数字或 . _ -。');
  }
  const dataSource = await createDataSource(loadConfig().databaseUrl, 2).initialize();
  const password = `Aa-${randomHex(8)}`;
  try {
    const uow = new UnitOfWork(dataSource, new Database(dataSource));
    await uow.run(systemCommand('administrator'), async (tx) => {
      const account = await createAccount(tx, {
        login,
        name: '系统管理员',
        password,
        mustChangePassword: true,
      });
      await addMembership(tx, { accountId: account.id, role: 'administrator' });
    });
  } finally {
    await dataSource.destroy();
  }
  console.log(`已建立系统管理员 ${login}，初始密码（只显示这一次）：${password}`);
}
