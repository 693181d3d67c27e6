import './all-rooms.js';
import { addMembership, createAccount, findMembers } from '#identity';
import { randomHex } from '#kernel';
import { ADMINISTRATOR_ROLES, ROLE_NAMES, type Role } from '#contracts';
import { createDataSource, Database, loadConfig, systemCommand, UnitOfWork } from '#platform';
import { StartError } from './start/start-error.js';

const OPTIONS: Record<string, Role> = {
  '': ADMINISTRATOR_ROLES[0],
  '--security': ADMINISTRATOR_ROLES[1],
  '--audit': ADMINISTRATOR_ROLES[2],
};

/**
 * Makes the first administrator of a kind, with a password that is printed once and must be changed at
 * first use. Later ones come from the product: opened by one administrator, granted by another.
 * @throws StartError when there is one already
 */
export async function makeAdministrator([login, option = '']: string[]): Promise<void> {
  if (!login || !/^[a-z0-9][a-z0-9._-]{2,39}$/.test(login)) {
    throw new StartError('请给出账号名：3–40 个小写字母、数字或 . _ -。');
  }
  const role = OPTIONS[option];
  if (!role) throw new StartError(`没有选项 ${option}；可用 --security 或 --audit。`);
  const name = ROLE_NAMES[role];
  const dataSource = await createDataSource(loadConfig().databaseUrl, 2).initialize();
  const password = `Aa-${randomHex(8)}`;
  try {
    const uow = new UnitOfWork(dataSource, new Database(dataSource));
    await uow.run(systemCommand('administrator'), async (tx) => {
      // Held to the end, so that two first ones do not come about at once.
      await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtext('jiebang.administrator'))`);
      if ((await findMembers(tx, { role })).length > 0) {
        throw new StartError(
          `已有${name}，这个命令只建立第一个；其他的由系统管理员开户、安全管理员授予身份。`,
        );
      }
      const account = await createAccount(tx, { login, name, password, mustChangePassword: true });
      await addMembership(tx, { accountId: account.id, role });
    });
  } finally {
    await dataSource.destroy();
  }
  console.log(`已建立${name} ${login}，初始密码（只显示这一次）：${password}`);
}
