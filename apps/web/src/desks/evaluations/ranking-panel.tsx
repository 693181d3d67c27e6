import { Panel } from '../../desk';
import { agreementWords } from '../../text/agreement';
import { Loaded } from '../../ui';
import { Digest } from './digest';
import { RankingRows } from './ranking-rows';
import { checkReport } from './check-report';
import { SaveJson } from './save-json';
import { useBids, useReport } from './reads';
import type { Evaluation } from './types';
import { bidderNames } from './bids-panel';

/** 名次与展开的算式；本机复算摘要与每一步。 */
export function RankingPanel({ evaluation }: { evaluation: Evaluation }) {
  const query = useReport(evaluation.id);
  const { data: bids } = useBids(evaluation.id, evaluation.members !== null);
  return (
    <Panel title="名次">
      <Loaded query={query}>
        {(report) => {
          if (!report) return <p>还没有名次。</p>;
          const faults = checkReport(report);
          const agreement = agreementWords(report.public.agreement);
          return (
            <>
              <RankingRows
                report={report.public}
                nameOf={(bidId) => {
                  const bid = bids?.find((one) => one.bidId === bidId);
                  return bid ? bidderNames(bid) : '';
                }}
              />
              <div className={faults.length === 0 ? 'note note-good' : 'note note-bad'}>
                <p>
                  {faults.length === 0
                    ? '✓ 已在本机逐项复算：总分、各项平均、名次、抽取和摘要全部相符。'
                    : `✗ 复算不符：${faults.join('、')}。请立即报告监督员。`}
                </p>
                <p className="small">
                  报告摘要（SHA-256）：
                  <Digest value={report.digest} />
                </p>
                {agreement && <p className="small">评委意见一致程度：{agreement}。</p>}
                <p className="small no-print">
                  <SaveJson
                    name={`评审报告-${report.public.listingCode ?? evaluation.id}`}
                    value={{ public: report.public, digest: report.digest }}
                  >
                    下载评审报告（公开部分）
                  </SaveJson>{' '}
                  可用 <code>npm run verify-ranking</code> 单凭这一文件复算。
                </p>
              </div>
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}
