import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { FUNDING_MODE_NAMES, FUNDING_MODES } from '#contracts';
import { api, data, type Schemas } from '../../../api/client';
import { MoneyInput } from '../../../desk';
import { yuan } from '../../../text/money';
import { Facts } from '../../../ui/facts';
import { overThreshold, useFundingLimit, type FundingLimit } from '../threshold';
import type { Change, ListingDraft } from './draft-value';
import { Item } from './item';

/** 资金与上限，旁列所选资金方式的规则。 */
export function FundingStep({
  value,
  change,
  amending = false,
  handOver,
}: {
  value: ListingDraft;
  change: Change;
  /** An amendment leaves the way of funding as it is. */
  amending?: boolean;
  /** The way on for what reaches the procurement threshold. */
  handOver?: ReactNode;
}) {
  const { data: rules } = useQuery({
    queryKey: ['funding-rules'],
    queryFn: () => data(api.GET('/api/v1/public/funding-rules')),
    staleTime: 600_000,
  });
  const limit = useFundingLimit(value.fundingMode);
  const rule = rules?.find(({ fundingMode }) => fundingMode === value.fundingMode);
  const threshold = overThreshold(value.ceilingFen, limit);
  const over = threshold ?? limitSentence(value.ceilingFen, limit);
  return (
    <>
      {!amending && (
        <fieldset className="plain-fieldset" id="fundingMode" tabIndex={-1}>
          <legend>资金方式</legend>
          <Radio.Group
            value={value.fundingMode}
            options={FUNDING_MODES.map((mode) => ({
              value: mode,
              label: FUNDING_MODE_NAMES[mode],
            }))}
            onChange={({ target }) =>
              change({ fundingMode: target.value as ListingDraft['fundingMode'] })
            }
          />
        </fieldset>
      )}
      <Item
        field="ceilingFen"
        label="预算上限"
        hint={value.ceilingFen === 0 ? '现为 0：不涉及财政资金。有资金的请填写' : undefined}
      >
        {(id) => (
          <div className="money-box">
            <MoneyInput
              id={id}
              words
              value={value.ceilingFen}
              onChange={(fen) => change({ ceilingFen: fen ?? 0 })}
            />
          </div>
        )}
      </Item>
      {over && (
        <div className="note note-warn funding-over" role="alert">
          <p>{over}</p>
          {threshold && handOver}
        </div>
      )}
      <section aria-label="资金规则" className="note rules-note">
        <h3>{FUNDING_MODE_NAMES[value.fundingMode]}的规则</h3>
        {rule && limit && <RuleFacts rule={rule} limit={limit} />}
      </section>
    </>
  );
}

function limitSentence(fen: number, limit: FundingLimit | undefined): string | undefined {
  if (!limit) return undefined;
  if (limit.ceilingFen !== null && fen > limit.ceilingFen) {
    return `超出这种资金方式的额度上限 ${yuan(limit.ceilingFen)}，请调低金额或改用其他资金方式。`;
  }
  return undefined;
}

function RuleFacts({ rule, limit }: { rule: Schemas['FundingRuleView']; limit: FundingLimit }) {
  const papers = (kinds: Schemas['PaperKindView'][]) => kinds.map(({ name }) => name).join('、');
  return (
    <Facts
      items={[
        ['额度上限', limit.ceilingFen === null ? '不设' : yuan(limit.ceilingFen)],
        [
          '采购限额',
          limit.procurementThresholdFen === null
            ? '尚未设置，请核对是否须转政府采购程序'
            : `${yuan(limit.procurementThresholdFen)}，达到即须转政府采购程序`,
        ],
        ['实施期限', limit.maxYears === null ? '不限' : `最长 ${limit.maxYears} 年`],
        [
          '拨付',
          `${rule.minInstalments}–${rule.maxInstalments} 期${
            rule.firstMaxPercent === null ? '' : `，首期不超过 ${rule.firstMaxPercent}%`
          }`,
        ],
        ['签协议须备', papers(rule.papers.agreement)],
        ['拨付须备', papers(rule.papers.payment)],
        ['验收须备', papers(rule.papers.acceptance)],
        ['依据', [rule.basis, limit.basis].join('；')],
      ]}
    />
  );
}
