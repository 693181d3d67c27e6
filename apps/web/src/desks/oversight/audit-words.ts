import {
  CLOSED_VALUE,
  fieldName,
  FUNDING_MODE_NAMES,
  NEED_SOURCE_NAMES,
  ORG_TYPE_NAMES,
  PROCUREMENT_METHOD_NAMES,
  ROLE_NAMES,
  SERVICE_CATEGORY_NAMES,
  UNIT_KIND_NAMES,
  UNSUCCESSFUL_REASONS,
  type RecordedChange,
} from '#contracts';
import { date, dateTime } from '../../text/dates';
import { yuan } from '../../text/money';
import { STATUS_NAMES, statusName, type Subject } from '../../text/status';

/** Words for the codes that columns hold. */
const VALUES: Readonly<Record<string, string>> = {
  ...FUNDING_MODE_NAMES,
  ...NEED_SOURCE_NAMES,
  ...ORG_TYPE_NAMES,
  ...PROCUREMENT_METHOD_NAMES,
  ...ROLE_NAMES,
  ...SERVICE_CATEGORY_NAMES,
  ...UNIT_KIND_NAMES,
  ...UNSUCCESSFUL_REASONS,
  invited: '待声明',
  declared: '已声明',
  recused: '已回避',
  replaced: '已更换',
  draft: '填写中',
  submitted: '已提交',
  password: '密码',
  provider: '统一认证',
  password_wrong: '密码不正确',
  second_factor_wrong: '验证码不正确',
  account_disabled: '账号已停用',
  no_membership: '账号没有身份',
  sso_unknown_identity: '统一认证身份没有对应的账号',
};

const DETAILS: Readonly<Record<string, string>> = {
  round: '轮次',
  digest: '指纹',
  bidVersion: '意向书版本',
  listingVersion: '榜单版本',
  amountFen: '金额',
  rank: '名次',
  approvalsNeeded: '须审批人数',
  noticeStart: '公示起',
  noticeEnd: '公示止',
  effectiveAt: '生效时间',
  receipts: '回执数',
  table: '表',
  filters: '筛选条件',
  rows: '行数',
  complete: '是否完整',
  bids: '揭榜方数',
  members: '评委数',
  milestones: '里程碑数',
  role: '身份',
  name: '名称',
  changed: '改动的栏目',
  ended: '结束的会话数',
  conclusion: '结论',
  paidOn: '拨付日期',
  revision: '合议稿次',
  commitment: '种子承诺',
  seedCommitment: '抽取种子的承诺',
  tieCommitment: '同分抽签的承诺',
  recordDigest: '抽取记录指纹',
  by: '登录方式',
  why: '原因',
  membershipId: '身份编号',
};

/** Told in lines of their own. */
const APART = ['from', 'to', 'changes'];

/** What an entry tells besides the change of columns, one line a fact. */
export function factLines(subject: string, details: Readonly<Record<string, unknown>>): string[] {
  const { from, to } = details;
  const lines = Object.entries(details)
    .filter(([name, value]) => !APART.includes(name) && value !== null && value !== undefined)
    .map(([name, value]) => `${DETAILS[name] ?? name}：${valueText(name, value)}`);
  if (to === undefined) return lines;
  const state = (value: unknown) =>
    typeof value !== 'string'
      ? '（新建）'
      : subject in STATUS_NAMES
        ? statusName(subject as Subject, value)
        : value;
  return [`状态：${state(from)} → ${state(to)}`, ...lines];
}

/** Each changed column as “栏目：原来 → 现在”. */
export function changeLines(details: Readonly<Record<string, unknown>>): string[] {
  const changes = (details['changes'] ?? []) as RecordedChange[];
  return changes.map(({ field, from, to }) => {
    const column = field.split('.')[1] ?? '';
    const name = fieldName(field);
    if (from === CLOSED_VALUE || to === CLOSED_VALUE) return `${name}：${closedText(from, to)}`;
    return `${name}：${valueText(column, from)} → ${valueText(column, to)}`;
  });
}

function closedText(from: unknown, to: unknown): string {
  if (from === null) return '已填写（内容不显示）';
  if (to === null) return '已清空（内容不显示）';
  return '已修改（内容不显示）';
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

function valueText(name: string, value: unknown): string {
  if (value === null || value === '') return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return name.endsWith('Fen') ? yuan(value) : String(value);
  if (typeof value === 'string') {
    if (INSTANT.test(value)) return dateTime(value);
    return DAY.test(value) ? date(value) : (VALUES[value] ?? value);
  }
  if (Array.isArray(value)) {
    return value.length ? value.map((it) => valueText(name, it)).join('、') : '（空）';
  }
  const { length, sha256 } = value as { length?: number; sha256?: string };
  if (sha256) return `${length} 字（指纹 ${sha256.slice(0, 12)}…）`;
  return JSON.stringify(value);
}
