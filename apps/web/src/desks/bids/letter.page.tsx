import { useParams } from 'react-router';
import { Paper } from '../../desk/paper';
import { dateTime } from '../../text/dates';
import { yuan, yuanInWords } from '../../text/money';
import { Loaded } from '../../ui';
import { LetterText } from './letter-text';
import { Digest } from './receipt-card';
import { useBid, useReceipts, type Bid } from './reads';
import './bids.css';

/** 揭榜意向书, the document. */
export function LetterPage() {
  const { id = '' } = useParams();
  return <Loaded query={useBid(id)}>{(bid) => <LetterPaper bid={bid} />}</Loaded>;
}

function LetterPaper({ bid }: { bid: Bid }) {
  const lead = bid.parties.find((party) => party.lead);
  const rows: [string, React.ReactNode][] = [
    ['榜单编号', bid.listingCode],
    ['榜单名称', bid.listingTitle],
    [bid.joint ? '牵头单位' : '揭榜单位', lead?.name ?? bid.label],
    ['揭榜方式', bid.joint ? `联合揭榜（${bid.parties.length} 家）` : '独立揭榜'],
    ['申请资金', `${yuan(bid.amountFen)}（${yuanInWords(bid.amountFen)}）`],
    ['意向书版本', `第 ${bid.currentVersion} 版${bid.submittedAt ? '' : '（尚未提交）'}`],
    ...(bid.submittedAt ? ([['提交时间', dateTime(bid.submittedAt)]] as [string, string][]) : []),
  ];
  return (
    <Paper
      title="揭榜意向书"
      trail={[
        bid.part ? ['/bids', '我的揭榜'] : [`/listings/${bid.listingId}/bids`, '揭榜意向书'],
        [`/bids/${bid.id}`, bid.listingTitle],
      ]}
    >
      <table aria-label="基本情况">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row" style={{ width: '7em' }}>
                {name}
              </th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {bid.joint && bid.parties.length > 0 && (
        <table aria-label="联合揭榜成员">
          <thead>
            <tr>
              {['单位', '比例', '分工'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bid.parties.map((party) => (
              <tr key={party.organizationId}>
                <td>
                  {party.name}
                  {party.lead && '（牵头）'}
                </td>
                <td>{party.sharePercent}%</td>
                <td>{party.task}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <LetterText letter={bid.proposal} amountFen={bid.amountFen} bidId={bid.id} level={2} />
      {bid.part && <Proof bid={bid} />}
      <div className="paper-signatures">
        {(bid.parties.length > 0 ? bid.parties : [null]).map((party, index) => (
          <div key={party?.organizationId ?? index}>
            <p>
              {party && !party.lead ? '成员单位' : bid.joint ? '牵头单位' : '揭榜单位'}（盖章）：
              {party?.name ?? bid.label}
            </p>
            <p>
              法定代表人或授权代表（签字）：
              <span className="paper-line" />
            </p>
            <p>日期：　　　　年　　月　　日</p>
          </div>
        ))}
      </div>
    </Paper>
  );
}

/** What ties the paper to what was received. */
function Proof({ bid }: { bid: Bid }) {
  const { data: receipts } = useReceipts(bid.id);
  const last = receipts?.filter(({ versionNumber }) => versionNumber === bid.currentVersion).at(-1);
  if (!last) return null;
  return (
    <p className="small">
      回执编号 {last.serial}，内容摘要（SHA-256）：
      <Digest value={last.digest} />
    </p>
  );
}
