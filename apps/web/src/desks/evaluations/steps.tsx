import { STEP_NAMES, stepsOf } from './words';
import type { Evaluation } from './types';

/** 组建评审组 → 回避声明 → 独立打分 →（合议）→ 排名 → 定稿. */
export function Steps({ evaluation }: { evaluation: Evaluation }) {
  const steps = stepsOf(evaluation);
  const { status, panelSize, seated, declared, submitted } = evaluation;
  const now = status === 'superseded' ? steps.length : steps.indexOf(status);
  // A final round has nothing that is still to be done.
  const done = status === 'finalised' || status === 'superseded' ? steps.length : now;
  const notes: Record<string, string> = {
    forming: `在席 ${seated}/${panelSize}`,
    declaring: `已声明 ${declared}/${panelSize}`,
    scoring: `已交表 ${submitted}/${panelSize}`,
  };
  return (
    <ol className="steps" aria-label="评审进程">
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < done ? 'step-done' : index === now ? 'step-now' : undefined}
          aria-current={index === now && done !== steps.length ? 'step' : undefined}
        >
          <span>
            {index + 1}．{STEP_NAMES[step]}
            <span className="visually-hidden">{index < done ? '（已完成）' : ''}</span>
          </span>
          {notes[step] && index <= now && <small>{notes[step]}</small>}
        </li>
      ))}
    </ol>
  );
}
