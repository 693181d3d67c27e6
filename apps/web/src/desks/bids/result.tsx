import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { AWARD_STATUS_NAMES, LISTING_STATUS_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { Panel } from '../../desk';
import { date, dateTime } from '../../text/dates';
import { hundredths, yuan } from '../../text/money';
import { Facts } from '../../ui';
import { PartyCards } from './joint/party-cards';
import { LetterText } from './letter-text';
import { LastReceipt } from './sealed';
import { orNull, useOwnAward, usePublicListing, type Bid } from './reads';

type Award = Schemas['PublicAward'];

/** After the opening: what became of the bid, as far as its bidder is told by now. */
export function BidResult({ bid }: { bid: Bid }) {
  const listing = usePublicListing(bid.listingId).data;
  const own = useOwnAward(bid.listingId).data;
  const label = useOwnLabel(bid);
  const award = listing?.award ?? null;
  const mine = own?.bidId === bid.id;
  return (
    <>
      <Panel title="评审与结果">
        <div className={`note ${mine ? 'note-good' : ''}`}>
          <p>
            <b>{sentence(bid, award, mine)}</b>
          </p>
          {bid.statusReason && bid.status === 'disqualified' && <p>理由：{bid.statusReason}</p>}
        </div>
        <Facts
          items={[
            ['榜单状态', LISTING_STATUS_NAMES[bid.listingStatus]],
            ['本单位代称', label],
            ['提交时间', bid.submittedAt && dateTime(bid.submittedAt)],
            ['流榜原因', listing?.unsuccessfulReasonName],
            ['撤榜理由', listing?.cancelReason],
            ...(award ? awardFacts(award) : []),
            ['签约期限', mine && own.signingEnd ? date(own.signingEnd) : null],
          ]}
        />
        {award && <Ranking award={award} own={label} />}
        {mine && <Winner award={own} />}
      </Panel>
      <LastReceipt bid={bid} />
      <div className="stack no-print">
        {bid.joint && (
          <Panel title="成员与分工">
            <PartyCards bid={bid} />
          </Panel>
        )}
        <Panel title="所提交的意向书">
          <LetterText letter={bid.proposal} amountFen={bid.amountFen} bidId={bid.id} />
        </Panel>
      </div>
    </>
  );
}

const AWARDED: Partial<Record<Bid['listingStatus'], string>> = {
  in_progress: '贵单位承榜，项目正在实施。请按里程碑填报进展。',
  completed: '贵单位承榜，项目已办结。',
};

function sentence(bid: Bid, award: Award | null, mine: boolean): string {
  if (mine && award?.status === 'notice') {
    return `贵单位为拟承榜方，公示至${date(award.noticeEnd)}，期满无异议后生效。`;
  }
  switch (bid.status) {
    case 'under_evaluation':
      return '已开榜，正在评审。评审结束并公示后，这里会显示名次和结果。';
    case 'disqualified':
      return '意向书被判定为不合格，不再参加评分。';
    case 'ranked':
      return award
        ? `评审已结束，${award.organizationName}为拟承榜方，结果生效后另行通知。`
        : '评审已结束，等待拟定承榜方并公示。';
    case 'awarded':
      return AWARDED[bid.listingStatus] ?? '贵单位承榜。请尽快与发榜单位签订承榜协议。';
    case 'reserve':
      return '贵单位为候补：承榜方放弃或承榜被撤销时，按名次递补，届时另行通知。';
    default:
      return '贵单位未承榜，感谢参与。对结果有疑问的，可以在公示期内提出异议。';
  }
}

function awardFacts(award: Award): [string, string | null][] {
  return [
    ['承榜方', [award.organizationName, ...award.memberNames].join('、')],
    ['承榜金额', award.amountFen > 0 ? yuan(award.amountFen) : '不涉及公共资金'],
    ['承榜状态', AWARD_STATUS_NAMES[award.status]],
    ['公示', `${date(award.noticeStart)}至${date(award.noticeEnd)}`],
  ];
}

/** Names are hidden in the ranking; who one is oneself follows from the receipts. */
function useOwnLabel(bid: Bid): string | null {
  const { data: receipts } = useQuery({
    queryKey: ['listings', bid.listingId, 'receipts'],
    queryFn: () =>
      orNull(
        data(
          api.GET('/api/v1/listings/{id}/receipts', {
            params: { path: { id: bid.listingId } },
          }),
        ),
      ),
  });
  return receipts?.find(({ bidId, label }) => bidId === bid.id && label)?.label ?? null;
}

function Ranking({ award, own }: { award: Award; own: string | null }) {
  const { data: notice } = useQuery({
    queryKey: ['public', 'notices', award.id],
    queryFn: () =>
      orNull(data(api.GET('/api/v1/public/notices/{id}', { params: { path: { id: award.id } } }))),
  });
  if (!notice) return null;
  return (
    <>
      <table className="read-table" aria-label="公布的排名">
        <thead>
          <tr>
            {['名次', '揭榜方', '总分', '结论'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notice.ranking.map((row) => (
            <tr key={row.label} className={row.label === own ? 'own-row' : undefined}>
              <td data-label="名次" className="number">
                {row.rank}
              </td>
              <td data-label="揭榜方">
                {row.label}
                {row.label === own && <b>（本单位）</b>}
              </td>
              <td data-label="总分" className="number">
                {hundredths(row.totalHundredths)}
              </td>
              <td data-label="结论">
                {row.awardee ? '拟承榜' : row.acceptable ? '合格' : '未达合格线'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Link to={`/hall/notices/${award.id}`}>查看公示全文与评审报告，提出异议</Link>
      </p>
    </>
  );
}

function Winner({ award }: { award: Schemas['AwardView'] }) {
  return (
    <div className="row">
      {award.status === 'effective' && (
        <Link className="btn btn-primary" to="/agreements">
          去看承榜协议
        </Link>
      )}
      <Link className="btn" to={`/awards/${award.id}`}>
        查看承榜结果
      </Link>
    </div>
  );
}
