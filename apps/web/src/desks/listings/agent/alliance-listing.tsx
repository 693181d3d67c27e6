import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../../api/client';
import { CommandButton, DeskPage, LinkButton, Panel } from '../../../desk';
import { dateTime } from '../../../text/dates';
import { Loaded } from '../../../ui/loaded';
import { StatusTag } from '../../../ui/status-tag';
import { ListingContent } from '../content';
import { FactsPanel } from '../facts-panel';
import type { Listing } from '../listing-data';
import { Questions } from '../record/questions';

/** A listing as an alliance's lead or chair reads it: pass it on, see who has read it; no bids. */
export function AllianceListing({ listing }: { listing: Listing }) {
  return (
    <DeskPage
      title={listing.title}
      mark={<StatusTag subject="listing" status={listing.status} />}
      trail={[['/publications', '发榜送达']]}
      actions={
        <LinkButton to={`/listings/${listing.id}/announcement`}>发榜公告（打印）</LinkButton>
      }
    >
      <div className="columns listing-columns">
        <div className="stack">
          <ListingContent listing={listing} />
          <Questions listing={listing} role="alliance_lead" />
        </div>
        <aside className="stack aside" aria-label="送达与要点">
          <Delivery listing={listing} />
          <FactsPanel listing={listing} />
        </aside>
      </div>
    </DeskPage>
  );
}

function Delivery({ listing: { id } }: { listing: Listing }) {
  const query = useQuery({
    queryKey: ['publications', id],
    queryFn: () =>
      data(
        api.GET('/api/v1/alliance-desk/publications/{listingId}', {
          params: { path: { listingId: id } },
        }),
      ),
  });
  return (
    <Panel title="送达本联盟">
      <Loaded query={query}>
        {({ deliveredAt, passedOnAt, members, read, readers }) => (
          <>
            <p>
              {dateTime(deliveredAt)}送达。
              {passedOnAt ? `${dateTime(passedOnAt)}已转发成员。` : '尚未转发成员。'}
            </p>
            <p>
              {members} 家成员，{read} 家已读。
            </p>
            <div className="row">
              <CommandButton
                label="转发成员"
                primary
                why={passedOnAt && '已转发，成员不会重复收到'}
                effect="通知本联盟全部成员；是否揭榜由各单位自行决定。"
                run={(_, headers) =>
                  data(
                    api.POST('/api/v1/alliance-desk/publications/{listingId}/pass-on', {
                      params: { path: { listingId: id } },
                      headers,
                    }),
                  )
                }
                done="已转发本联盟成员"
              />
            </div>
            <ul className="bullets">
              {readers.map(({ organizationId, name, readAt }) => (
                <li key={organizationId}>
                  {name}（{readAt ? `${dateTime(readAt)}已读` : '未读'}）
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  );
}
