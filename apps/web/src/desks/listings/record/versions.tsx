import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../../api/client';
import { Panel } from '../../../desk';
import { dateTime } from '../../../text/dates';
import { Empty } from '../../../ui/empty';
import { Loaded } from '../../../ui/loaded';
import { Changes } from '../changes';
import type { Listing } from '../listing-data';

/** 版本对比: every published content and what it changed, the newest first. */
export function Versions({ listing: { id } }: { listing: Listing }) {
  const query = useQuery({
    queryKey: ['listings', id, 'versions'],
    queryFn: () => data(api.GET('/api/v1/listings/{id}/versions', { params: { path: { id } } })),
  });
  return (
    <Panel title="版本对比">
      <Loaded query={query}>
        {(versions) =>
          versions.length === 0 ? (
            <Empty title="还没有发布过的版本">发榜时形成第 1 版，每次变更生效形成新的一版。</Empty>
          ) : (
            versions.toReversed().map(({ contentVersion, at, reason, substantive, changes }) => (
              <article key={contentVersion} className="amendment">
                <h3>
                  第 {contentVersion} 版
                  {substantive !== null && (
                    <span className="tag">{substantive ? '实质变更' : '非实质变更'}</span>
                  )}
                </h3>
                <p className="secondary">{dateTime(at)}生效</p>
                {reason && <p>理由：{reason}</p>}
                {changes.length === 0 ? <p>发榜时的内容。</p> : <Changes changes={changes} />}
              </article>
            ))
          )
        }
      </Loaded>
    </Panel>
  );
}
