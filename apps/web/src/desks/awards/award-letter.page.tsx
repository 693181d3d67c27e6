import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { Paper } from '../../desk';
import { date } from '../../text/dates';
import { yuan, yuanInWords } from '../../text/money';
import { Empty, Loaded } from '../../ui';
import { partyShares, type Award } from './words';

/** 承榜通知书，一页 A4。 */
export function AwardLetterPage() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['awards', id, 'letter'],
    queryFn: async () => {
      const award = await data(api.GET('/api/v1/awards/{id}', { params: { path: { id } } }));
      const path = { id: award.listingId };
      const listing = await data(api.GET('/api/v1/listings/{id}', { params: { path } }));
      return { award, listing };
    },
  });
  return (
    <Loaded query={query}>
      {({ award, listing }) =>
        award.effectiveAt === null ? (
          <Empty title="承榜尚未生效">公示期满、异议办结后，这里出具承榜通知书。</Empty>
        ) : (
          <Letter award={award} listing={listing} effectiveAt={award.effectiveAt} />
        )
      }
    </Loaded>
  );
}

interface LetterProps {
  award: Award;
  listing: Schemas['ListingView'];
  effectiveAt: string;
}

function Letter({ award, listing, effectiveAt }: LetterProps) {
  const { amountFen, objections, noticeStart, noticeEnd, signingEnd } = award;
  return (
    <Paper
      title="承榜通知书"
      number={award.listingCode}
      trail={[
        ['/awards', '承榜'],
        [`/awards/${award.id}`, award.listingTitle],
      ]}
    >
      <p>{award.organizationName}：</p>
      <p className="indent">
        {listing.postingUnitName}发布的榜单“{award.listingTitle}”（编号 {award.listingCode}
        ），经评审和公示（{date(noticeStart!)}至{date(noticeEnd!)}
        ），公示期间{objections.total === 0 ? '未收到异议' : '收到的异议均已办结'}
        ，现确定由贵单位承榜。
      </p>
      {award.parties.length > 1 && (
        <p className="indent">本次为联合揭榜，成员及承担比例：{partyShares(award)}。</p>
      )}
      <p className="indent">
        {amountFen === 0
          ? '本榜单未列公共资金。'
          : `承榜金额：${yuanInWords(amountFen)}（${yuan(amountFen)}）。`}
      </p>
      <p className="indent">
        请于{date(signingEnd!)}前（含当日）与{listing.postingUnitName}
        签订承榜协议。逾期未签订的，可撤销承榜，由候补递补。
      </p>
      <p className="indent">特此通知。</p>
      <div className="paper-end">
        <p>社会组织创新园综合党委</p>
        <p>{date(effectiveAt)}</p>
      </div>
      {award.status === 'annulled' && <p className="indent">（本承榜其后已撤销。）</p>}
    </Paper>
  );
}
