import { actionName, ROLE_NAMES } from '#contracts';
import { formatDateChinese, shanghaiDate, shanghaiTime } from '#kernel';
import type { XlsxColumn } from '#platform';
import type { AuditEntryItem } from './audit-entries.query.js';

const ACTORS: Readonly<Record<string, string>> = { system: '系统', public: '公众' };

/** The trail as an inspector takes it along; with its place in the chain, so that it can be checked. */
export const AUDIT_COLUMNS: readonly XlsxColumn<AuditEntryItem>[] = [
  { title: '链上序号', width: 12, cell: (row) => row.sequence },
  {
    title: '时间（北京时间）',
    width: 24,
    cell: ({ at }) => `${formatDateChinese(shanghaiDate(at))} ${shanghaiTime(at)}`,
  },
  { title: '何人', width: 16, cell: (row) => row.accountName ?? ACTORS[row.actorKind] ?? null },
  { title: '身份', width: 18, cell: ({ role }) => role && ROLE_NAMES[role] },
  { title: '何事', width: 24, cell: (row) => actionName(row.action) },
  { title: '对象种类', width: 14, cell: (row) => row.subjectType },
  { title: '对象编号', width: 38, cell: (row) => row.subjectId },
  { title: '榜单编号', width: 16, cell: (row) => row.listingCode },
  { title: '榜单名称', width: 36, cell: (row) => row.listingTitle },
  { title: '理由', width: 36, cell: (row) => row.reason },
  {
    title: '事实',
    width: 60,
    cell: ({ details }) => (Object.keys(details).length > 0 ? JSON.stringify(details) : null),
  },
  { title: '来源地址', width: 18, cell: (row) => row.address },
  { title: '请求编号', width: 38, cell: (row) => row.requestId },
  { title: '记录编号', width: 38, cell: (row) => row.id },
];
