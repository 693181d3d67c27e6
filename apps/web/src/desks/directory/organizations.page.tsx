import { ORG_TYPE_NAMES, type OrgType } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import {
  DataTable,
  DeskPage,
  LinkButton,
  optionsOf,
  type Column,
  type Filter,
  type FilterValues,
} from '../../desk';
import { useSession } from '../../session/session';
import { Empty } from '../../ui';
import {
  inspectionOf,
  PARTY_ORGANIZATION_NAMES,
  ratingOf,
  REGISTRATION_KIND_NAMES,
  warningsOf,
  type OrganizationItem,
} from './words';

const COLUMNS: Column<OrganizationItem>[] = [
  { key: 'name', title: '名称', heading: true, width: 260, text: ({ name }) => name },
  { key: 'orgType', title: '机构类别', text: ({ orgType }) => ORG_TYPE_NAMES[orgType] },
  {
    key: 'creditCode',
    title: '信用代码或备案号',
    text: ({ creditCode, filingNumber }) => creditCode ?? filingNumber,
  },
  { key: 'rating', title: '评估等级', text: ratingOf },
  { key: 'inspection', title: '年检', text: inspectionOf },
  {
    key: 'party',
    title: '党组织',
    text: ({ partyOrganization }) => PARTY_ORGANIZATION_NAMES[partyOrganization],
  },
  {
    key: 'state',
    title: '状况',
    render: (it) => <State organization={it} />,
    text: (it) => [it.active ? '在用' : '已停用', ...warningsOf(it)].join('；'),
  },
];

function State({ organization }: { organization: OrganizationItem }) {
  const warnings = warningsOf(organization);
  if (!organization.active) return <span className="tag">已停用</span>;
  if (warnings.length === 0) return <span className="tag tag-good">正常</span>;
  return warnings.map((warning) => (
    <span key={warning} className="tag tag-bad">
      {warning}
    </span>
  ));
}

const queryOf = (values: FilterValues) => ({
  keyword: values.keyword,
  orgType: values.orgType as OrgType | undefined,
  registrationKind: values.registrationKind as OrganizationItem['registrationKind'] | undefined,
  allianceId: values.allianceId,
  active: values.active === undefined ? undefined : values.active === 'true',
});

const takeAll = (values: FilterValues) =>
  data(
    api.GET('/api/v1/exports/organizations.xlsx', {
      params: { query: queryOf(values) },
      parseAs: 'blob',
    }),
  );

/** Who may take the whole register along; others save what they read on the page. */
const TAKERS: readonly string[] = [
  'committee_officer',
  'committee_approver',
  'supervisor',
  'administrator',
];

/** 社会组织名录。 */
export function OrganizationsPage() {
  const role = useSession()?.membership.role;
  const alliances = useQuery({
    queryKey: ['alliances', 'names'],
    queryFn: () => data(api.GET('/api/v1/alliances', { params: { query: { limit: 100 } } })),
  });
  const filters: Filter[] = [
    { key: 'keyword', label: '名称、信用代码或业务范围', kind: 'text' },
    { key: 'orgType', label: '机构类别', kind: 'choice', options: optionsOf(ORG_TYPE_NAMES) },
    {
      key: 'registrationKind',
      label: '登记方式',
      kind: 'choice',
      options: optionsOf(REGISTRATION_KIND_NAMES),
    },
    {
      key: 'allianceId',
      label: '所在联盟',
      kind: 'choice',
      options: (alliances.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: 'active',
      label: '是否在用',
      kind: 'choice',
      options: [
        { value: 'true', label: '在用' },
        { value: 'false', label: '已停用' },
      ],
    },
  ];
  const registers = role === 'committee_officer' || role === 'administrator';
  return (
    <DeskPage
      title="社会组织"
      actions={
        registers && (
          <LinkButton type="primary" to="/organizations/new">
            登记社会组织
          </LinkButton>
        )
      }
    >
      <DataTable
        name="社会组织"
        queryKey={['organizations']}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/organizations', {
              params: { query: { ...queryOf(values), limit, cursor } },
            }),
          )
        }
        download={role && TAKERS.includes(role) ? takeAll : undefined}
        columns={COLUMNS}
        rowKey={({ id }) => id}
        to={({ id }) => `/organizations/${id}`}
        filters={filters}
        empty={
          <Empty title="名录里还没有社会组织">登记后即可为其开设账号、加入联盟、参与揭榜。</Empty>
        }
      />
    </DeskPage>
  );
}
