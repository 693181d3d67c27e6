import { Link } from 'react-router';
import { DeskPage, Panel } from '../../desk';
import { dateTime } from '../../text/dates';
import { yuan, yuanInWords } from '../../text/money';
import { Facts, StatusTag } from '../../ui';
import { LetterText } from './letter-text';
import { Digest } from './receipt-card';
import type { Bid } from './reads';

/** An opened bid for those who organise, watch or asked for the evaluation. */
export function OpenedBid({ bid }: { bid: Bid }) {
  const name = bid.parties.find(({ lead }) => lead)?.name;
  return (
    <DeskPage
      title={name ?? bid.label ?? '揭榜意向书'}
      mark={<StatusTag subject="bid" status={bid.status} />}
      trail={[
        [`/listings/${bid.listingId}`, bid.listingTitle],
        [`/listings/${bid.listingId}/bids`, '揭榜意向书'],
      ]}
      actions={
        <Link className="btn" to={`/bids/${bid.id}/print`}>
          打印版
        </Link>
      }
    >
      <Panel title="基本情况">
        <Facts
          columns={2}
          items={[
            ['代称', bid.label],
            ['揭榜方式', bid.joint ? '联合揭榜' : '独立揭榜'],
            ['预算合计', `${yuan(bid.amountFen)}（${yuanInWords(bid.amountFen)}）`],
            ['提交时间', bid.submittedAt && dateTime(bid.submittedAt)],
            ['意向书版本', bid.submittedVersion && `第 ${bid.submittedVersion} 版`],
            ['内容摘要', bid.digest && <Digest value={bid.digest} />],
            ['最近的理由', bid.statusReason],
          ]}
        />
        {bid.parties.length === 0 ? (
          <p className="note">隐名评审期间不显示揭榜方名称和附件，评审结束后可见。</p>
        ) : (
          <table className="read-table" aria-label="参与单位">
            <thead>
              <tr>
                {['单位', '比例', '分工', '截止时的承接条件'].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bid.parties.map((party) => (
                <tr key={party.organizationId}>
                  <td data-label="单位">
                    {party.name}
                    {party.lead && bid.joint && '（牵头）'}
                  </td>
                  <td data-label="比例" className="number">
                    {party.sharePercent}%
                  </td>
                  <td data-label="分工">{party.task}</td>
                  <td data-label="截止时的承接条件">{standing(party.eligibilityAtClose)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Panel>
      <Panel title="揭榜意向书">
        <LetterText letter={bid.proposal} amountFen={bid.amountFen} bidId={bid.id} />
      </Panel>
    </DeskPage>
  );
}

function standing(found: Bid['parties'][number]['eligibilityAtClose']): string {
  if (!found) return '—';
  const verdict = found.eligible ? '符合' : `不符合：${found.reasons.join('；')}`;
  return found.scopeNote ? `${verdict}；${found.scopeNote}` : verdict;
}
