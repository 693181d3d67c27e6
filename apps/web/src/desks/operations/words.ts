/** What an event is about, by the first part of its name. */
const SUBJECTS: Record<string, string> = {
  need: '需求',
  listing: '榜单',
  question: '提问',
  amendment: '变更',
  bid: '揭榜意向书',
  evaluation: '评审',
  award: '承榜',
  objection: '异议',
  agreement: '协议',
  milestone: '里程碑',
  payment: '拨付',
  acceptance: '验收',
  deadline: '期限',
  reminder: '提醒',
};

/** `榜单 listing.published`: the name that logs and traces use stands beside the word. */
export const eventName = (name: string): string =>
  [SUBJECTS[name.split('.')[0]!], name].filter(Boolean).join(' ');

/** What a job was to do. */
export const jobName = (job: string): string =>
  ({ 'event.deliver': '办理事件', 'deadline.run': '办理期限' })[job] ?? job;

export const QUEUE_NAMES: Record<string, string> = {
  events: '事件',
  sealed: '密封事项',
  deadlines: '期限',
  tasks: '其他任务',
};

export const LETTER_STATUS = {
  open: '待处理',
  redriven: '已重新派发',
  recovered: '已恢复',
  discarded: '已放弃',
} as const;

/** `3 天 4 小时`, `5 分 12 秒`: the two largest units. */
export function duration(seconds: number): string {
  const units: [number, string][] = [
    [86_400, '天'],
    [3_600, '小时'],
    [60, '分'],
    [1, '秒'],
  ];
  let rest = Math.round(seconds);
  const parts: string[] = [];
  for (const [size, name] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${name}`);
  }
  return parts.slice(0, 2).join(' ') || '0 秒';
}
