import { READING_SUBJECT_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { DataTable, DeskPage, type Column } from '../../desk';
import { dateTime } from '../../text/dates';
import { Empty } from '../../ui';

type Row = Schemas['ReadingUse'];

const COLUMNS: Column<Row>[] = [
  { key: 'at', title: '何时', text: (row) => dateTime(row.at), width: 170 },
  {
    key: 'kind',
    title: '何内容',
    heading: true,
    text: (row) => READING_SUBJECT_NAMES[row.kind],
    width: 210,
  },
  { key: 'label', title: '对象', text: (row) => row.label, width: 220 },
  {
    key: 'who',
    title: '何人',
    text: (row) => `${row.readerName}（纪检监督员），经${row.deciderName}同意`,
    width: 210,
  },
  { key: 'why', title: '为何', text: (row) => row.reason, width: 300 },
];

/** 调阅记录：who read, by break-glass, what belongs to this person or organisation. */
export function ReadingsOfMinePage() {
  return (
    <DeskPage title="调阅记录">
      <DataTable<Row>
        name="调阅记录"
        queryKey={['readings-of-mine']}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        empty={
          <Empty title="没有被紧急调阅过">
            与您或贵单位有关的内容，平时按身份查看；凡经紧急调阅的，何人、何时、为何都列在这里。
          </Empty>
        }
        load={({ limit, cursor }) =>
          data(api.GET('/api/v1/readings/of-mine', { params: { query: { limit, cursor } } }))
        }
      />
    </DeskPage>
  );
}
