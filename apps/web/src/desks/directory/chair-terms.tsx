import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { Link } from 'react-router';
import { api, data } from '../../api/client';
import { CommandButton, DateInput, Panel, ReasonItem, useToday } from '../../desk';
import { useSession } from '../../session/session';
import { date } from '../../text/dates';
import { Empty, Loaded } from '../../ui';
import { AppointChair } from './appoint-chair';

import { readWhole } from './read-whole';
import type { Alliance, ChairTerm } from './words';

/** What the reader may do with an alliance's terms. */
type Rights = { governs: boolean; handsOver: boolean };

/** 轮值主席: terms, the newest first, with their handover notes. */
export function ChairTerms({ alliance, rights }: { alliance: Alliance; rights: Rights }) {
  const path = { id: alliance.id };
  const terms = useQuery({
    queryKey: ['alliances', alliance.id, 'chair-terms'],
    queryFn: () =>
      readWhole((cursor) =>
        data(
          api.GET('/api/v1/alliances/{id}/chair-terms', {
            params: { path, query: { limit: 100, cursor } },
          }),
        ),
      ),
  });
  return (
    <Panel title="轮值主席任期" actions={rights.governs && <AppointChair alliance={alliance} />}>
      <Loaded query={terms}>
        {(items) =>
          items.length === 0 ? (
            <Empty title="还没有任命过轮值主席">由综合党委任命，权限随任期开始和结束。</Empty>
          ) : (
            <ul className="line-list">
              {items.map((term) => (
                <Term key={term.id} alliance={alliance} term={term} rights={rights} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Term({ alliance, term, rights }: { alliance: Alliance; term: ChairTerm; rights: Rights }) {
  const today = useToday();
  const session = useSession();
  const chair = session?.membership.role === 'rotating_chair';
  const own = term.accountId === session?.account.id;
  const coming = term.startsOn > today;
  const over = term.endsOn < today;
  return (
    <li>
      <div>
        <span className="row">
          <Link to={`/organizations/${term.organizationId}`}>{term.organizationName}</Link>
          <span className={term.inOffice ? 'tag tag-good' : 'tag'}>
            {term.inOffice ? '在任' : coming ? '待任' : '已届满'}
          </span>
        </span>
        <p className="secondary">
          {date(term.startsOn)} 至 {date(term.endsOn)}（含当日）
        </p>
        {term.handoverNote && <p>交接记录：{term.handoverNote}</p>}
      </div>
      <div className="row no-print">
        {rights.handsOver && !over && !coming && (!chair || own) && (
          <HandOver alliance={alliance} term={term} />
        )}
        {rights.governs && coming && <Revoke alliance={alliance} term={term} />}
      </div>
    </li>
  );
}

function HandOver({ alliance, term }: { alliance: Alliance; term: ChairTerm }) {
  const today = useToday();
  return (
    <CommandButton<{ handoverNote: string; endsOn?: string }, unknown>
      label="写交接记录"
      effect="记下移交的工作和资料。填了提前结束日期的，任期和权限到那天 24:00 一并结束。"
      done="已记录"
      initial={{ handoverNote: term.handoverNote ?? '' }}
      ask={
        <>
          <Form.Item
            name="handoverNote"
            label="交接记录"
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea rows={5} maxLength={2000} showCount />
          </Form.Item>
          <Form.Item name="endsOn" label="提前结束于" extra="不填则任期不变，到期自动结束">
            <DateInput min={today} max={term.endsOn} />
          </Form.Item>
        </>
      }
      run={(answer, headers) =>
        data(
          api.POST('/api/v1/alliances/{id}/chair-terms/{termId}/hand-over', {
            params: { path: { id: alliance.id, termId: term.id } },
            body: { ...answer, version: term.version },
            headers,
          }),
        )
      }
    />
  );
}

function Revoke({ alliance, term }: { alliance: Alliance; term: ChairTerm }) {
  return (
    <CommandButton<{ reason: string }, unknown>
      label="撤销任命"
      danger
      effect={`${term.organizationName}的任期还没有开始，撤销后这段时间空出，可另行任命。`}
      ask={<ReasonItem label="撤销理由" />}
      run={({ reason }, headers) =>
        data(
          api.POST('/api/v1/alliances/{id}/chair-terms/{termId}/revoke', {
            params: { path: { id: alliance.id, termId: term.id } },
            body: { reason, version: term.version },
            headers,
          }),
        )
      }
    />
  );
}
