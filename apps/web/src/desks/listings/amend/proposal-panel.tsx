import { Button, Checkbox, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { formatDeadline } from '#kernel';
import { api, data } from '../../../api/client';
import { useCommand, useToday, useWorkCalendar } from '../../../desk';
import { date } from '../../../text/dates';
import { ProblemNote } from '../../../ui/problem-note';
import { BidWindow } from '../bid-window';
import { Changes } from '../changes';
import { lastDayOf } from '../deadline';
import { DeadlineInput } from '../deadline-input';
import type { FieldChange, Listing } from '../listing-data';
import type { Proposed } from './proposed';
import { isSubstantive, mustExtendTo, patchOf } from './difference';

/** What is proposed: the changes, the new deadline, the reason. */
export function ProposalPanel({
  listing,
  value,
  set,
  changes,
  onProposed,
}: {
  listing: Listing;
  value: Proposed;
  set: (part: Partial<Proposed>) => void;
  changes: FieldChange[];
  onProposed: () => void;
}) {
  const navigate = useNavigate();
  const calendar = useWorkCalendar();
  const today = useToday();
  const { id, bidDeadline } = listing;
  const { newDeadline, reason } = value;
  const ofSubstance = isSubstantive(changes);
  const substantive = ofSubstance || (value.substantive && changes.length > 0);
  const deadline = newDeadline ?? bidDeadline!;
  const extendTo = substantive ? mustExtendTo(calendar, today, listing, deadline) : undefined;
  const later = !newDeadline || newDeadline > bidDeadline!;
  const why =
    changes.length === 0 && !newDeadline
      ? '还没有改动'
      : !later
        ? '延期后的截止时间须晚于原截止时间'
        : extendTo
          ? '须同时延期'
          : reason.trim() === ''
            ? '请填写理由'
            : null;
  const propose = useCommand(
    (_: Proposed, headers) =>
      data(
        api.POST('/api/v1/listings/{id}/amendments', {
          params: { path: { id } },
          body: {
            reason,
            ...(changes.length > 0 ? { changes: patchOf(changes), substantive } : {}),
            ...(newDeadline ? { newDeadline } : {}),
          },
          headers,
        }),
      ),
    {
      done: '已提出，等待综合党委审核',
      onDone: ({ warnings }) => {
        onProposed();
        void navigate(`/listings/${id}?tab=amendments`, { state: { warnings } });
      },
    },
  );
  return (
    <Form layout="vertical" component="div">
      {changes.length > 0 ? (
        <Changes changes={changes} />
      ) : (
        <p className="secondary">内容还没有改动；只延期的，直接填写新的截止时间。</p>
      )}
      {changes.length > 0 && (
        <p className={ofSubstance ? 'note note-warn' : 'note'}>
          {ofSubstance
            ? '属于实质变更：生效后，已提交的揭榜方须在截止前重新确认，否则失效。'
            : '只改文字和电话，不属于实质变更。'}
        </p>
      )}
      {changes.length > 0 && !ofSubstance && (
        <Form.Item>
          <Checkbox
            checked={value.substantive}
            onChange={({ target }) => set({ substantive: target.checked })}
          >
            改动影响揭榜，按实质变更办理
          </Checkbox>
        </Form.Item>
      )}
      {extendTo && (
        <p className="note note-bad" role="alert">
          距截止不足 {listing.ruleSet.amendmentWorkdays} 个工作日，实质变更须同时延期到
          {date(extendTo)}或以后。
        </p>
      )}
      <Form.Item
        label={`延期（原截止：${formatDeadline(new Date(bidDeadline!))}）`}
        htmlFor="new-deadline"
      >
        <DeadlineInput
          id="new-deadline"
          label="新截止"
          value={newDeadline}
          min={lastDayOf(bidDeadline!)}
          onChange={(instant) => set({ newDeadline: instant })}
        />
      </Form.Item>
      {newDeadline && <BidWindow deadline={newDeadline} rules={listing.ruleSet} />}
      <Form.Item label="理由" htmlFor="amend-reason" required extra="随变更公告公开">
        <Input.TextArea
          id="amend-reason"
          rows={4}
          maxLength={2000}
          showCount
          value={reason}
          onChange={({ target }) => set({ reason: target.value })}
        />
      </Form.Item>
      {propose.error && <ProblemNote error={propose.error} />}
      <Button
        type="primary"
        disabled={why !== null}
        loading={propose.isPending}
        onClick={() => propose.mutate(value)}
      >
        提交变更申请
      </Button>
      {why && <span className="why-not">　{why}</span>}
    </Form>
  );
}
