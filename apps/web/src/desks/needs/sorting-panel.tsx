import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { addDays } from '#kernel';
import { api, data } from '../../api/client';
import { CommandButton, DateInput, LinkButton, Panel, ReasonItem, useToday } from '../../desk';
import { useSession } from '../../session/session';
import { AcceptItems, type Verdict } from './accept-items';
import { MergeDialog } from './merge-dialog';
import { SolveButton } from './solve-button';
import type { Need } from './words';

interface Opinion {
  opinion: string;
}

/** What the reader may do with a need now, and why not the rest. */
export function SortingPanel({ need }: { need: Need }) {
  const role = useSession()?.membership.role;
  if (role === 'committee_officer') return <CommitteePanel need={need} />;
  if (role === 'posting_officer') return <UnitPanel need={need} />;
  return null;
}

function whyNotSorted({ mine, status }: Need): string | null {
  if (status === 'draft' || status === 'returned') return '等待提出人提交，提交后方可梳理。';
  if (mine) return '这条需求由您提出，请由其他经办人梳理。';
  if (status === 'submitted') return '先点“接收梳理”，再给出结论。';
  if (status === 'deferred') return '已暂缓。点“接收梳理”可重新研究。';
  if (status !== 'under_review') return '已有结论，不再变更。';
  return null;
}

function CommitteePanel({ need }: { need: Need }) {
  const { id, status, version, mine } = need;
  const path = { id };
  const today = useToday();
  const why = whyNotSorted(need);
  const waits = !mine && (status === 'submitted' || status === 'deferred');
  const shut = why !== null;
  const [merging, setMerging] = useState(false);
  return (
    <Panel title="梳理">
      {why && <p className="secondary">{why}</p>}
      <div className="sorting-buttons">
        <CommandButton<object, unknown>
          label="接收梳理"
          primary={waits}
          disabled={!waits}
          effect="转入研究梳理，提出人会看到“研究梳理中”，此后不能再改。"
          run={(_, headers) =>
            data(
              api.POST('/api/v1/needs/{id}/start-review', {
                params: { path },
                body: { version },
                headers,
              }),
            )
          }
        />
        <CommandButton<Verdict, unknown>
          label="采纳"
          primary={!shut}
          disabled={shut}
          effect="采纳须写明是否适由社会组织承担及理由。适由社会组织承担的，发榜单位即可据此起草榜单。"
          initial={{ suitabilityChecklist: [] }}
          ask={<AcceptItems />}
          run={(answer, headers) =>
            data(
              api.POST('/api/v1/needs/{id}/accept', {
                params: { path },
                body: { ...answer, opinion: answer.opinion?.trim() || undefined, version },
                headers,
              }),
            )
          }
        />
        <CommandButton<Opinion, unknown>
          label="退回补充"
          disabled={shut}
          effect="退回提出人补充，补充后可再次提交。"
          ask={<ReasonItem name="opinion" label="请提出人补充什么" max={2000} />}
          run={(answer, headers) =>
            data(
              api.POST('/api/v1/needs/{id}/return', {
                params: { path },
                body: { ...answer, version },
                headers,
              }),
            )
          }
        />
        <Button disabled={shut} onClick={() => setMerging(true)}>
          合并
        </Button>
        <CommandButton<Opinion & { transferredTo: string }, unknown>
          label="转办"
          disabled={shut}
          effect="转给本平台以外的单位办理，不再发榜。"
          ask={
            <>
              <Form.Item name="transferredTo" label="转办单位" rules={[{ required: true }]}>
                <Input maxLength={100} />
              </Form.Item>
              <ReasonItem name="opinion" label="转办意见（提出人可见）" max={2000} />
            </>
          }
          run={(answer, headers) =>
            data(
              api.POST('/api/v1/needs/{id}/transfer', {
                params: { path },
                body: { ...answer, version },
                headers,
              }),
            )
          }
        />
        <CommandButton<Opinion & { deferredUntil: string }, unknown>
          label="暂缓"
          disabled={shut}
          effect="暂缓办理，到期后重新研究。"
          ask={
            <>
              <Form.Item name="deferredUntil" label="暂缓至" rules={[{ required: true }]}>
                <DateInput min={addDays(today, 1)} />
              </Form.Item>
              <ReasonItem name="opinion" label="暂缓理由（提出人可见）" max={2000} />
            </>
          }
          run={(answer, headers) =>
            data(
              api.POST('/api/v1/needs/{id}/defer', {
                params: { path },
                body: { ...answer, version },
                headers,
              }),
            )
          }
        />
        <SolveButton need={need} />
        <CommandButton<Opinion, unknown>
          label="不予采纳"
          danger
          disabled={shut}
          effect="结束办理，不能恢复。提出人会看到理由。"
          ask={<ReasonItem name="opinion" label="不予采纳的理由（提出人可见）" max={2000} />}
          run={(answer, headers) =>
            data(
              api.POST('/api/v1/needs/{id}/reject', {
                params: { path },
                body: { ...answer, version },
                headers,
              }),
            )
          }
        />
      </div>
      {merging && <MergeDialog need={need} onClose={() => setMerging(false)} />}
    </Panel>
  );
}

/** An officer of the unit: solves what needs no listing, and drafts a listing from what was accepted. */
function UnitPanel({ need }: { need: Need }) {
  const why =
    need.status !== 'accepted'
      ? '综合党委采纳后方可起草榜单。'
      : need.suitable
        ? null
        : '结论为不适由社会组织承担，不能据此发榜。';
  return (
    <Panel title="办理">
      <div className="sorting-buttons">
        {why ? (
          <Button disabled>据此起草榜单</Button>
        ) : (
          <LinkButton type="primary" to={`/listings/new?need=${need.id}`}>
            据此起草榜单
          </LinkButton>
        )}
        {why && <span className="why-not">{why}</span>}
        <SolveButton need={need} />
        {need.status !== 'under_review' && (
          <span className="why-not">即知即改在综合党委研究梳理期间办理。</span>
        )}
      </div>
    </Panel>
  );
}
