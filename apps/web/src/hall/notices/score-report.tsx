import { useQuery } from '@tanstack/react-query';
import { slotOutcome, type SlotStatus } from '#contracts';
import type { Schemas } from '../../api/client';
import { agreementWords } from '../../text/agreement';
import { hundredths } from '../../text/money';
import { Loaded } from '../../ui/loaded';
import { HallTable } from '../parts/hall-table';
import { reportOf } from '../reads';

/** The parts of the published report that are shown; the whole of it can be downloaded. */
interface Report {
  bids: { bidId: string; label: string }[];
  disqualified: { bidId: string; label: string; reason: string }[];
  panel: { size: number; experts: number; recused: number };
  agreement?: { numerator: number; denominator: number; tenThousandths: number } | null;
  roadShow?: { slots: { number: number; label: string; status: SlotStatus }[] };
  ranking: {
    rules: { criteria: { id: string; name: string; weight: number }[] };
    rows: {
      bidId: string;
      rank: number;
      totalHundredths: number;
      sumHundredths: number;
      count: number;
      members: { member: string; totalHundredths: number; dropped: string | null }[];
      criteria: { criterionId: string; meanHundredths: number }[];
    }[];
  };
}

/** 评分依据：what the ranking was computed from, so that anybody can compute it again. */
export function ScoreReport({ notice }: { notice: Schemas['PublicNoticeView'] }) {
  const query = useQuery(reportOf(notice.id));
  if (notice.ranking.length === 0) return null;
  return (
    <section className="surface stack-hall" aria-labelledby="report">
      <h2 id="report">评分依据</h2>
      <Loaded query={query}>
        {({ report, digest }) => (
          <Scores report={report as unknown as Report} digest={digest} notice={notice} />
        )}
      </Loaded>
    </section>
  );
}

function Scores({
  report: { bids, disqualified, panel, ranking, agreement, roadShow },
  digest,
  notice,
}: {
  report: Report;
  digest: string;
  notice: Schemas['PublicNoticeView'];
}) {
  const awardee = notice.ranking.find((row) => row.awardee)?.rank;
  const name = (bidId: string, rank: number) =>
    rank === awardee && notice.award
      ? notice.award.organizationName
      : (bids.find((bid) => bid.bidId === bidId)?.label ?? '');
  const members = ranking.rows[0]?.members.map(({ member }) => member) ?? [];
  return (
    <>
      <p className="secondary">
        评审组 {panel.size} 人，其中随机抽取专家 {panel.experts} 人
        {panel.recused > 0 && `，回避 ${panel.recused} 人`}。
        {agreement && `评委意见一致程度：${agreementWords(agreement)}。`}
      </p>
      <h3>各项平均分</h3>
      <HallTable
        plain
        caption="各项平均分"
        rows={ranking.rows}
        rowKey={({ bidId }) => bidId}
        columns={[
          { title: '揭榜方', heading: true, render: ({ bidId, rank }) => name(bidId, rank) },
          ...ranking.rules.criteria.map(({ id, name: criterion, weight }) => ({
            title: `${criterion}（${weight}）`,
            number: true,
            render: ({ criteria }: Report['ranking']['rows'][number]) => {
              const found = criteria.find(({ criterionId }) => criterionId === id);
              return found ? hundredths(found.meanHundredths) : '—';
            },
          })),
        ]}
      />
      <h3>各评委总分</h3>
      <HallTable
        plain
        caption="各评委总分"
        rows={ranking.rows}
        rowKey={({ bidId }) => bidId}
        columns={[
          { title: '揭榜方', heading: true, render: ({ bidId, rank }) => name(bidId, rank) },
          ...members.map((member) => ({
            title: member,
            number: true,
            render: (row: Report['ranking']['rows'][number]) => {
              const found = row.members.find((it) => it.member === member);
              if (!found) return '—';
              return `${hundredths(found.totalHundredths)}${found.dropped ? '（去掉）' : ''}`;
            },
          })),
          {
            title: '总分',
            number: true,
            render: ({ totalHundredths, sumHundredths, count }) =>
              `${hundredths(sumHundredths)} ÷ ${count} = ${hundredths(totalHundredths)}`,
          },
        ]}
      />
      {disqualified.length > 0 && (
        <>
          <h3>否决</h3>
          <ul className="lines">
            {disqualified.map(({ bidId, label, reason }) => (
              <li key={bidId}>
                {label}：{reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {roadShow && (
        <p>
          现场路演，次序由抽签决定：
          {roadShow.slots
            .map(
              ({ number, label, status }) =>
                `第 ${number} 位${label}${status === 'done' ? '' : `（${slotOutcome(status)}）`}`,
            )
            .join('，')}
          。
        </p>
      )}
      <p className="secondary small">
        <a
          href={`/api/v1/public/notices/${notice.id}/report`}
          download={`评审报告-${notice.code}.json`}
        >
          下载评审报告（公开部分）
        </a>
        ，单凭这一文件就能重新计算排名和专家抽取（程序见 <code>npm run verify-ranking</code>、
        <code>npm run verify-draw</code>）；报告摘要 SHA-256{' '}
        <span className="digest">{digest}</span>
      </p>
    </>
  );
}
