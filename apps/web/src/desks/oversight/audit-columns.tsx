import { actionName, ROLE_NAMES } from '#contracts';
import type { Schemas } from '../../api/client';
import type { Column } from '../../desk';
import { dateTime } from '../../text/dates';
import { changeLines, factLines } from './audit-words';
import './oversight.css';

export type Row = Schemas['AuditEntryItem'];

const who = (row: Row) =>
  row.actorKind === 'account'
    ? [row.accountName, row.role && ROLE_NAMES[row.role]].filter(Boolean).join('，')
    : ROLE_NAMES[row.actorKind];

export const COLUMNS: Column<Row>[] = [
  { key: 'sequence', title: '链上序号', text: (row) => String(row.sequence), width: 100 },
  { key: 'at', title: '时间', text: (row) => dateTime(row.at), width: 170 },
  { key: 'who', title: '何人', text: who, width: 200 },
  {
    key: 'action',
    title: '何事',
    heading: true,
    text: (row) => actionName(row.action),
    width: 200,
  },
  {
    key: 'listing',
    title: '榜单',
    text: (row) => [row.listingCode, row.listingTitle].filter(Boolean).join('　'),
    width: 280,
  },
  { key: 'reason', title: '理由', text: (row) => row.reason, width: 240 },
  {
    key: 'details',
    title: '改动前后',
    text: (row) => lines(row).join('；'),
    render: (row) => (
      <ul className="audit-details">
        {lines(row).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ),
    width: 280,
    wide: true,
  },
  { key: 'address', title: '来源地址', text: (row) => row.address, width: 150, wide: true },
  { key: 'request', title: '请求编号', text: (row) => row.requestId, width: 300, wide: true },
];

const lines = (row: Row): string[] => {
  const details = row.details as Record<string, unknown>;
  return [...factLines(row.subjectType, details), ...changeLines(details)];
};
