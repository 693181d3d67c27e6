import { existsSync, readFileSync } from 'node:fs';
import { freePort } from '../support/free-port.js';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { allGone, descendants, Household, until, type Launch } from './launcher.js';

import.meta.jest.setTimeout(400_000);

// The processes are followed through /proc.
const onLinux = platform() === 'linux' ? describe : describe.skip;

const answers = (port: number, path: string) =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    ({ status }) => status,
    () => 0,
  );

onLinux('npm start', () => {
  let house: Household;
  let port: number;
  let launch: Launch;

  const start = async () => {
    launch = house.launch({ PORT: String(port) });
    await launch.up();
    return launch.family();
  };

  const serverLock = () => join(house.dataDir, 'postgres/cluster/postmaster.pid');
  // PostgreSQL's sessions come and go, so a process may be gone before it is asked.
  const nameOf = (pid: number) => {
    try {
      return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    } catch {
      return undefined;
    }
  };
  const serverPid = () => Number(readFileSync(serverLock(), 'utf8').split('\n')[0]);

  const mark = (name: string) => house.sql(`insert into survivor values ('${name}')`);
  const expectMarked = async (name: string) =>
    expect(await house.sql('select name from survivor')).toContainEqual({ name });

  beforeAll(async () => {
    house = new Household();
    port = await freePort();
  });
  afterAll(() => house.clear());

  it('brings everything up and says where it is and how to stop it', async () => {
    const family = await start();
    expect(launch.output).toContain(`http://127.0.0.1:${port}`);
    expect(launch.output).toContain(`http://127.0.0.1:${port}/api/docs`);
    expect(await answers(port, '/api/v1/health/ready')).toBe(200);
    // Compiled launcher, api, worker, PostgreSQL with its helpers, and the watchdog.
    expect(family.length).toBeGreaterThan(5);
    // Api and worker are not the tables' owner, so they cannot lift what keeps the audit trail.
    expect(
      await house.sql(
        `select distinct usename from pg_stat_activity where application_name like 'jiebang%'`,
      ),
    ).toEqual([{ usename: 'jiebang_app' }]);
    await house.sql('create table survivor (name text)');
    await mark('first');
  });

  it('refuses to run twice on the same folder', async () => {
    const second = house.launch({ PORT: String(await freePort()) });
    expect(await second.ended()).toBe(1);
    expect(second.output).toMatch(/^这个文件夹里的系统已经在运行（进程号 \d+），[^。]*。\n$/);
    expect(await answers(port, '/api/v1/health/ready')).toBe(200);
  });

  it('stops on SIGTERM and leaves no process behind', async () => {
    const family = launch.family();
    launch.child.kill('SIGTERM');
    expect(await launch.ended()).toBe(0);
    expect(allGone(family)).toBe(true);
    expect(existsSync(join(house.dataDir, 'instance.json'))).toBe(false);
    expect(existsSync(serverLock())).toBe(false);
  });

  it('takes its processes along when the launcher is killed, and starts again', async () => {
    const family = await start();
    await mark('before kill');
    launch.kill([launch.child.pid!]);
    await until('all processes gone', () => allGone(family));
    await start();
    await expectMarked('before kill');
  });

  it('recovers when everything is killed at once', async () => {
    const family = launch.family();
    await mark('before the end');
    launch.kill([launch.child.pid!, ...family]);
    await until('all processes gone', () => allGone(family));
    expect(existsSync(serverLock())).toBe(true);
    await start();
    await expectMarked('before the end');
  });

  it('shuts down a PostgreSQL left behind by a killed launcher', async () => {
    const family = launch.family();
    const server = serverPid();
    // All but the server itself: without the launcher and the watchdog nobody ends it.
    const helpers = family.filter((pid) => ![server, ...descendants(server)].includes(pid));
    const watchdog = helpers.filter((pid) => nameOf(pid) === 'sh');
    expect(watchdog).toHaveLength(1);
    launch.kill([...watchdog, launch.child.pid!, ...helpers]);
    await until('helpers gone', () => allGone(helpers));
    expect(allGone([server])).toBe(false);
    await start();
    expect(allGone([server])).toBe(true);
    await expectMarked('first');
  });

  it('ends with one sentence when one of its processes dies', async () => {
    const family = launch.family();
    launch.kill([serverPid()]);
    expect(await launch.ended()).toBe(1);
    expect(launch.output).toMatch(/意外退出[^。]*。\n$/);
    await until('all processes gone', () => allGone(family));
  });
});

onLinux('npm start refuses, naming the setting,', () => {
  let house: Household;
  beforeAll(() => {
    house = new Household();
  });
  afterAll(() => house.clear());

  const refusal = async (settings: Record<string, string>) => {
    const launch = house.launch({ PORT: String(await freePort()), ...settings });
    const code = await launch.ended();
    expect(launch.output).not.toContain('geheim');
    return { code, sentence: launch.output.trim().split('\n').at(-1) };
  };

  it('a port that is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((done) => {
      other.listen(0, '0.0.0.0', () => done((other.address() as { port: number }).port));
    });
    try {
      const { code, sentence } = await refusal({ PORT: String(port) });
      expect(code).toBe(1);
      expect(sentence).toMatch(new RegExp(`^端口 ${port} 已被其他程序占用，[^。]*PORT[^。]*。$`));
    } finally {
      await new Promise((done) => other.close(done));
    }
  });

  it.each([
    ['PORT', 'abc', '设置 PORT 有误：应为 1 到 65535 之间的整数，现为“abc”。'],
    ['DEMO_MODE', 'vielleicht', '设置 DEMO_MODE 有误：应为 true 或 false，现为“vielleicht”。'],
    [
      'DATABASE_URL',
      'postgres://someone:geheim@127.0.0.1:1/nowhere',
      '连接不上 DATABASE_URL 指定的数据库 127.0.0.1:1/nowhere：连接被拒绝。',
    ],
    [
      'REDIS_URL',
      'redis://:geheim@127.0.0.1:1',
      '连接不上 REDIS_URL 指定的 Redis 127.0.0.1:1：连接被拒绝。',
    ],
  ])('%s=%s', async (name, value, sentence) => {
    expect(await refusal({ [name]: value })).toEqual({ code: 1, sentence });
  });

  it('a password that is wrong', async () => {
    const { host, pathname } = new URL(process.env.TEST_DATABASE_URL!);
    const { code, sentence } = await refusal({
      DATABASE_URL: `postgres://jiebang:geheim@${host}${pathname}`,
    });
    expect(code).toBe(1);
    expect(sentence).toBe(
      `连接不上 DATABASE_URL 指定的数据库 ${host}${pathname}：用户名或密码不对。`,
    );
  });
});
