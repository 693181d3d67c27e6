import { SLOT_STATUS_NAMES } from '#contracts';
import { PlainTable } from '../plain-table';
import type { Evaluation } from '../types';
import { StartButton } from './call-buttons';
import { Questions } from './questions';
import { span } from './span';
import { SlidesLink } from './stage';
import { isOn, presenter, type RoadShow, type Slot } from './types';

/** 次序：谁、何时、是否超时、材料，以及记录在案的提问。 */
export function RunningOrder({
  evaluation,
  show,
  officer,
}: {
  evaluation: Evaluation;
  show: RoadShow;
  officer: boolean;
}) {
  const asked = show.slots.filter((slot) => !isOn(slot) && slot.questions.length > 0);
  const late = (slot: Slot) => officer && slot.status === 'absent' && show.over;
  return (
    <>
      <h3>次序</h3>
      <PlainTable
        label="路演次序"
        numbered={false}
        rows={show.slots}
        rowKey={({ id }) => id}
        columns={[
          { title: '次序', cell: ({ number }) => `第 ${number} 位` },
          { title: '揭榜方', heading: true, cell: presenter },
          { title: '状态', cell: (slot) => <State slot={slot} /> },
          {
            title: '讲解',
            cell: (slot) => span(slot.presentingAt, slot.questionsAt, slot.presentingOver),
          },
          {
            title: '答问',
            cell: (slot) => span(slot.questionsAt, slot.endedAt, slot.questionsOver),
          },
          {
            title: '材料',
            cell: (slot) =>
              slot.slides ? (
                <SlidesLink evaluation={evaluation} slot={slot} />
              ) : slot.slidesThere ? (
                '已上传，轮到后可看'
              ) : (
                '未上传'
              ),
          },
          ...(show.slots.some(late)
            ? [
                {
                  title: '补讲',
                  cell: (slot: Slot) =>
                    late(slot) && <StartButton evaluation={evaluation} show={show} slot={slot} />,
                },
              ]
            : []),
        ]}
      />
      {asked.map((slot) => (
        <section key={slot.id} className="stack" aria-label={`${slot.label}的提问记录`}>
          <h3>{slot.label}的提问记录</h3>
          <Questions evaluation={evaluation} slot={slot} officer={officer} />
        </section>
      ))}
    </>
  );
}

function State({ slot: { status, inPlay, absentReason } }: { slot: Slot }) {
  if (status === 'waiting' && !inPlay) return <>已判不合格，不再路演</>;
  return (
    <>
      {SLOT_STATUS_NAMES[status]}
      {absentReason && <span className="secondary small">：{absentReason}</span>}
    </>
  );
}
