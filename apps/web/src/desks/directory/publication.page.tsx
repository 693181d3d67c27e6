import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, DeskPage, Panel, PrintButton } from '../../desk';
import { dateTime } from '../../text/dates';
import { Countdown, Empty, Facts, Loaded, StatusTag, useServerNow } from '../../ui';
import './directory.css';

type Publication = Schemas['PublicationDetail'];

/** 一项榜单的送达: receipt, passing on, readers. */
export function PublicationPage() {
  const { listingId = '' } = useParams();
  const query = useQuery({
    queryKey: ['publications', listingId],
    queryFn: () =>
      data(
        api.GET('/api/v1/alliance-desk/publications/{listingId}', {
          params: { path: { listingId } },
        }),
      ),
  });
  return (
    <Loaded query={query}>
      {(it) => (
        <DeskPage
          title={it.title}
          mark={<StatusTag subject="listing" status={it.status} />}
          trail={[['/publications', '发榜送达']]}
          actions={
            <>
              <PassOn publication={it} />
              <PrintButton />
            </>
          }
        >
          <Panel title="送达回执">
            <Facts
              columns={2}
              items={[
                ['榜单编号', it.code],
                ['公开页面', <Link to={`/hall/listings/${it.listingId}`}>打开榜单</Link>],
                ['送达时间', dateTime(it.deliveredAt)],
                ['转发时间', it.passedOnAt ? dateTime(it.passedOnAt) : '尚未转发'],
                ['揭榜截止', dateTime(it.bidDeadline)],
                ['还剩', <Countdown until={it.bidDeadline} />],
              ]}
            />
          </Panel>
          <Readers publication={it} />
        </DeskPage>
      )}
    </Loaded>
  );
}

function PassOn({ publication: it }: { publication: Publication }) {
  const now = useServerNow();
  const over = new Date(it.bidDeadline).getTime() <= now || it.status !== 'published';
  return (
    <CommandButton<object, unknown>
      label="转发本联盟成员"
      primary
      why={it.passedOnAt ? '已经转发' : over && '已截止揭榜，不再转发'}
      effect={`${it.members} 家成员会收到通知，可以阅读榜单并自行决定是否揭榜。`}
      done="已转发"
      run={(_, headers) =>
        data(
          api.POST('/api/v1/alliance-desk/publications/{listingId}/pass-on', {
            params: { path: { listingId: it.listingId } },
            headers,
          }),
        )
      }
    />
  );
}

function Readers({ publication: { readers, read, members } }: { publication: Publication }) {
  const unread = readers.filter(({ readAt }) => !readAt);
  const known = readers.filter(({ readAt }) => readAt);
  return (
    <Panel title={`成员阅读情况：${members} 家中 ${read} 家已读`}>
      {readers.length === 0 ? (
        <Empty title="本联盟还没有成员">在“联盟”页加入成员后，他们即可收到转发。</Empty>
      ) : (
        <>
          <div className="read-bar" aria-hidden="true">
            <span style={{ width: `${members > 0 ? (read / members) * 100 : 0}%` }} />
          </div>
          <ul className="line-list">
            {[...unread, ...known].map(({ organizationId, name, readAt }) => (
              <li key={organizationId}>
                <Link to={`/organizations/${organizationId}`}>{name}</Link>
                {readAt ? (
                  <span className="secondary">{dateTime(readAt)}已读</span>
                ) : (
                  <span className="tag tag-waiting">未读</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
