import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { api, data, openProven, type Schemas } from '../../api/client';
import { DeskPage, LinkButton, Panel, WideTable } from '../../desk';
import { clockTime, dateTime } from '../../text/dates';
import { Facts, Loaded } from '../../ui';
import { duration, QUEUE_NAMES } from './words';

type Status = Schemas['OperationsStatus'];

const REFRESH_MS = 10_000;

/** 运行状态：积压、队列和进程；与 /metrics 的指标相同。 */
export function StatusPage() {
  const query = useQuery({
    queryKey: ['operations', 'status'],
    queryFn: () => data(api.GET('/api/v1/operations/status')),
    refetchInterval: REFRESH_MS,
  });
  return (
    <DeskPage
      title="运行状态"
      actions={
        <>
          <LinkButton to="/operations/events">事件经过</LinkButton>
          <LinkButton to="/operations/dead-letters">失败任务</LinkButton>
          <LinkButton to="/deliveries">通知通道</LinkButton>
          <Button onClick={() => void openProven('/api/v1/operations/queues')}>队列原始视图</Button>
        </>
      }
    >
      <Loaded query={query}>
        {(status) => (
          <>
            <Backlog status={status} />
            <Queues status={status} />
            <Processes status={status} />
          </>
        )}
      </Loaded>
    </DeskPage>
  );
}

function Backlog({ status: { vitals, at, clockShifted, sealedFailures } }: { status: Status }) {
  const waited = (seconds: number) => (seconds > 0 ? `，最早的已等待 ${duration(seconds)}` : '');
  const letters = vitals.letterLagSeconds;
  return (
    <Panel title="积压与失败">
      <Facts
        columns={2}
        items={[
          ['待派发事件', `${vitals.unrelayed} 件${waited(vitals.outboxLagSeconds)}`],
          ['办理中事件', `${vitals.unsettled} 件`],
          ['过期未办期限', `${vitals.overdue} 项${waited(vitals.deadlineLagSeconds)}`],
          ['待发邮件', letters > 0 ? `最早的已等待 ${duration(letters)}` : '没有到时未发的'],
          [
            '失败任务',
            <Link key="letters" to="/operations/dead-letters?status=open">
              {vitals.deadLetters} 项{sealedFailures ? '，另有密封期内的' : ''}
            </Link>,
          ],
          [
            '发信失败账号',
            <Link key="failures" to="/deliveries">
              {vitals.letterFailures} 个
            </Link>,
          ],
          ['有效登录', `${vitals.sessions} 处`],
        ]}
      />
      <p className="secondary">
        {clockTime(at)} 读取，每 10
        秒更新一次。件数不含意向书的事件：开榜之前，揭榜情况对任何人密封。
        {clockShifted && '演示时钟有偏移：等待时间按演示时钟算，派发和报到时间按机器时钟记。'}
      </p>
    </Panel>
  );
}

function Queues({ status: { queues, queuesAt } }: { status: Status }) {
  const count = (value: number | null) => value ?? '不显示';
  return (
    <Panel title="队列">
      {queuesAt === null ? (
        <p>没有在运行的后台任务进程报告队列情况。</p>
      ) : (
        <>
          <WideTable<Schemas['QueueView']>
            label="队列"
            size="small"
            rowKey="name"
            dataSource={queues}
            columns={[
              { title: '队列', dataIndex: 'name', render: (name: string) => QUEUE_NAMES[name] },
              { title: '等待', dataIndex: 'waiting', align: 'right', render: count },
              { title: '定时', dataIndex: 'delayed', align: 'right', render: count },
              { title: '办理中', dataIndex: 'active', align: 'right', render: count },
              {
                title: '最早一件已等待',
                dataIndex: 'oldestSeconds',
                align: 'right',
                render: duration,
              },
            ]}
          />
          <p className="secondary">{clockTime(queuesAt)} 由后台任务进程报告。</p>
        </>
      )}
    </Panel>
  );
}

const STATES = { alive: '运行中', ended: '已停止', lost: '失去联系' } as const;
const TONES = { alive: 'good', ended: 'waiting', lost: 'bad' } as const;

function Processes({ status: { processes } }: { status: Status }) {
  return (
    <Panel title="进程">
      <WideTable<Schemas['ProcessView']>
        label="近一天的进程"
        size="small"
        rowKey="id"
        dataSource={processes}
        columns={[
          {
            title: '进程',
            dataIndex: 'kind',
            render: (kind: string) => (kind === 'api' ? '接口' : '后台任务'),
          },
          {
            title: '状态',
            dataIndex: 'state',
            render: (state: keyof typeof STATES) => (
              <span className={`tag tag-${TONES[state]}`}>{STATES[state]}</span>
            ),
          },
          { title: '版本', dataIndex: 'version' },
          { title: '主机', dataIndex: 'host' },
          { title: '进程号', dataIndex: 'pid', align: 'right' },
          { title: '启动', dataIndex: 'startedAt', render: dateTime },
          { title: '最近报到', dataIndex: 'seenAt', render: dateTime },
        ]}
      />
    </Panel>
  );
}
