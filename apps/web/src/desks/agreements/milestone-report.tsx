import type { Schemas } from '../../api/client';
import { date, dateTime } from '../../text/dates';
import { Facts, LongText } from '../../ui';
import { amountText, fileAddress, type Target } from './words';

interface MilestoneReportProps {
  agreementId: string;
  report: Schemas['MilestoneReportView'];
  targets: Target[];
  /** Without the text, where it stands already. */
  short?: boolean;
}

/** What the organisation reported, its figures beside the targets. */
export function MilestoneReport({ agreementId, report, targets, short }: MilestoneReportProps) {
  return (
    <>
      {!short && <LongText text={report.text} />}
      {report.figures.length > 0 && (
        <table className="simple-table">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col" className="number">
                填报
              </th>
              <th scope="col" className="number">
                到期目标
              </th>
              <th scope="col">口径</th>
            </tr>
          </thead>
          <tbody>
            {report.figures.map((it, index) => {
              const target = targets.find(({ name }) => name === it.name);
              return (
                <tr key={index}>
                  <td data-name="指标">{it.name}</td>
                  <td data-name="填报" className="number">
                    {amountText(it.value, it.unit, it.qualifier)}
                  </td>
                  <td data-name="到期目标" className="number">
                    {target ? amountText(target.target, target.unit, 'exact') : '未约定'}
                  </td>
                  <td data-name="口径">{it.cumulative ? '自开始起累计' : '仅本里程碑'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Facts
        columns={2}
        items={[
          ['服务人数', `${report.participants.toLocaleString('zh-CN')} 人`],
          ['服务人次', `${report.participations.toLocaleString('zh-CN')} 人次`],
          ['统计截至', date(report.asOf)],
          ['填报时间', dateTime(report.reportedAt)],
        ]}
      />
      {report.fileIds.length > 0 && (
        <ul className="plain-list">
          {report.fileIds.map((fileId, index) => (
            <li key={fileId}>
              <a href={fileAddress(agreementId, fileId)}>附件 {index + 1}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
