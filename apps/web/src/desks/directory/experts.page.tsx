import { SERVICE_CATEGORY_NAMES, type ServiceCategory } from '#contracts';
import { api, data } from '../../api/client';
import { DataTable, DeskPage, LinkButton, optionsOf, type Column, type Filter } from '../../desk';
import { Empty } from '../../ui';
import type { Expert } from './words';

const COLUMNS: Column<Expert>[] = [
  { key: 'name', title: '姓名', heading: true, width: 160, text: ({ name }) => name },
  {
    key: 'fields',
    title: '专业领域',
    text: ({ fields }) => fields.map((field) => SERVICE_CATEGORY_NAMES[field]).join('、'),
  },
  {
    key: 'ties',
    title: '登记的关联',
    text: (it) => {
      const count =
        it.affiliatedOrganizationIds.length +
        (it.employerOrganizationId ? 1 : 0) +
        (it.employerUnitId ? 1 : 0);
      return count > 0 ? `${count} 处（抽取时自动回避）` : '无';
    },
  },
  {
    key: 'available',
    title: '可否抽取',
    render: ({ available }) => (
      <span className={available ? 'tag tag-good' : 'tag'}>
        {available ? '可抽取' : '暂不参加'}
      </span>
    ),
    text: ({ available }) => (available ? '可抽取' : '暂不参加'),
  },
];

const FILTERS: Filter[] = [
  { key: 'keyword', label: '姓名', kind: 'text' },
  { key: 'field', label: '专业领域', kind: 'choice', options: optionsOf(SERVICE_CATEGORY_NAMES) },
  {
    key: 'available',
    label: '可否抽取',
    kind: 'choice',
    options: [
      { value: 'true', label: '可抽取' },
      { value: 'false', label: '暂不参加' },
    ],
  },
];

/** 专家库, for the committee's officer alone. */
export function ExpertsPage() {
  return (
    <DeskPage
      title="专家库"
      actions={
        <LinkButton type="primary" to="/experts/new">
          专家入库
        </LinkButton>
      }
    >
      <DataTable
        name="专家库"
        queryKey={['experts']}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/experts', {
              params: {
                query: {
                  limit,
                  cursor,
                  keyword: values.keyword,
                  field: values.field as ServiceCategory | undefined,
                  available:
                    values.available === undefined ? undefined : values.available === 'true',
                },
              },
            }),
          )
        }
        columns={COLUMNS}
        rowKey={({ id }) => id}
        to={({ id }) => `/experts/${id}`}
        filters={FILTERS}
        empty={
          <Empty title="专家库还是空的">
            请先由系统管理员为专家开设账号并授予“评审专家”身份，再在这里入库。
          </Empty>
        }
      />
    </DeskPage>
  );
}
