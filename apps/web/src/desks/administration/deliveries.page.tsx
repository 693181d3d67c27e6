import { api, data, type Schemas } from '../../api/client';
import { CommandButton, DataTable, DeskPage, type Column } from '../../desk';
import { Empty } from '../../ui';
import { Channels } from './channels';

type Row = Schemas['DeliveryFailure'];

const COLUMNS: Column<Row>[] = [
  { key: 'name', title: '收件人', heading: true, text: (row) => row.name },
  { key: 'address', title: '邮箱', text: (row) => row.address },
  { key: 'error', title: '最后一次失败的原因', text: (row) => row.lastError },
  {
    key: 'retry',
    title: '办理',
    text: () => null,
    render: (row) => (
      <CommandButton
        label="重新发送"
        size="small"
        effect={`把未能送达“${row.name}”的邮件全部重新发送一次。`}
        run={(_, headers) =>
          data(
            api.POST('/api/v1/messages/delivery-failures/{id}/retry', {
              params: { path: { id: row.accountId } },
              headers,
            }),
          )
        }
      />
    ),
  },
];

/** 通知通道：群通道的设置与状态；发信失败的，改正邮箱或恢复邮件服务之后可以重新发送。 */
export function DeliveriesPage() {
  return (
    <DeskPage title="通知通道" trail={[['/operations', '运行状态']]}>
      <Channels />
      <h2>发信失败</h2>
      <DataTable<Row>
        name="发信失败"
        queryKey={['deliveries']}
        columns={COLUMNS}
        rowKey={(row) => row.accountId}
        empty={<Empty title="没有发送失败的邮件">站内消息不受邮件影响，总能看到。</Empty>}
        load={({ limit, cursor }) =>
          data(
            api.GET('/api/v1/messages/delivery-failures', { params: { query: { limit, cursor } } }),
          )
        }
      />
    </DeskPage>
  );
}
