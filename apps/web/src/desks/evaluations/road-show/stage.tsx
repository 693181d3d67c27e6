import { api, data } from '../../../api/client';
import { CommandButton } from '../../../desk';
import type { Evaluation } from '../types';
import { AbsentButton, StartButton } from './call-buttons';
import { AskButton, Questions } from './questions';
import { Timer } from './timer';
import { isOn, presenter, type RoadShow, type Slot } from './types';

/** Who stands there now (or comes next), with the clock and what can be done. */
export function Stage(props: { evaluation: Evaluation; show: RoadShow; officer: boolean }) {
  const { evaluation, show, officer } = props;
  const slot = show.slots.find(({ id }) => id === show.turn);
  if (!slot) return null;
  if (!isOn(slot)) {
    return (
      <div className="stack">
        <p>
          下一家：<span className="stage-name">{presenter(slot)}</span>
          <span className="secondary">　第 {slot.number} 位</span>
        </p>
        {officer && (
          <div className="row">
            <StartButton evaluation={evaluation} show={show} slot={slot} />
            <AbsentButton evaluation={evaluation} show={show} slot={slot} />
          </div>
        )}
      </div>
    );
  }
  return (
    <div className="stack">
      <p>
        {slot.status === 'presenting' ? '正在讲解' : '正在答问'}：
        <span className="stage-name">{presenter(slot)}</span>
      </p>
      {slot.status === 'presenting' ? (
        <Timer key="presenting" since={slot.presentingAt!} minutes={show.slotMinutes} what="讲解" />
      ) : (
        <Timer
          key="questions"
          since={slot.questionsAt!}
          minutes={show.questionMinutes}
          what="答问"
        />
      )}
      <div className="row">
        {officer && <NextButton evaluation={evaluation} slot={slot} />}
        <SlidesLink evaluation={evaluation} slot={slot} />
        <AskButton evaluation={evaluation} slot={slot} officer={officer} />
      </div>
      <Questions evaluation={evaluation} slot={slot} officer={officer} />
    </div>
  );
}

export function SlidesLink({ evaluation, slot }: { evaluation: Evaluation; slot: Slot }) {
  if (!slot.slides) return <span className="secondary small">未上传材料</span>;
  return (
    <a
      className="btn"
      href={`/api/v1/evaluations/${evaluation.id}/road-show/slots/${slot.id}/slides`}
      download={slot.slides.name}
    >
      路演材料
    </a>
  );
}

function NextButton({ evaluation, slot }: { evaluation: Evaluation; slot: Slot }) {
  const presenting = slot.status === 'presenting';
  return (
    <CommandButton
      label={presenting ? '进入答问' : '结束这一家'}
      primary
      effect={
        presenting
          ? '讲解到此为止，开始计答问时间。'
          : '答问到此为止，这一家的路演结束，不能再记录提问。'
      }
      run={(_v, headers) =>
        data(
          api.POST('/api/v1/evaluations/{id}/road-show/slots/{slotId}/next', {
            params: { path: { id: evaluation.id, slotId: slot.id } },
            body: { version: slot.version },
            headers,
          }),
        )
      }
      done={presenting ? '已进入答问' : '这一家已结束'}
    />
  );
}
