import { formatDateChinese, formatShanghai } from '#kernel';
import { checkChain, type ChainFault, type Read } from '#platform';
import type { Check, Finding } from './finding.js';

const FAMILY_NAMES = {
  time: '时间',
  actor: '办理者（账号、身份、来源地址、请求编号）',
  action: '事项（动作、对象、榜单、是否密封）',
  content: '内容（理由、前后事实）',
};

/** 审计链 and 每日摘要. @param kept digests that somebody kept, by day */
export async function auditTrail(read: Read, kept: ReadonlyMap<string, string>): Promise<Check[]> {
  const { links, digests, lastHash, faults } = await checkChain(read, kept);
  const of = (days: boolean): Finding[] =>
    faults
      .filter(({ kind }) => kind.startsWith('digest') === days)
      .map((fault) => ({ where: place(fault), what: words(fault) }));
  return [
    {
      name: '审计链',
      looked: `${links} 条记录逐条相扣，末条指纹 ${lastHash}`,
      findings: of(false),
    },
    {
      name: '每日摘要',
      looked: `${digests} 天的摘要与审计链一致${kept.size > 0 ? `，与留存的 ${kept.size} 天一致` : ''}`,
      findings: of(true),
    },
  ];
}

function place({ kind, seq, at, entryId, day }: ChainFault): string {
  if (day !== null) return `${formatDateChinese(day)}的摘要`;
  if (kind === 'end_changed') return `第 ${seq} 号（链尾登记）`;
  const when = at === null ? '' : `${formatShanghai(new Date(at))}:${at.slice(17, 19)}`;
  if (seq === null) return `链外记录 ${entryId}（${when}）`;
  if (kind === 'link_removed') return `第 ${seq} 号（下一条入链于 ${when}）`;
  return `第 ${seq} 号（${when}入链，记录 ${entryId}）`;
}

function words({ kind, families, seq }: ChainFault): string {
  switch (kind) {
    case 'entry_changed':
      return `被改动：${families.map((family) => FAMILY_NAMES[family]).join('、')}`;
    case 'entry_removed':
      return '记录被删除，链上只剩指纹';
    case 'entry_inserted':
      return '绕过审计链插入的记录';
    case 'link_removed':
      return '这一号缺失：记录与指纹一并被删除';
    case 'link_changed':
      return '链上指纹被改动，或此处插入、调换过记录';
    case 'end_changed':
      return `与链上最后一条不符：末尾的记录被删除，或登记被改动`;
    case 'digest_changed':
      return `与审计链不符：第 ${seq} 号及以前的记录在公布之后被改动，或摘要本身被改动`;
    case 'digest_missing':
      return '缺失';
  }
}
