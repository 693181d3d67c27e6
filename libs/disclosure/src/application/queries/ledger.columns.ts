import { FUNDING_MODE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { formatDateChinese, formatDeadline, formatShanghai, shanghaiDate } from '#kernel';
import type { XlsxColumn } from '#platform';
import type { LedgerRow } from './ledger.query.js';

const yuan = (fen: number | null) => (fen === null ? null : fen / 100);
const day = (date: string | null) => date && formatDateChinese(date);
const dayOf = (instant: Date | null) => instant && formatDateChinese(shanghaiDate(instant));

/** The printed ledger's columns; what is sealed or not public yet is empty in the rows already. */
export const LEDGER_COLUMNS: readonly XlsxColumn<LedgerRow>[] = [
  { title: '编号', width: 16, cell: (row) => row.code },
  { title: '榜单', width: 36, cell: (row) => row.title },
  { title: '状态', width: 12, cell: (row) => row.statusName },
  { title: '发榜单位', width: 18, cell: (row) => row.postingUnitName },
  { title: '类别', width: 12, cell: (row) => SERVICE_CATEGORY_NAMES[row.category] },
  { title: '资金方式', width: 16, cell: (row) => FUNDING_MODE_NAMES[row.fundingMode] },
  { title: '预算上限（元）', width: 16, cell: (row) => yuan(row.ceilingFen) },
  { title: '轮次', width: 8, cell: (row) => row.round },
  { title: '发榜时间', width: 22, cell: (row) => formatShanghai(row.publishedAt) },
  { title: '揭榜截止', width: 22, cell: (row) => formatDeadline(row.bidDeadline) },
  { title: '揭榜数', width: 10, cell: (row) => row.bidCount },
  { title: '揭榜组织', width: 40, cell: (row) => row.bidderNames?.join('、') ?? null },
  { title: '评审定稿', width: 16, cell: (row) => dayOf(row.evaluatedAt) },
  { title: '承榜组织', width: 32, cell: (row) => row.awardeeNames?.join('、') ?? null },
  {
    title: '评审得分',
    width: 10,
    cell: ({ totalHundredths: total }) => (total === null ? null : total / 100),
  },
  { title: '承榜金额（元）', width: 16, cell: (row) => yuan(row.amountFen) },
  { title: '公示开始', width: 16, cell: (row) => day(row.noticeStart) },
  { title: '公示结束', width: 16, cell: (row) => day(row.noticeEnd) },
  { title: '承榜生效', width: 16, cell: (row) => dayOf(row.effectiveAt) },
  { title: '异议件数', width: 10, cell: (row) => row.objections },
  { title: '签约日期', width: 16, cell: (row) => dayOf(row.signedAt) },
  { title: '履约开始', width: 16, cell: (row) => day(row.startsOn) },
  { title: '履约结束', width: 16, cell: (row) => day(row.endsOn) },
  { title: '进度（%）', width: 10, cell: (row) => row.progressPercent },
  { title: '已拨付（元）', width: 16, cell: (row) => yuan(row.paidFen) },
  { title: '验收日期', width: 16, cell: (row) => dayOf(row.acceptedAt) },
  { title: '验收结论', width: 10, cell: (row) => row.conclusion },
  { title: '服务人次', width: 10, cell: (row) => row.participations },
  { title: '满意率', width: 10, cell: (row) => row.satisfactionRate },
  { title: '备注', width: 40, cell: (row) => row.remark },
];
