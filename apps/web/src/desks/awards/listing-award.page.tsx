import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ProblemError } from '../../api/problem';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, DeskPage, Panel, ReasonItem } from '../../desk';
import { useSession } from '../../session/session';
import { ceiling } from '../../text/money';
import { Empty, Facts, Loaded, StatusTag } from '../../ui';
import { AwardStory } from './award-story';
import { ProposalForm } from './proposal-form';
import { useRanking } from './ranking';
import { RankingTable } from './ranking-table';
import type { Award } from './words';
import './awards.css';

type Listing = Schemas['ListingView'];

/** 榜单的定榜：按定稿的名次拟定承榜，及历次承榜。 */
export function ListingAwardPage() {
  const { id = '' } = useParams();
  const params = { path: { id } };
  const query = useQuery({
    queryKey: ['listings', id, 'awarding'],
    queryFn: async () => {
      const [listing, awards] = await Promise.all([
        data(api.GET('/api/v1/listings/{id}', { params })),
        data(api.GET('/api/v1/listings/{id}/awards', { params })),
      ]);
      return { listing, awards };
    },
  });
  return <Loaded query={query}>{(it) => <Content {...it} />}</Loaded>;
}

function Content({ listing, awards }: { listing: Listing; awards: Award[] }) {
  const session = useSession();
  const role = session?.membership.role;
  const outside = role === 'organization_agent';
  const ranking = useRanking(listing.id, !outside);
  const live = awards.find(({ status }) => status !== 'annulled');
  const may =
    listing.commands.includes('propose_award') || listing.commands.includes('propose_reserve');
  // A unit without a seat or an unfinished ranking is no fault of the page.
  const unread = ranking.error instanceof ProblemError && ranking.error.status < 500;
  return (
    <DeskPage
      title={`定榜：${listing.title}`}
      mark={<StatusTag subject="listing" status={listing.status} />}
      trail={[[`/listings/${listing.id}`, listing.code ?? '榜单']]}
      actions={!live && may && <FailForAward listing={listing} fallen={awards.length > 0} />}
    >
      <Panel>
        <Facts
          columns={3}
          items={[
            ['编号', listing.code],
            ['发榜单位', listing.postingUnitName],
            ['预算上限', ceiling(listing.ceilingFen)],
          ]}
        />
      </Panel>
      {!outside && (
        <Panel title="定稿的名次">
          {unread ? (
            <Empty title="评审尚未定稿">
              排名由审批人定稿后固定，
              <Link to="/evaluations">到评榜查看进度</Link>。
            </Empty>
          ) : (
            <Loaded query={ranking}>
              {(rows) =>
                rows === null ? (
                  <Empty title="评审尚未定稿">定稿之后才能拟定承榜。</Empty>
                ) : may && !live ? (
                  <ProposalForm listing={listing} ranking={rows} last={awards[0]} />
                ) : (
                  <RankingTable rows={rows} />
                )
              }
            </Loaded>
          )}
          {live && (
            <div className="note">
              <p>
                {live.status === 'effective' ? '承榜已经生效，' : '已有拟定的承榜，'}
                <Link to={`/awards/${live.id}`}>查看与办理</Link>
              </p>
            </div>
          )}
        </Panel>
      )}
      <Panel title="历次承榜">
        <AwardStory awards={awards} />
      </Panel>
    </DeskPage>
  );
}

function FailForAward({ listing, fallen }: { listing: Listing; fallen: boolean }) {
  if (!listing.commands.includes('fail_for_award')) return null;
  return (
    <CommandButton<{ reason: string }, Schemas['Acknowledgement']>
      label="按流榜处理"
      danger
      done="已按流榜处理"
      why={!fallen && '还没有承榜落空'}
      effect="仅在余下的候补都已不符合承接条件时可办。榜单按流榜公告，不可恢复；需要的可以重新发榜。"
      ask={<ReasonItem label="公告说明（向社会公开）" max={2000} />}
      run={({ reason }, headers) =>
        data(
          api.POST('/api/v1/listings/{id}/fail-for-award', {
            params: { path: { id: listing.id } },
            body: { version: listing.version, reason },
            headers,
          }),
        )
      }
    />
  );
}
