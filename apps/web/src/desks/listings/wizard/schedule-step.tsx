import { DateInput } from '../../../desk';
import { BidWindow } from '../bid-window';
import { lastDayOf } from '../deadline';
import { DeadlineInput } from '../deadline-input';
import type { Change, ListingDraft } from './draft-value';
import { Item } from './item';

/** 时间安排。 */
export function ScheduleStep({
  value,
  change,
  amending = false,
}: {
  value: ListingDraft;
  change: Change;
  /** An amendment moves the deadline on its own line. */
  amending?: boolean;
}) {
  return (
    <>
      {!amending && (
        <Item field="bidDeadline" label="揭榜截止时间" required>
          {(id) => (
            <DeadlineInput
              id={id}
              value={value.bidDeadline}
              onChange={(bidDeadline) => change({ bidDeadline })}
            />
          )}
        </Item>
      )}
      {!amending && (
        <BidWindow
          deadline={value.bidDeadline}
          rules={value.ruleSet}
          onPick={(bidDeadline) => change({ bidDeadline })}
        />
      )}
      <div className="field-grid">
        <Item
          field="startsOn"
          label="实施开始日期"
          required
          hint="应晚于揭榜截止，并留出评榜公示的时间"
        >
          {(id) => (
            <DateInput
              id={id}
              value={value.startsOn}
              min={value.bidDeadline ? lastDayOf(value.bidDeadline) : undefined}
              onChange={(day) => change({ startsOn: day ?? null })}
            />
          )}
        </Item>
        <Item field="endsOn" label="实施结束日期" required>
          {(id) => (
            <DateInput
              id={id}
              value={value.endsOn}
              min={value.startsOn ?? undefined}
              onChange={(day) => change({ endsOn: day ?? null })}
            />
          )}
        </Item>
      </div>
    </>
  );
}
