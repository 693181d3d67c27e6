import { DomainError } from '#kernel';
import { ConfigError, problemOf } from '#platform';
import { StartError } from './start/start-error.js';

interface Command {
  meaning: string;
  /** @returns the exit code; nothing means 0. */
  run: (args: string[]) => Promise<number | void>;
}

/** Everything `node dist/apps/cli/src/main.js <command>` can do; code is loaded when asked for. */
const commands: Record<string, Command> = {
  start: {
    meaning: '启动整个系统（请用 npm start）',
    run: async () => (await import('./start/start.js')).start(),
  },
  migrate: {
    meaning: '把 DATABASE_URL 指定的数据库升级到当前版本的结构',
    run: async () => (await import('./database-commands.js')).migrateDatabase(),
  },
  'await-structure': {
    meaning: '等到数据库已是当前版本的结构（新版本的进程启动之前用），不改动任何东西',
    run: async () => (await import('./database-commands.js')).awaitStructure(),
  },
  'licang-year': {
    meaning: '在运行中的演示实例上走完一年 22 项榜单；给出日期（如 2026-03-31）则停在那一天',
    run: async ([lastDay]) => (await import('./licang-year/index.js')).licangYear(lastDay),
  },
  'migration-draft': {
    meaning: '比对实体与现有迁移，写出新的迁移文件（开发用）',
    run: async ([name]) => (await import('./migration-draft.js')).draftMigration(name),
  },
  configuration: {
    meaning: '从代码里的设置表写出 docker/CONFIGURATION.md（开发用）',
    run: async () => (await import('./configuration.js')).writeConfiguration(),
  },
  'rotate-master-key': {
    meaning: '更换主密钥：把所有密钥换到新的主密钥之下，中断后可再次执行',
    run: async () => (await import('./keys-commands.js')).rotate(),
  },
  'verify-receipt': {
    meaning: '核对意向书与回执：verify-receipt 意向书.json 回执.json [开榜记录.json] [附件…]',
    run: async (files) => (await import('./verify-receipt.js')).verifyReceipt(files),
  },
  'verify-draw': {
    meaning: '复算专家抽取与路演次序：verify-draw 抽取记录.json（或评审报告.json）',
    run: async (files) => (await import('./verify-evaluation.js')).verifyDrawFile(files),
  },
  'verify-ranking': {
    meaning: '复算评审排名：verify-ranking 评审报告.json',
    run: async (files) => (await import('./verify-evaluation.js')).verifyRankingFile(files),
  },
  doctor: {
    meaning:
      '体检：核对审计链、每日摘要和数据中必须成立的关系；--json 供程序读取，--digests 文件 对照留存的摘要',
    run: async (args) => (await import('./doctor/doctor.js')).doctor(args),
  },
  backup: {
    meaning: '备份数据库和文件到一个文件，不必停机：backup 文件或文件夹',
    run: async ([target]) => (await import('./backup/backup.js')).backup(target),
  },
  restore: {
    meaning: '把备份恢复到一个空库和存放文件的地方：restore 文件',
    run: async ([file]) => (await import('./backup/restore.js')).restore(file),
  },
  administrator: {
    meaning:
      '建立第一个系统管理员：administrator 账号名；加 --security 建立第一个安全管理员，加 --audit 建立第一个审计管理员',
    run: async (args) => (await import('./administrator.js')).makeAdministrator(args),
  },
  seed: {
    meaning: '数据库为空时载入演示数据（需要 DEMO_MODE=true）',
    run: async () => (await import('./database-commands.js')).seedDatabase(),
  },
};

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const rows = Object.entries(commands).map(
    ([name, { meaning }]) => `  ${name.padEnd(width)}  ${meaning}`,
  );
  return ['可用的命令：', ...rows].join('\n');
}

async function main([name, ...args]: string[]): Promise<number> {
  const command = name === undefined ? undefined : commands[name];
  if (!command) {
    console.error(name ? `没有命令 ${name}。${usage()}` : usage());
    return name ? 2 : 0;
  }
  try {
    return (await command.run(args)) ?? 0;
  } catch (error) {
    if (error instanceof DomainError) console.error(problemOf(error, '').detail);
    else if (error instanceof ConfigError || error instanceof StartError)
      console.error(error.message);
    else console.error(error);
    return 1;
  }
}

process.exit(await main(process.argv.slice(2)));
