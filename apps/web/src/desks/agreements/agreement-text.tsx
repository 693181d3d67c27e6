import { Panel } from '../../desk';
import { date } from '../../text/dates';
import { formatYuan } from '#kernel';
import { LongText } from '../../ui';
import { PaperList } from './paper-list';
import { IndicatorTable } from './indicator-table';
import type { Agreement } from './words';

/** What was agreed, to be read on the screen. */
export function AgreementText({ agreement }: { agreement: Agreement }) {
  const { content, plan, papers } = agreement;
  return (
    <Panel title="协议正文">
      <h3>任务内容</h3>
      <LongText text={content.tasks} />
      <h3>指标</h3>
      <IndicatorTable targets={content.indicators} />
      <h3>里程碑与拨付</h3>
      <table className="simple-table">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">名称</th>
            <th scope="col">到期日</th>
            <th scope="col">指标</th>
            <th scope="col" className="number">
              本期金额（元）
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.map((it, index) => (
            <tr key={index}>
              <td data-name="序号">{index + 1}</td>
              <td data-name="名称">{it.title}</td>
              <td data-name="到期日">{date(it.dueOn)}</td>
              <td data-name="指标">
                {it.targets.map((t) => `${t.name} ${t.target} ${t.unit}`).join('；') || '无'}
              </td>
              <td data-name="金额" className="number">
                {formatYuan(it.instalmentFen)}
              </td>
            </tr>
          ))}
          <tr>
            <td colSpan={4}>
              <b>合计</b>
            </td>
            <td data-name="金额" className="number">
              <b>{formatYuan(agreement.amountFen)}</b>
            </td>
          </tr>
        </tbody>
      </table>
      <h3>发榜单位权责</h3>
      <LongText text={content.unitDuties} />
      <h3>承榜单位权责</h3>
      <LongText text={content.organizationDuties} />
      {content.otherTerms && (
        <>
          <h3>其他约定</h3>
          <LongText text={content.otherTerms} />
        </>
      )}
      <h3>材料</h3>
      <PaperList agreementId={agreement.id} papers={papers} />
    </Panel>
  );
}
