import { useQuery } from '@tanstack/react-query';
import { SLOT_STATUS_NAMES } from '#contracts';
import { api, data, newIntention, type Schemas } from '../../api/client';
import { FileField, Panel } from '../../desk';
import { queryClient } from '../../api/query-client';
import { dateTime } from '../../text/dates';
import { Facts } from '../../ui';
import { QuestionText } from '../evaluations/road-show/questions';
import { orNull, type Bid } from './reads';

type OwnRoadShow = Schemas['OwnRoadShowView'];

/** 本方的路演：时间地点、次序、材料、对本方的提问。 */
export function OwnRoadShow({ bid }: { bid: Bid }) {
  const { data: show } = useQuery({
    queryKey: ['bids', bid.id, 'road-show'],
    queryFn: () =>
      orNull(data(api.GET('/api/v1/bids/{id}/road-show', { params: { path: { id: bid.id } } }))),
  });
  if (!show) return null;
  const { own } = show;
  return (
    <Panel title="路演">
      <div className="stack">
        <p className="note">
          <b>{sentence(show)}</b>
        </p>
        <Facts
          columns={2}
          items={[
            ['开始时间', show.startsAt ? dateTime(show.startsAt) : '待通知'],
            ['地点', show.place ?? '待通知'],
            ['每家时间', `讲解 ${show.slotMinutes} 分钟，答问 ${show.questionMinutes} 分钟`],
            ['本方次序', own ? `第 ${own.number} 位，共 ${show.slots} 家` : '待抽签'],
            ['本方状态', own && SLOT_STATUS_NAMES[own.status]],
          ]}
        />
        {own && <Slides bid={bid} show={show} own={own} />}
        {own && own.questions.length > 0 && (
          <>
            <h3>对本方的提问</h3>
            <ol className="questions">
              {own.questions.map((question) => (
                <li key={question.id}>
                  <QuestionText question={question} />
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </Panel>
  );
}

function sentence({ own, ahead, startsAt }: OwnRoadShow): string {
  if (!own) return '本榜单安排现场路演；时间、地点和次序确定后会通知贵单位。';
  if (own.status === 'presenting') return '现在由贵单位讲解。';
  if (own.status === 'questions') return '现在由贵单位答问。';
  if (own.status === 'done') return '贵单位的路演已经结束。';
  if (own.status === 'absent') {
    return '已登记贵单位未到场；仍想路演的，请尽快到场，由经办人安排在各家之后。';
  }
  if (!startsAt) return `贵单位排在第 ${own.number} 位，时间地点确定后会通知。`;
  return ahead
    ? `贵单位排在第 ${own.number} 位，前面还有 ${ahead} 家，请提前到场。`
    : `贵单位排在第 ${own.number} 位，下一家就是贵单位，请按时到场。`;
}

function Slides({
  bid,
  show,
  own,
}: {
  bid: Bid;
  show: OwnRoadShow;
  own: NonNullable<OwnRoadShow['own']>;
}) {
  const may = own.slidesOpen && show.lead;
  return (
    <div className="stack">
      <h3>路演材料</h3>
      <p className="secondary">
        {may
          ? '一个 PDF 或 PPTX 文件，轮到贵单位之前可以更换；在此之前除贵单位外无人能看到，其他揭榜方始终看不到。'
          : own.slidesOpen
            ? '由牵头单位上传。'
            : '贵单位的路演已经开始或不再进行，材料不能再更换。'}
      </p>
      {!own.slides && !may && <p>没有上传材料。</p>}
      <FileField
        files={own.slides ? [{ id: 'slides', name: own.slides.name, size: own.slides.size }] : []}
        href={() => `/api/v1/bids/${bid.id}/road-show/slides`}
        label={own.slides ? '更换材料' : '上传材料'}
        onAdd={may ? ({ id }) => attach(bid.id, id) : undefined}
      />
    </div>
  );
}

async function attach(bidId: string, fileId: string): Promise<void> {
  await data(
    api.PUT('/api/v1/bids/{id}/road-show/slides', {
      params: { path: { id: bidId } },
      body: { fileId },
      headers: { 'idempotency-key': newIntention() },
    }),
  );
  await queryClient.invalidateQueries();
}
