import {
  CLOSED_VALUE,
  fieldName,
  FUNDING_MODE_NAMES,
  NEED_SOURCE_NAMES,
  ORG_TYPE_NAMES,
  PROCUREMENT_METHOD_NAMES,
  READING_SUBJECT_NAMES,
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
  ...READING_SUBJECT_NAMES,
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

/** Facts of entries that are no columns of their subject. */
const DETAILS: Readonly<Record<string, string>> = {
  accountId: '账号',
  agrees: '同意',
  algorithm: '抽取算法',
  allianceId: '联盟',
  amendmentId: '榜单变更',
  amountFen: '金额',
  table: '表',
  filters: '筛选条件',
  rows: '行数',
  complete: '是否完整',
  approvalVoided: '审批随之作废',
  awardId: '承榜',
  bidId: '揭榜意向书',
  bidVersion: '意向书版本',
  bids: '揭榜方数',
  changed: '改动的栏目',
  collected: '收集意见数',
  commitment: '种子承诺',
  conflicts: '利益冲突',
  digest: '指纹',
  drafter: '由起草人担任',
  drawn: '抽中人数',
  ended: '结束的登录数',
  evaluationId: '评审',
  excluded: '剔除人数',
  fields: '改动的栏目',
  figures: '数据项数',
  fileId: '文件',
  files: '文件数',
  formerDigest: '退回前报告的指纹',
  kind: '内容',
  listingVersion: '榜单版本',
  memberId: '评委或成员',
  memberIds: '退回的评委',
  members: '评委数',
  membershipId: '身份',
  milestoneId: '里程碑',
  milestones: '里程碑数',
  organizationId: '社会组织',
  paidOn: '拨付日期',
  participants: '服务人数',
  participations: '服务人次',
  passedOver: '未能递补的专家',
  pool: '候选人数',
  rank: '名次',
  receipts: '回执数',
  recordDigest: '抽取记录指纹',
  by: '登录方式',
  repostOf: '上一轮榜单',
  revision: '合议稿次',
  role: '身份',
  round: '轮次',
  satisfied: '满意数',
  seedCommitment: '抽取种子的承诺',
  side: '签署方',
  subject: '调阅对象',
  substantive: '实质变更',
  substituteId: '递补的评委',
  thresholdReached: '达到采购限额标准',
  tieCommitment: '同分抽签的承诺',
  version: '版本',
  warnings: '提示数',
  why: '原因',
};

/** Told in lines of their own. */
const APART = ['from', 'to', 'changes'];

/** What an entry tells besides the change of columns, one line a fact. */
export function factLines(subject: string, details: Readonly<Record<string, unknown>>): string[] {
  const { from, to } = details;
  const lines = Object.entries(details)
    .filter(([name, value]) => !APART.includes(name) && value !== null && value !== undefined)
    .map(([name, value]) => `${detailName(subject, name)}：${valueText(name, value)}`);
  if (to === undefined) return lines;
  const state = (value: unknown) =>
    typeof value !== 'string'
      ? '（新建）'
      : subject in STATUS_NAMES
        ? statusName(subject as Subject, value)
        : value;
  return [`状态：${state(from)} → ${state(to)}`, ...lines];
}

/** A column of the subject by its own name, anything else by the table above. */
function detailName(subject: string, name: string): string {
  const column = `${subject}.${name}`;
  const known = fieldName(column);
  return known === column ? (DETAILS[name] ?? name) : known;
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
