import { History, Panel } from '../../desk';
import { date } from '../../text/dates';
import { yuan } from '../../text/money';
import { Facts } from '../../ui';
import type { Award } from './words';

type Internals = NonNullable<Award['internals']>;

/** What the committee and the supervisor alone read: who proposed and approved, reasons, eligibility. */
export function AwardInternals({ award, internals }: { award: Award; internals: Internals }) {
  const { approvals, approvalsNeeded, eligibility } = internals;
  const missing = approvalsNeeded - approvals.length;
  const nameOf = (organizationId: string) =>
    award.parties.find((party) => party.organizationId === organizationId)?.name ?? '成员单位';
  return (
    <>
      <Panel title="拟定与审批">
        <Facts
          columns={2}
          items={[
            ['拟定人', internals.proposedBy],
            ['自报金额', yuan(internals.bidAmountFen)],
            ['高于自报的理由', internals.amountReason],
            ['未选靠前名次的理由', internals.deviationReason],
            [
              '须几位审批',
              approvalsNeeded === 2 ? '2 位（未选靠前名次，须两位审批人同意）' : '1 位',
            ],
          ]}
        />
        {approvals.length > 0 && (
          <History
            entries={approvals.map(({ name, at, opinion }) => ({
              at,
              title: '审批同意',
              who: name,
              note: opinion || null,
            }))}
          />
        )}
        {award.status === 'proposed' && (
          <p className="secondary">
            还差 {missing} 位审批人同意；最后一位同意后，从下一个工作日起公示。
          </p>
        )}
      </Panel>
      <Panel title="承接条件核对">
        <ul className="plain-list">
          {eligibility.map(({ organizationId, on, eligible, reasons, scopeNote }) => (
            <li key={organizationId}>
              <b>{nameOf(organizationId)}</b>：{date(on)}核对，
              {eligible ? '符合承接条件' : `不符合（${reasons.join('；')}）`}
              {scopeNote && `；${scopeNote}`}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
