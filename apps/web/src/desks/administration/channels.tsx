import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { CHANNEL_KINDS, NEWS_TOPICS, TOPICS, type ChannelKind, type NewsTopic } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, Panel, type Once } from '../../desk';
import { dateTime } from '../../text/dates';
import { Empty, Loaded } from '../../ui';
import './channels.css';

type Channel = Schemas['ChannelView'];

/** 群通道：把公开的榜单动态发到 Webhook 和群机器人。 */
export function Channels() {
  const query = useQuery({
    queryKey: ['channels'],
    queryFn: () => data(api.GET('/api/v1/channels')),
  });
  return (
    <Panel
      title="群通道"
      actions={
        <CommandButton<Schemas['NewChannelBody'], unknown>
          label="新建通道"
          effect="此后发生的公开动态（发榜、公示、结果等）会发到这个通道；只发大厅里公开的内容。"
          ask={<ChannelFields />}
          initial={{ topics: [...TOPICS] }}
          run={(body, headers) => data(api.POST('/api/v1/channels', { body, headers }))}
        />
      }
    >
      <Loaded query={query}>
        {(channels) =>
          channels.length === 0 ? (
            <Empty title="还没有群通道">
              建立后，工作群里会及时收到发榜、公示、承榜结果等公开动态。
            </Empty>
          ) : (
            <ul className="channel-list">
              {channels.map((channel) => (
                <ChannelCard key={channel.id} channel={channel} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function ChannelCard({ channel }: { channel: Channel }) {
  const { id, version, enabled, failed } = channel;
  const params = { path: { id } };
  const trial = (_: object, headers: Once) =>
    data(api.POST('/api/v1/channels/{id}/trial', { params, headers }));
  const retry = (_: object, headers: Once) =>
    data(api.POST('/api/v1/channels/{id}/retry', { params, headers }));
  const setEnabled = (_: object, headers: Once) =>
    data(
      api.PUT('/api/v1/channels/{id}/enabled', {
        params,
        headers,
        body: { enabled: !enabled, version },
      }),
    );
  return (
    <li>
      <p className="card-title">{channel.name}</p>
      <p className="secondary">
        {CHANNEL_KINDS[channel.kind]} · {channel.origin}
        {!enabled && ' · 已停用'}
      </p>
      <p>{channel.topics.map((topic) => NEWS_TOPICS[topic]).join('、')}</p>
      <p className="secondary small">{stateOf(channel)}</p>
      <div className="row">
        <CommandButton
          size="small"
          label="发送测试"
          why={!enabled && '停用的通道不发送'}
          effect={`向“${channel.name}”发送一条测试消息。`}
          done="已交付发送，稍后刷新可见结果"
          run={trial}
        />
        <CommandButton<Schemas['ChangeChannelBody'], unknown>
          size="small"
          label="修改"
          effect="地址和密钥存入后不再显示，不填即不变。"
          ask={<ChannelFields channel={channel} />}
          initial={{ name: channel.name, topics: channel.topics }}
          run={(values, headers) =>
            data(
              api.PUT('/api/v1/channels/{id}', { params, headers, body: { ...values, version } }),
            )
          }
        />
        {failed > 0 && (
          <CommandButton
            size="small"
            label="重发失败的"
            effect={`把 ${failed} 条发送失败的动态重新发送。`}
            run={retry}
          />
        )}
        <CommandButton
          size="small"
          label={enabled ? '停用' : '启用'}
          effect={enabled ? '停用后不再产生新的通知。' : '启用后，此后的动态会发到这个通道。'}
          run={setEnabled}
        />
      </div>
    </li>
  );
}

function stateOf({ waiting, failed, lastSentAt, lastError, pausedUntil }: Channel): string {
  return [
    lastSentAt ? `最近送达 ${dateTime(lastSentAt)}` : '尚未送达过',
    waiting > 0 && `待发 ${waiting} 条`,
    pausedUntil && `按对方限额暂停至 ${dateTime(pausedUntil)}`,
    failed > 0 && `失败 ${failed} 条`,
    lastError && `最近的失败：${lastError}`,
  ]
    .filter(Boolean)
    .join('　');
}

function ChannelFields({ channel }: { channel?: Channel }) {
  const needed = !channel;
  return (
    <>
      {!channel && (
        <Form.Item name="kind" label="种类" rules={[{ required: true, message: '请选择种类' }]}>
          <Select options={options(CHANNEL_KINDS as Record<ChannelKind, string>)} />
        </Form.Item>
      )}
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
        <Input maxLength={50} placeholder="如：街道工作群" />
      </Form.Item>
      <Form.Item
        name="topics"
        label="通知事项"
        rules={[{ required: true, message: '请至少选择一项' }]}
      >
        <Select mode="multiple" options={options(NEWS_TOPICS as Record<NewsTopic, string>)} />
      </Form.Item>
      <Form.Item
        name="url"
        label="地址"
        rules={[{ required: needed, message: '请填写地址' }]}
        extra="机器人的地址等同于密码，请勿转发"
      >
        <Input maxLength={500} autoComplete="off" placeholder={channel && '不填即不变'} />
      </Form.Item>
      <Form.Item name="secret" label="密钥" extra="签名 Webhook 必填；钉钉机器人启用“加签”时填写">
        <Input.Password
          maxLength={200}
          autoComplete="new-password"
          placeholder={channel && '不填即不变'}
        />
      </Form.Item>
    </>
  );
}

const options = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
