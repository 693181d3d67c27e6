import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, DateInput, Panel, useToday } from '../../desk';
import { date } from '../../text/dates';
import { Empty, Loaded } from '../../ui';
import { OrganizationSelect } from './choices';
import { readWhole } from './read-whole';
import type { Alliance } from './words';

type Member = Schemas['MemberView'];

/** 成员: who is in, since when; the lead and the committee let in and out. */
export function Members({ alliance, keeps }: { alliance: Alliance; keeps: boolean }) {
  const [former, setFormer] = useState(false);
  const path = { id: alliance.id };
  const members = useQuery({
    queryKey: ['alliances', alliance.id, 'members', former],
    queryFn: () =>
      readWhole((cursor) =>
        data(
          api.GET('/api/v1/alliances/{id}/members', {
            params: { path, query: { former, limit: 100, cursor, sort: 'name' } },
          }),
        ),
      ),
  });
  return (
    <Panel title="成员" actions={keeps && <Join alliance={alliance} />}>
      <Checkbox
        className="no-print"
        checked={former}
        onChange={({ target }) => setFormer(target.checked)}
      >
        也列出已退出的
      </Checkbox>
      <Loaded query={members}>
        {(items) =>
          items.length === 0 ? (
            <Empty title="还没有成员">加入成员后，转发榜单时他们会收到通知。</Empty>
          ) : (
            <ol className="line-list">
              {items.map((member) => (
                <li key={member.id}>
                  <span>
                    <Link to={`/organizations/${member.organizationId}`}>
                      {member.organizationName}
                    </Link>
                    <span className="secondary">
                      {'　'}
                      {date(member.joinedOn)}加入
                      {member.leftOn && `，${date(member.leftOn)}退出`}
                    </span>
                  </span>
                  {keeps && !member.leftOn && <Leave alliance={alliance} member={member} />}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Join({ alliance }: { alliance: Alliance }) {
  const today = useToday();
  return (
    <CommandButton<{ organizationId: string; joinedOn?: string }, unknown>
      label="加入成员"
      effect="加入后即可收到本联盟转发的榜单，也可以担任轮值主席。"
      done="已加入"
      ask={
        <>
          <Form.Item name="organizationId" label="社会组织" rules={[{ required: true }]}>
            <OrganizationSelect />
          </Form.Item>
          <Form.Item name="joinedOn" label="加入日期" extra="不填为今天">
            <DateInput max={today} />
          </Form.Item>
        </>
      }
      run={(body, headers) =>
        data(
          api.POST('/api/v1/alliances/{id}/members', {
            params: { path: { id: alliance.id } },
            body,
            headers,
          }),
        )
      }
    />
  );
}

function Leave({ alliance, member }: { alliance: Alliance; member: Member }) {
  const today = useToday();
  return (
    <CommandButton<{ leftOn?: string }, unknown>
      label="退出"
      effect={`${member.organizationName}将退出${alliance.name}，不再收到本联盟转发的榜单。`}
      ask={
        <Form.Item name="leftOn" label="退出日期" extra="不填为今天；当日起不再是成员">
          <DateInput min={member.joinedOn} max={today} />
        </Form.Item>
      }
      run={({ leftOn }, headers) =>
        data(
          api.POST('/api/v1/alliances/{id}/members/{memberId}/leave', {
            params: { path: { id: alliance.id, memberId: member.id } },
            body: { leftOn, version: member.version },
            headers,
          }),
        )
      }
    />
  );
}
