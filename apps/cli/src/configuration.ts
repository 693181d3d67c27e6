import { settings, type Setting } from '#platform';
import { writeFileSync } from 'node:fs';

const FILE = 'docker/CONFIGURATION.md';

/** Writes the reference anew, from the table that every process reads its settings by. */
export function writeConfiguration(): void {
  writeFileSync(FILE, configurationReference());
  console.log(`已写出 ${FILE}，共 ${Object.keys(settings).length} 项设置。`);
}

/** 全部设置 as one page. */
export function configurationReference(): string {
  const rows = Object.values(settings).map((setting: Setting) => {
    const cells = [`\`${setting.name}\``, setting.meaning, fallbackOf(setting)];
    return `| ${cells.map((cell) => cell.replace(/[|<]/g, '\\$&')).join(' | ')} |`;
  });
  return `${HEAD}\n${rows.join('\n')}\n`;
}

function fallbackOf({ fallback, shown, optional, secret }: Setting): string {
  const text = shown ?? (typeof fallback === 'string' ? fallback : undefined);
  const value = text
    ? shown
      ? text
      : `\`${text}\``
    : optional || text === ''
      ? '不填'
      : '**必填**';
  return secret ? `${value}（保密）` : value;
}

const HEAD = `# 全部设置

由 \`npm run configuration\` 从代码里的设置表（\`libs/platform/src/config/config.ts\`）生成，请勿手改；测试核对两者一致。

取自环境变量，没有的取自工作目录下的 \`.env\`；空值等于不填。写错或缺少时，进程不启动，并指出是哪一项。
标“保密”的不出现在任何提示和日志里，多台主机时请放进密钥管理（如 Kubernetes 的 Secret），不要写进清单。

| 设置 | 含义 | 默认 |
| ---- | ---- | ---- |`;
