import { Form } from 'antd';
import { formatYuan } from '#kernel';
import { Panel } from '../../desk';
import { yuan } from '../../text/money';
import type { MilestoneDraft } from './draft-values';
import type { FundingRule } from './words';

interface Check {
  rule: string;
  fits: boolean;
}

/** The rules of the funding beside what is being written, each with whether it is kept. */
export function FundingRuleSide({ rule, amountFen }: { rule: FundingRule; amountFen: number }) {
  const milestones = Form.useWatch<MilestoneDraft[]>('milestones') ?? [];
  const paid = milestones.map((it) => it?.instalmentFen ?? 0).filter((fen) => fen > 0);
  return (
    <div className="sticky-side">
      <Panel title={`拨付规则：${rule.name}`}>
        <p>承榜金额 {yuan(amountFen)}，双方和金额由承榜决定，不能更改。</p>
        {amountFen === 0 ? (
          <p className="secondary">不涉及公共资金，没有分期要求。</p>
        ) : (
          <ul className="plain-list">
            {checksOf(rule, paid, amountFen).map((check) => (
              <li key={check.rule}>
                {check.rule}
                <span className={check.fits ? 'sum-fits' : 'sum-off'}>
                  　{check.fits ? '符合' : '不符合'}
                </span>
              </li>
            ))}
          </ul>
        )}
        <h3>必备材料</h3>
        <ul className="plain-list">
          <li>审批前：{rule.papers.agreement.map(({ name }) => name).join('、')}</li>
          <li>每次拨付：{rule.papers.payment.map(({ name }) => name).join('、')}</li>
          <li>申请验收：{rule.papers.acceptance.map(({ name }) => name).join('、')}</li>
        </ul>
        <p className="secondary small">依据：{rule.basis}</p>
      </Panel>
    </div>
  );
}

function checksOf(rule: FundingRule, paid: readonly number[], amountFen: number): Check[] {
  const { minInstalments, maxInstalments, firstMaxPercent } = rule;
  const checks: Check[] = [
    {
      rule: `分 ${minInstalments} 至 ${maxInstalments} 期，现 ${paid.length} 期`,
      fits: paid.length >= minInstalments && paid.length <= maxInstalments,
    },
  ];
  if (firstMaxPercent !== null) {
    const first = paid[0] ?? 0;
    checks.push({
      rule: `首期不超过 ${firstMaxPercent}%（${formatYuan(Math.floor((amountFen * firstMaxPercent) / 100))} 元）`,
      fits: first * 100 <= amountFen * firstMaxPercent,
    });
  }
  return checks;
}
