import { Panel } from '../../../desk';
import { dateTime } from '../../../text/dates';
import { Facts, Loaded } from '../../../ui';
import { useRoadShow } from '../reads';
import type { Evaluation } from '../types';
import { RoadShowDrawing } from './drawing';
import { RunningOrder } from './running-order';
import { ScheduleButton } from './schedule-button';
import { Stage } from './stage';
import type { RoadShow } from './types';

/** 路演：经办人主持，评委提问，监督旁观；每个人看到同一块表。 */
export function RoadShowPanel({
  evaluation,
  officer = false,
}: {
  evaluation: Evaluation;
  officer?: boolean;
}) {
  return (
    <Panel title="路演">
      <Loaded query={useRoadShow(evaluation)}>
        {(show) => show && <Content evaluation={evaluation} show={show} officer={officer} />}
      </Loaded>
    </Panel>
  );
}

function Content({
  evaluation,
  show,
  officer,
}: {
  evaluation: Evaluation;
  show: RoadShow;
  officer: boolean;
}) {
  const open = evaluation.status === 'scoring';
  const begun = show.slots.some(({ status }) => status !== 'waiting');
  return (
    <div className="stack">
      {show.over && <p className="note note-good">各家路演已全部结束，评委可以提交评分。</p>}
      <Stage evaluation={evaluation} show={show} officer={officer} />
      <Facts
        columns={3}
        items={[
          ['开始时间', show.startsAt ? dateTime(show.startsAt) : '尚未确定'],
          ['地点', show.place ?? '尚未确定'],
          ['每家时间', `讲解 ${show.slotMinutes} 分钟，答问 ${show.questionMinutes} 分钟`],
        ]}
      />
      {officer && open && !begun && (
        <div className="row">
          <ScheduleButton evaluation={evaluation} show={show} />
        </div>
      )}
      {show.slots.length > 0 && (
        <RunningOrder evaluation={evaluation} show={show} officer={officer && open} />
      )}
      {evaluation.members ? (
        <RoadShowDrawing evaluation={evaluation} show={show} officer={officer && open} />
      ) : (
        <details>
          <summary>次序是怎样抽定的</summary>
          <RoadShowDrawing evaluation={evaluation} show={show} officer={false} />
        </details>
      )}
    </div>
  );
}
