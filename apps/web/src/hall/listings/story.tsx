import {
  listingFieldText,
  OPENING_MODE_NAMES,
  openingModeOf,
  roadShowText,
  SCORING_METHOD_NAMES,
} from '#contracts';
import type { Schemas } from '../../api/client';
import { hundredths } from '../../text/money';
import { Facts } from '../../ui/facts';
import { LongText } from '../../ui/long-text';
import { HallTable } from '../parts/hall-table';

type Listing = Schemas['PublicListingView'];

/** What is asked for, as the notice prints it. */
export function Story({ listing }: { listing: Listing }) {
  const { background, tasks, targets, conditions, materials } = listing;
  return (
    <>
      {background && (
        <Chapter title="背景与问题" id="background">
          <LongText text={background} />
        </Chapter>
      )}
      {tasks && (
        <Chapter title="任务内容" id="tasks">
          <LongText text={tasks} />
        </Chapter>
      )}
      {targets.length > 0 && (
        <Chapter title="可量化指标" id="targets">
          <HallTable
            plain
            caption="可量化指标"
            rows={targets}
            rowKey={({ name, unit }) => name + unit}
            columns={[
              { title: '指标', heading: true, render: ({ name }) => name },
              {
                title: '目标值',
                number: true,
                render: ({ target, unit }) => `${target.toLocaleString('zh-CN')} ${unit}`,
              },
              { title: '证明方式', render: ({ proof }) => proof },
            ]}
          />
        </Chapter>
      )}
      <Chapter title="承接条件" id="conditions">
        <ul className="lines">
          {listingFieldText('conditions', conditions).map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>
            {listing.jointAllowed
              ? `接受联合揭榜，成员（含牵头单位）不超过 ${listing.maxMembers} 家`
              : '不接受联合揭榜'}
          </li>
        </ul>
      </Chapter>
      {materials && (
        <Chapter title="提交材料" id="materials">
          <LongText text={materials} />
        </Chapter>
      )}
      <Chapter title="评分标准" id="scoring">
        <Scoring rules={listing.ruleSet} />
      </Chapter>
    </>
  );
}

export function Chapter({
  title,
  id,
  children,
}: {
  title: string;
  id: string;
  children: React.ReactNode;
}) {
  return (
    <section className="chapter" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Scoring({ rules }: { rules: Listing['ruleSet'] }) {
  const { criteria, method, passLineHundredths, panelSize, blindNames, tieBreakOrder } = rules;
  const minima = criteria.some(({ minimumHundredths }) => minimumHundredths !== null);
  const name = (id: string) => criteria.find((it) => it.id === id)?.name ?? id;
  return (
    <>
      <HallTable
        plain
        caption="评分标准"
        rows={criteria}
        rowKey={({ id }) => id}
        columns={[
          { title: '评分项', heading: true, render: (it) => it.name, total: '合计' },
          {
            title: '满分',
            number: true,
            render: ({ weight }) => weight,
            total: criteria.reduce((sum, { weight }) => sum + weight, 0),
          },
          { title: '评分要点', render: ({ guidance }) => guidance, total: '' },
          ...(minima
            ? [
                {
                  title: '最低分',
                  number: true,
                  render: ({ minimumHundredths }: (typeof criteria)[number]) =>
                    minimumHundredths === null ? '不设' : hundredths(minimumHundredths),
                },
              ]
            : []),
        ]}
      />
      <Facts
        columns={2}
        items={[
          ['评分方法', SCORING_METHOD_NAMES[method]],
          ['合格线', passLineHundredths === null ? '不设' : `${hundredths(passLineHundredths)} 分`],
          ['评审组', `${panelSize} 人，其中发榜单位 1 人，其余随机抽取`],
          ['隐名评审', blindNames ? '是，评委看不到揭榜方名称' : '否'],
          ['最低揭榜数', `${rules.minimumBids} 家，不足即流榜`],
          ['开榜方式', OPENING_MODE_NAMES[openingModeOf(rules)]],
          ['路演', roadShowText(rules.roadShow)],
          ['结果公示', `${rules.noticeWorkdays} 个工作日`],
          [
            '总分并列时',
            `依次比较${tieBreakOrder.map(name).join('、')}，仍相同的收到在先者优先，再相同的公开抽签`,
          ],
        ]}
      />
    </>
  );
}
