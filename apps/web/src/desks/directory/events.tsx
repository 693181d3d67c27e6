import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { api, data } from '../../api/client';
import { CommandButton, DateInput, optionsOf, Panel, useToday } from '../../desk';
import { date } from '../../text/dates';
import { Empty, Loaded } from '../../ui';
import { readWhole } from './read-whole';
import { VersionItem } from './registration-items';
import { ALLIANCE_EVENT_KIND_NAMES, type Alliance, type AllianceEvent } from './words';

type EventValues = Omit<AllianceEvent, 'id'>;

/** 活动安排: what is to come first, then what has been, by month. */
export function Events({ alliance, plans }: { alliance: Alliance; plans: boolean }) {
  const today = useToday();
  const path = { id: alliance.id };
  const events = useQuery({
    queryKey: ['alliances', alliance.id, 'events'],
    queryFn: () =>
      readWhole((cursor) =>
        data(
          api.GET('/api/v1/alliances/{id}/events', {
            params: { path, query: { limit: 100, cursor } },
          }),
        ),
      ),
  });
  return (
    <Panel title="活动安排" actions={plans && <Plan alliance={alliance} />}>
      <Loaded query={events}>
        {(items) => {
          const coming = items.filter(({ heldOn }) => heldOn >= today).reverse();
          const past = items.filter(({ heldOn }) => heldOn < today);
          if (items.length === 0) {
            return (
              <Empty title="还没有活动安排">
                {plans
                  ? '点“策划活动”登记点单会、路演、联席会议等。'
                  : '由牵头单位或轮值主席策划。'}
              </Empty>
            );
          }
          return (
            <>
              <Months alliance={alliance} events={coming} plans={plans} title="将要举办" />
              <Months alliance={alliance} events={past} plans={false} title="已举办" />
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function Months({
  alliance,
  events,
  plans,
  title,
}: {
  alliance: Alliance;
  events: AllianceEvent[];
  plans: boolean;
  title: string;
}) {
  if (events.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="line-list">
        {events.map((event) => (
          <li key={event.id}>
            <div>
              <span className={event.cancelled ? 'cancelled' : undefined}>
                <b>{date(event.heldOn)}</b>　{event.title}
              </span>{' '}
              <span className="tag">{ALLIANCE_EVENT_KIND_NAMES[event.kind]}</span>{' '}
              {event.cancelled && <span className="tag tag-bad">已取消</span>}
              {(event.place || event.note) && (
                <p className="secondary">{[event.place, event.note].filter(Boolean).join('。')}</p>
              )}
            </div>
            {plans && <Change alliance={alliance} event={event} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function EventItems() {
  return (
    <>
      <Form.Item name="title" label="活动名称" rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="kind" label="类别" rules={[{ required: true }]}>
        <Select options={optionsOf(ALLIANCE_EVENT_KIND_NAMES)} />
      </Form.Item>
      <Form.Item name="heldOn" label="日期" rules={[{ required: true }]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="place" label="地点">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="note" label="说明">
        <Input.TextArea rows={3} maxLength={2000} showCount />
      </Form.Item>
    </>
  );
}

function Plan({ alliance }: { alliance: Alliance }) {
  return (
    <CommandButton<EventValues, unknown>
      label="策划活动"
      primary
      effect="登记后本联盟成员都能看到。"
      done="已登记"
      ask={<EventItems />}
      run={({ kind, title, heldOn, place, note }, headers) =>
        data(
          api.POST('/api/v1/alliances/{id}/events', {
            params: { path: { id: alliance.id } },
            body: { kind, title, heldOn, place: place ?? '', note: note ?? '' },
            headers,
          }),
        )
      }
    />
  );
}

function Change({
  alliance,
  event: { id, ...initial },
}: {
  alliance: Alliance;
  event: AllianceEvent;
}) {
  return (
    <CommandButton<EventValues, unknown>
      label="调整"
      effect="修改时间、地点，或取消这次活动；取消的仍列出并标明。"
      initial={initial}
      ask={
        <>
          <EventItems />
          <Form.Item name="cancelled" valuePropName="checked">
            <Checkbox>取消这次活动</Checkbox>
          </Form.Item>
          <VersionItem />
        </>
      }
      run={(body, headers) =>
        data(
          api.PUT('/api/v1/alliances/{id}/events/{eventId}', {
            params: { path: { id: alliance.id, eventId: id } },
            body,
            headers,
          }),
        )
      }
    />
  );
}
