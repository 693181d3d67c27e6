import { Panel } from '../../desk';
import { dateTime } from '../../text/dates';
import { Facts, LongText } from '../../ui';
import { ProgressBar } from './progress-bar';
import { amountText, type Acceptance } from './words';

/** What the inspection found: indicators beside targets, opinions of those served, on site. */
export function AcceptanceInspection({
  inspection,
  rate,
}: {
  inspection: NonNullable<Acceptance['inspection']>;
  rate: string | null;
}) {
  const { indicatorResults, opinions } = inspection;
  return (
    <Panel title="核查">
      <p className="secondary">{dateTime(inspection.inspectedAt)}核查</p>
      <h3>指标对照</h3>
      {indicatorResults.length === 0 && <p className="secondary">没有约定指标。</p>}
      {indicatorResults.map((it) => (
        <ProgressBar
          key={it.name}
          label={`${it.name}：${it.reached ? '达到' : '未达到'}`}
          value={it.value ?? 0}
          of={it.target}
          text={`${it.value === null ? '没有数据' : (it.complete ? '' : '至少 ') + amountText(it.value, it.unit, it.qualifier)} / ${it.target.toLocaleString('zh-CN')} ${it.unit}${it.rate ? `（${it.rate}%）` : ''}`}
        />
      ))}
      <h3>服务对象意见</h3>
      <Facts
        columns={3}
        items={[
          ['收集', `${opinions.collected} 份`],
          ['满意', `${opinions.satisfied} 份`],
          ['满意率', rate && `${rate}%`],
        ]}
      />
      {opinions.note && <LongText text={opinions.note} />}
      <h3>现场核查</h3>
      <LongText text={inspection.onSite} />
      <h3>核查意见</h3>
      <LongText text={inspection.finding} />
    </Panel>
  );
}
