import type { DemoAccount } from '../seed/index.js';

interface Facts {
  address: string;
  dataDir: string;
  logDir: string;
  /** Set when the embedded database could not stand in the data folder. */
  databaseMovedTo?: string;
  demoMode: boolean;
  accounts: DemoAccount[];
}

/** What the launcher says when everything is up. */
export function closingWords(facts: Facts): string {
  const moved = facts.databaseMovedTo
    ? [['数据库', `${facts.databaseMovedTo}（项目文件夹只有 root 能进入，数据库只好放在这里）`]]
    : [];
  return [
    '',
    '揭榜台已启动。',
    '',
    ...table([
      ['网址', facts.address],
      ['接口文档', `${facts.address}/api/docs`],
      ['数据', facts.dataDir],
      ...moved,
      ['日志', facts.logDir],
    ]),
    '',
    ...accountLines(facts),
    '按 Ctrl-C 停止。',
  ].join('\n');
}

function accountLines({ accounts, demoMode }: Facts): string[] {
  if (!demoMode) return ['没有载入演示数据；需要时请设置 DEMO_MODE=true。', ''];
  if (accounts.length === 0) return [];
  const rows = accounts.map(({ role, login, password }) => [role, login, password]);
  return ['演示账号：', ...table([['角色', '账号', '密码'], ...rows]), ''];
}

/** Left-aligned columns; a Chinese character takes two places in a terminal. */
function table(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => width(row[column]!))));
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell + ' '.repeat(widths[column]! - width(cell)));
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

function width(text: string): number {
  return [...text].reduce(
    (sum, char) => sum + (/[\u1100-\u115f\u2e80-\uffef]/.test(char) ? 2 : 1),
    0,
  );
}
