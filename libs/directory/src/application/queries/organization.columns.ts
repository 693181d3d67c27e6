import { ORG_TYPE_NAMES } from '#contracts';
import { formatDateChinese } from '#kernel';
import type { XlsxColumn } from '#platform';
import {
  INSPECTION_RESULT_NAMES,
  PARTY_ORGANIZATION_NAMES,
  REGISTRATION_KIND_NAMES,
} from '../../domain/vocabulary.js';
import type { OrganizationItem } from './organization-views.query.js';

const yes = (value: boolean) => (value ? '是' : '否');

/** As the list shows it: no legal representative, no contact. */
export const ORGANIZATION_COLUMNS: readonly XlsxColumn<OrganizationItem>[] = [
  { title: '名称', width: 36, cell: (row) => row.name },
  { title: '统一社会信用代码', width: 24, cell: (row) => row.creditCode },
  { title: '备案号', width: 20, cell: (row) => row.filingNumber },
  { title: '机构类别', width: 16, cell: (row) => ORG_TYPE_NAMES[row.orgType] },
  { title: '登记方式', width: 10, cell: (row) => REGISTRATION_KIND_NAMES[row.registrationKind] },
  { title: '依托单位', width: 32, cell: (row) => row.hostName },
  { title: '党组织', width: 18, cell: (row) => PARTY_ORGANIZATION_NAMES[row.partyOrganization] },
  {
    title: '评估等级',
    width: 10,
    cell: ({ ratingLevel }) => (ratingLevel === null ? null : `${ratingLevel}A`),
  },
  {
    title: '等级有效期至',
    width: 16,
    cell: ({ ratingValidUntil: until }) => until && formatDateChinese(until),
  },
  { title: '年检年度', width: 10, cell: (row) => row.inspectionYear },
  {
    title: '年检结论',
    width: 12,
    cell: ({ inspectionResult: result }) => result && INSPECTION_RESULT_NAMES[result],
  },
  { title: '活动异常名录', width: 14, cell: (row) => yes(row.abnormalListed) },
  { title: '严重违法失信', width: 14, cell: (row) => yes(row.dishonestListed) },
  { title: '财政拨款保障', width: 14, cell: (row) => yes(row.fiscallyFunded) },
  { title: '在用', width: 8, cell: (row) => yes(row.active) },
  { title: '业务范围', width: 60, cell: (row) => row.businessScope },
];
