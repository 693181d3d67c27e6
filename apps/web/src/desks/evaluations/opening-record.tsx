import { useQuery } from '@tanstack/react-query';
import { api, data, type Schemas } from '../../api/client';
import { Panel } from '../../desk';
import { dateTime } from '../../text/dates';
import { Empty, Loaded } from '../../ui';
import { Digest } from './digest';
import { PlainTable } from './plain-table';

type Receipt = Schemas['LabelledReceiptView'];

const KINDS: Record<string, string> = {
  submitted: '提交',
  confirmed: '确认变更',
  withdrawn: '撤回',
};

const seconds = (instant: string) =>
  `${dateTime(instant)}:${new Date(instant).getSeconds().toString().padStart(2, '0')}`;

/** 开榜记录：全部回执、种子承诺值、两位持钥人签字处。 */
export function OpeningRecord({
  listingId,
  opening,
}: {
  listingId: string;
  opening: Schemas['OpeningView'];
}) {
  const params = { path: { id: listingId } };
  const receipts = useQuery({
    queryKey: ['listings', listingId, 'receipts'],
    queryFn: () => data(api.GET('/api/v1/listings/{id}/receipts', { params })),
  });
  const seeds = useQuery({
    queryKey: ['listings', listingId, 'public-opening'],
    queryFn: () => data(api.GET('/api/v1/public/listings/{id}/opening', { params })),
  });
  return (
    <Panel title="全部回执">
      <p className="secondary small">
        回执由系统在收到意向书时开出，摘要由当时的内容算出，内容有任何改动都会不同。揭榜方可据本方回执逐字核对。
      </p>
      <Loaded query={receipts}>
        {(list) =>
          list.length === 0 ? (
            <Empty title="没有回执">本榜单没有收到意向书。</Empty>
          ) : (
            <PlainTable<Receipt>
              label="全部回执"
              rows={list}
              rowKey={(row) => row.serial}
              columns={[
                { title: '称谓', cell: (row) => row.label ?? '（未参评）', heading: true },
                {
                  title: '事项',
                  cell: (row) => `${KINDS[row.kind] ?? row.kind}第 ${row.versionNumber} 版`,
                },
                { title: '收到时间', cell: (row) => seconds(row.receivedAt) },
                { title: '回执编号', cell: (row) => <span className="code">{row.serial}</span> },
                { title: '内容摘要', cell: (row) => <Digest value={row.digest} /> },
              ]}
            />
          )
        }
      </Loaded>
      <Loaded query={seeds}>
        {(record) => (
          <>
            <h3>抽签种子的承诺值</h3>
            <p className="secondary small">
              随机种子在开榜时封存，先公布它的摘要；抽取后公布种子本身，任何人都可复算，证明没有事后挑选。
            </p>
            <dl className="facts">
              {record.seedCommitments.map((value, index) => (
                <div key={value}>
                  <dt>
                    第 {index + 1} 次抽取
                    {index > 0 && index === record.seedCommitments.length - 1 ? '（备用）' : ''}
                  </dt>
                  <dd>
                    <Digest value={value} />
                  </dd>
                </div>
              ))}
              <div>
                <dt>并列抽签</dt>
                <dd>
                  <Digest value={record.tieCommitment} />
                </dd>
              </div>
            </dl>
          </>
        )}
      </Loaded>
      {opening.mode === 'two_keys' && (
        <div className="signatures print-only">
          <p>首钥确认人（{opening.firstKeyBy}）签字：</p>
          <p>次钥确认人（{opening.secondKeyBy}）签字：</p>
        </div>
      )}
    </Panel>
  );
}
