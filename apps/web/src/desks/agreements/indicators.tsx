import { figuresOf, measured } from './progress';
import { ProgressBar } from './progress-bar';
import { amountText, type Agreement, type Milestone } from './words';

/** How far the agreement's indicators have come, by what was reported. */
export function Indicators({
  agreement,
  milestones,
}: {
  agreement: Agreement;
  milestones: Milestone[];
}) {
  const figures = figuresOf(milestones);
  const results = agreement.content.indicators.map((target) => ({
    target,
    so: measured(target, figures),
  }));
  return (
    <>
      {results.map(({ target, so }) => (
        <ProgressBar
          key={target.name}
          label={target.name}
          value={so?.value ?? 0}
          of={target.target}
          text={`${so ? (so.complete ? '' : '至少 ') + amountText(so.value, target.unit, so.qualifier) : '未填报'} / ${target.target.toLocaleString('zh-CN')} ${target.unit}`}
        />
      ))}
      {results.some(({ so }) => so && !so.complete) && (
        <p className="secondary small">“人”可能重复，各期不相加，取最多的一期。</p>
      )}
    </>
  );
}
