import { date, dateTime } from '../../text/dates';
import { ANNUL_NAMES, type Award } from './words';

interface Step {
  name: string;
  state: 'done' | 'now' | 'bad' | 'todo';
  note?: string;
}

const STATE_NAMES = { done: '已完成', now: '进行中', bad: '已终止', todo: '未开始' };

/** How far an award has come, with its dates. */
export function AwardSteps({ award, signed }: { award: Award; signed: boolean }) {
  return (
    <ol className="steps-line">
      {stepsOf(award, signed).map(({ name, state, note }) => (
        <li key={name} className={`step-${state}`}>
          <b>{name}</b>
          <span className="secondary small">　{STATE_NAMES[state]}</span>
          {note && <div className="secondary small">{note}</div>}
        </li>
      ))}
    </ol>
  );
}

function stepsOf(award: Award, signed: boolean): Step[] {
  const { status, internals, noticeStart, noticeEnd, effectiveAt, createdAt } = award;
  const over = status === 'annulled';
  const approvals =
    internals && `已同意 ${internals.approvals.length} / ${internals.approvalsNeeded} 位`;
  const steps: Step[] = [
    { name: '拟定', state: 'done', note: dateTime(createdAt) },
    {
      name: '审批',
      state: noticeStart ? 'done' : over ? 'bad' : 'now',
      note: approvals ?? undefined,
    },
    {
      name: '公示',
      state: !noticeStart ? 'todo' : effectiveAt ? 'done' : over ? 'bad' : 'now',
      note: noticeStart && noticeEnd ? `${date(noticeStart)}至${date(noticeEnd)}` : undefined,
    },
    {
      name: '生效',
      state: effectiveAt ? 'done' : 'todo',
      note: effectiveAt ? dateTime(effectiveAt) : undefined,
    },
  ];
  if (over && award.annulKind) {
    steps.push({ name: '撤销', state: 'bad', note: ANNUL_NAMES[award.annulKind] });
  } else if (award.signingEnd) {
    steps.push({
      name: '签约',
      state: signed ? 'done' : 'now',
      note: signed ? undefined : `签约期限${date(award.signingEnd)}（含当日）`,
    });
  }
  return steps;
}
