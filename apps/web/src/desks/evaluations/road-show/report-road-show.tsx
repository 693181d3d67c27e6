import { slotOutcome } from '#contracts';
import { dateTime } from '../../../text/dates';
import { Digest } from '../digest';
import { PlainTable } from '../plain-table';
import type { PublicReport } from '../types';
import { span } from './span';

/** 路演 in the report: order, times, who did not come. */
export function ReportRoadShow({ roadShow }: { roadShow: NonNullable<PublicReport['roadShow']> }) {
  const { draw, slots } = roadShow;
  return (
    <>
      <h3>路演</h3>
      <PlainTable
        label="路演"
        numbered={false}
        rows={slots}
        rowKey={({ bidId }) => bidId}
        columns={[
          { title: '次序', cell: ({ number }) => `第 ${number} 位` },
          { title: '揭榜方', heading: true, cell: ({ label }) => label },
          { title: '状态', cell: ({ status }) => slotOutcome(status) },
          { title: '讲解', cell: (it) => span(it.presentingAt, it.questionsAt, it.presentingOver) },
          { title: '答问', cell: (it) => span(it.questionsAt, it.endedAt, it.questionsOver) },
        ]}
      />
      <dl className="facts">
        <div>
          <dt>次序抽签</dt>
          <dd>{dateTime(draw.drawnAt)}</dd>
        </div>
        <div>
          <dt>承诺值</dt>
          <dd>
            <Digest value={draw.commitment} />
          </dd>
        </div>
        <div>
          <dt>种子</dt>
          <dd>
            <Digest value={draw.seed} />
          </dd>
        </div>
      </dl>
    </>
  );
}
