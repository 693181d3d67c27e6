import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';
import { Empty } from '../../ui/empty';
import { useListAddress } from '../../ui/list-address';
import { Loaded } from '../../ui/loaded';
import { usePageTitle } from '../../ui/page-title';
import { HallTable } from '../parts/hall-table';
import { Pager } from '../parts/pager';
import { auditDigestsOf } from '../reads';
import './audit.css';

type Digest = Schemas['AuditDigestItem'];

/** 审计摘要：the fingerprint of the whole trail at the end of each day, for anybody to keep. */
export function AuditDigestsPage() {
  usePageTitle('审计摘要', '每天公布一次审计记录的指纹；留存下来，日后可以核对记录有没有被改动。');
  const at = useListAddress([]);
  const query = useQuery({
    ...auditDigestsOf({ cursor: at.cursor, limit: at.limit }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="hall-page">
      <div className="hall-page-head">
        <h1>审计摘要</h1>
        <p className="secondary">
          {'平台上每一次办理都会留下一条审计记录，逐条相扣；每天结束时公布最后一条的指纹。' +
            '谁留存了某天的指纹，日后就能核对那天及以前的记录有没有被改动、删除或插入。'}
        </p>
      </div>
      <Loaded query={query}>
        {({ items, nextCursor }) =>
          items.length > 0 ? (
            <>
              <Rows items={items} from={at.from} />
              <Pager at={at} count={items.length} next={nextCursor} />
              <p className="secondary">
                条数和序号要等当天在揭榜期内的榜单全部截止后才列出，以免由此推知有没有人揭榜。
                <a
                  className="no-print"
                  href="/api/v1/public/audit-digests?limit=100"
                  download="审计摘要.json"
                >
                  下载最近一百天的摘要
                </a>
              </p>
            </>
          ) : (
            <div className="surface">
              <Empty title="还没有审计摘要">
                <p>第一天结束后，摘要在这里公布。</p>
              </Empty>
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function Rows({ items, from }: { items: Digest[]; from: number }) {
  return (
    <HallTable<Digest>
      caption="每日审计摘要"
      rows={items}
      rowKey={({ day }) => day}
      from={from}
      columns={[
        { title: '日期', heading: true, render: ({ day }) => date(day) },
        {
          title: '当日条数',
          number: true,
          render: ({ entries }) => (entries === null ? '待截止' : String(entries)),
        },
        {
          title: '最后序号',
          number: true,
          render: ({ lastSequence }) => (lastSequence === null ? '待截止' : String(lastSequence)),
        },
        {
          title: '指纹（SHA-256）',
          render: ({ lastHash }) => <span className="audit-hash">{lastHash}</span>,
        },
      ]}
    />
  );
}
