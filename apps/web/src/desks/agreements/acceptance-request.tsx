import { formatYuan, sumFen } from '#kernel';
import { Panel } from '../../desk';
import { dateTime } from '../../text/dates';
import { LongText } from '../../ui';
import { PaperList } from './paper-list';
import type { Acceptance } from './words';

/** What the organisation asked to be accepted. */
export function AcceptanceRequest({
  agreementId,
  request,
}: {
  agreementId: string;
  request: Acceptance['request'];
}) {
  const { summary, expenditure, papers, requestedAt } = request;
  return (
    <Panel title="验收申请">
      <p className="secondary">{dateTime(requestedAt)}申请</p>
      <h3>总结</h3>
      <LongText text={summary} />
      <h3>资金决算</h3>
      {expenditure.length === 0 ? (
        <p className="secondary">没有填写支出。</p>
      ) : (
        <table className="simple-table">
          <thead>
            <tr>
              <th scope="col">科目</th>
              <th scope="col" className="number">
                金额（元）
              </th>
            </tr>
          </thead>
          <tbody>
            {expenditure.map((it, index) => (
              <tr key={index}>
                <td data-name="科目">{it.item}</td>
                <td data-name="金额" className="number">
                  {formatYuan(it.amountFen)}
                </td>
              </tr>
            ))}
            <tr>
              <td>
                <b>合计</b>
              </td>
              <td data-name="金额" className="number">
                <b>{formatYuan(sumFen(expenditure.map(({ amountFen }) => amountFen)))}</b>
              </td>
            </tr>
          </tbody>
        </table>
      )}
      <h3>材料</h3>
      <PaperList agreementId={agreementId} papers={papers} />
    </Panel>
  );
}
