import { Button } from 'antd';
import { formatDeadline, endOfDay, shanghaiInstant } from '#kernel';
import { useToday, useWorkCalendar } from '../../desk';
import { date } from '../../text/dates';
import { asked, lastDayOf } from './deadline';

interface Rules {
  minimumBidWorkdays: number;
  enquiryWorkdays: number;
}

/** Working days at hand beside a deadline: how many are left, the earliest allowed, when questions end. */
export function BidWindow({
  deadline,
  rules,
  onPick,
}: {
  deadline: string | null | undefined;
  rules: Rules;
  onPick?: (instant: string) => void;
}) {
  const calendar = useWorkCalendar();
  const today = useToday();
  if (!calendar) return null;
  const after = (days: number) => asked(() => calendar.addWorkdays(today, days));
  const earliest = after(rules.minimumBidWorkdays);
  const picks = [rules.minimumBidWorkdays + 3, 10, 15, 20]
    .filter((days, index, all) => all.indexOf(days) === index && days >= rules.minimumBidWorkdays)
    .sort((a, b) => a - b);
  const last = deadline ? lastDayOf(deadline) : undefined;
  const left = last && asked(() => calendar.countWorkdays(today, last));
  const rest = last && asked(() => !calendar.isWorkday(last));
  const enquiry =
    last && rules.enquiryWorkdays > 0
      ? asked(() => {
          const base = calendar.isWorkday(last) ? last : calendar.addWorkdays(last, -1);
          return formatDeadline(endOfDay(calendar.addWorkdays(base, -rules.enquiryWorkdays)));
        })
      : undefined;
  return (
    <div className="stack">
      {onPick && (
        <div className="row" role="group" aria-label="按工作日推算截止时间">
          <span className="secondary">从今天起：</span>
          {picks.map((days) => {
            const day = after(days);
            return (
              day && (
                <Button
                  key={days}
                  size="small"
                  onClick={() => onPick(shanghaiInstant(day, '17:00').toISOString())}
                >
                  第 {days} 个工作日
                </Button>
              )
            );
          })}
        </div>
      )}
      <ul className="hints">
        {earliest ? (
          <li>
            揭榜期至少 {rules.minimumBidWorkdays} 个工作日，发榜次日起算；若今天发榜，截止最早为
            {date(earliest)}。审核和审批需要时间，请留出余量。
          </li>
        ) : (
          <li>
            还没有{Number(today.slice(0, 4)) + 1}
            年的法定节假日安排，暂不能推算工作日，请系统管理员先导入。
          </li>
        )}
        {typeof left === 'number' && <li>从今天到截止日还有 {left} 个工作日。</li>}
        {rest && <li>截止日不是工作日，建议顺延到下一个工作日。</li>}
        {enquiry && <li>提问将于{enquiry}截止，其后到揭榜截止前集中答复。</li>}
      </ul>
    </div>
  );
}
