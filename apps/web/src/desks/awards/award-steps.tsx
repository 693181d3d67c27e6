import { date, dateTime } from '../../text/dates';
import { ANNUL_NAMES, type Award } from './words';

interface Step {
  name: string;
  state: 'done' | 'now' | 'bad' | 'todo';
  note?: string;
}

const STATE_NAMES = { done: '已完成', now: '进行中', bad: '已终止', todo: '未开始' };

/** How far an award has come, with its dates. */
export function AwardSteps({ award }: { award: Award }) {
  return (
    <ol className="steps-line">
      {stepsOf(award).map(({ name, state, note }) => (
        <li key={name} className={`step-${state}`}>
          <b>{name}</b>
          <span className="secondary small">　{STATE_NAMES[state]}</span>
          {note && <div className="secondary small">{note}</div>}
        </li>
      ))}
    </ol>
  );
}

function stepsOf(award: Award): Step[] {
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
    steps.push({ name: '签约', state: 'now', note: `须于${date(award.signingEnd)}前签订协议` });
  }
  return steps;
}
