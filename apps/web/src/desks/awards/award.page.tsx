import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, data } from '../../api/client';
import { DeskPage, Panel } from '../../desk';
import { useSession } from '../../session/session';
import { date } from '../../text/dates';
import { yuan, yuanInWords } from '../../text/money';
import { Facts, Loaded, StatusTag } from '../../ui';
import { AwardActions } from './award-actions';
import { AwardInternals } from './award-internals';
import { AwardNotice } from './award-notice';
import { AwardSteps } from './award-steps';
import { ANNUL_NAMES, partyNames, partyShares, type Award } from './words';
import './awards.css';

/** 一项承榜。 */
export function AwardPage() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['awards', id],
    queryFn: () => data(api.GET('/api/v1/awards/{id}', { params: { path: { id } } })),
  });
  return <Loaded query={query}>{(award) => <Content award={award} />}</Loaded>;
}

function Content({ award }: { award: Award }) {
  const session = useSession();
  const { data: listing } = useQuery({
    queryKey: ['listings', award.listingId],
    queryFn: () =>
      data(api.GET('/api/v1/listings/{id}', { params: { path: { id: award.listingId } } })),
  });
  const { data: agreements } = useQuery({
    queryKey: ['agreements', { listingId: award.listingId }],
    queryFn: () =>
      data(api.GET('/api/v1/agreements', { params: { query: { listingId: award.listingId } } })),
    enabled: award.status === 'effective',
  });
  const agreement = agreements?.items.find(({ awardId }) => awardId === award.id);
  const signed = listing?.status === 'in_progress' || listing?.status === 'completed';
  const officer = session?.membership.role === 'committee_officer';
  return (
    <DeskPage
      title={`承榜：${award.listingTitle}`}
      mark={<StatusTag subject="award" status={award.status} />}
      trail={[
        ['/awards', session?.membership.role === 'organization_agent' ? '承榜' : '定榜与异议'],
      ]}
      actions={<AwardActions award={award} />}
    >
      {award.status === 'annulled' && (
        <div className="note note-bad">
          <p>
            <b>已撤销：{award.annulKind ? ANNUL_NAMES[award.annulKind] : ''}。</b>
            {award.annulReason}
          </p>
          {officer && (
            <p>
              <Link to={`/listings/${award.listingId}/award`}>看候补，办理下一步</Link>
            </p>
          )}
        </div>
      )}
      <div className="columns">
        <div className="stack">
          <Panel title="承榜方与金额">
            <p className="big-sum">
              {award.amountFen === 0 ? '不涉及公共资金' : yuan(award.amountFen)}
            </p>
            {award.amountFen > 0 && <p className="secondary">{yuanInWords(award.amountFen)}</p>}
            <Facts
              columns={2}
              items={[
                ['承榜单位', partyNames(award)],
                ['方式', award.parties.length > 1 ? `联合揭榜：${partyShares(award)}` : '独立揭榜'],
                ['评审名次', `第 ${award.rank} 名`],
                ['预算上限', award.ceilingFen === 0 ? '未列公共资金' : yuan(award.ceilingFen)],
                ['榜单编号', award.listingCode],
                ['榜单', <Link to={`/listings/${award.listingId}`}>{award.listingTitle}</Link>],
                ['签约期限', award.signingEnd && `${date(award.signingEnd)}（含当日）`],
              ]}
            />
          </Panel>
          <AwardNotice award={award} />
          {award.internals && <AwardInternals award={award} internals={award.internals} />}
        </div>
        <div className="stack">
          <Panel title="进度">
            <AwardSteps award={award} signed={signed} />
          </Panel>
          <Panel title="相关">
            <ul className="link-list">
              <li>
                <Link to={`/listings/${award.listingId}/award`}>本榜单历次承榜</Link>
              </li>
              {agreement && (
                <li>
                  <Link to={`/agreements/${agreement.id}`}>承榜协议与实施</Link>
                </li>
              )}
            </ul>
          </Panel>
        </div>
      </div>
    </DeskPage>
  );
}
