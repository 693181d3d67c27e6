import { Panel } from '../../desk';
import { FileField } from '../../desk';
import { hundredths } from '../../text/money';
import { Facts } from '../../ui/facts';
import { LongText } from '../../ui/long-text';
import { orgTypesText, ratingText, ruleLines } from './field-lines';
import { fileAddress, type Listing } from './listing-data';
import { PlainTable } from './plain-table';

const said = (text: string) =>
  text ? <LongText text={text} /> : <p className="secondary">尚未填写</p>;

/** The story of a listing: why, what, how measured, for whom, how judged. */
export function ListingContent({ listing }: { listing: Listing }) {
  return (
    <>
      <Panel title="背景与问题">{said(listing.background)}</Panel>
      <Panel title="任务内容">{said(listing.tasks)}</Panel>
      <Panel title="可量化指标">
        <TargetsView listing={listing} />
      </Panel>
      <Panel title="揭榜条件">
        <ConditionFacts listing={listing} />
      </Panel>
      <Panel title="评分办法">
        <CriteriaView listing={listing} />
        <Facts items={ruleLines(listing.ruleSet).map(({ name, text }) => [name, text])} />
      </Panel>
      <Panel title="提交材料">{said(listing.materials)}</Panel>
      <Panel title="附件">
        {listing.attachments.length === 0 ? (
          <p className="secondary">没有附件</p>
        ) : (
          <FileField
            files={listing.attachments.map(({ fileId, name, size }) => ({
              id: fileId,
              name,
              size,
            }))}
            href={fileAddress(listing.id)}
          />
        )}
      </Panel>
    </>
  );
}

export function TargetsView({ listing }: { listing: Listing }) {
  if (listing.targets.length === 0) return <p className="secondary">尚未填写</p>;
  return (
    <PlainTable
      label="可量化指标"
      rows={listing.targets}
      columns={[
        { title: '指标', text: ({ name }) => name },
        { title: '目标值', text: ({ target }) => target ?? '未填', number: true },
        { title: '计量单位', text: ({ unit }) => unit },
        { title: '证明方式', text: ({ proof }) => proof },
      ]}
    />
  );
}

export function ConditionFacts({ listing }: { listing: Listing }) {
  const { conditions, jointAllowed, maxMembers } = listing;
  return (
    <Facts
      items={[
        ['机构类别', orgTypesText(conditions.orgTypes)],
        ['最低等级评估', ratingText(conditions.minRating)],
        [
          '联合揭榜',
          jointAllowed ? `接受，最多 ${maxMembers} 家（含牵头单位）` : '不接受，由一家单位揭榜',
        ],
        ['其他条件', conditions.other || '无'],
      ]}
    />
  );
}

export function CriteriaView({ listing: { ruleSet } }: { listing: Listing }) {
  const sum = ruleSet.criteria.reduce((total, { weight }) => total + weight, 0);
  return (
    <PlainTable
      label="评分标准"
      rows={ruleSet.criteria}
      columns={[
        { title: '评分项', text: ({ name }) => name },
        { title: '分值', text: ({ weight }) => weight, number: true },
        {
          title: '最低分',
          text: ({ minimumHundredths }) =>
            minimumHundredths === null ? '不设' : hundredths(minimumHundredths),
          number: true,
        },
        { title: '评分要点', text: ({ guidance }) => guidance },
      ]}
      foot={
        <tr>
          <td />
          <th scope="row">合计</th>
          <td className="right number" data-label="合计">
            {sum}
          </td>
          <td colSpan={2} />
        </tr>
      }
    />
  );
}
