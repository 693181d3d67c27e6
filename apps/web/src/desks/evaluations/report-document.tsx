import { agreementWords } from '../../text/agreement';
import { dateTime } from '../../text/dates';
import { hundredths } from '../../text/money';
import { Facts } from '../../ui';
import { bidderNames } from './bids-panel';
import { checkReport } from './check-report';
import { Digest } from './digest';
import { ReportMembers } from './report-members';
import { PlainTable } from './plain-table';
import { ReportRoadShow } from './road-show/report-road-show';
import { Arithmetic } from './arithmetic';
import { labelOf } from './ranking-rows';
import { useBids } from './reads';
import type { Evaluation, RankingRow, Report } from './types';
import { methodName } from './words';

/** 评审报告正文：评审组、抽取、参评、打分、名次、算式、核对、签字。 */
export function ReportDocument({
  evaluation,
  report: { public: report, digest, faults, members },
}: {
  evaluation: Evaluation;
  report: Report;
}) {
  const { data: bids } = useBids(evaluation.id, members !== null);
  const nameOf = (bidId: string) => {
    const bid = bids?.find((one) => one.bidId === bidId);
    return bid?.bidders ? bidderNames(bid) : '';
  };
  const { ranking, panel, disqualified } = report;
  const found = checkReport({ public: report, digest, faults, members });
  return (
    <article className="stack">
      <section className="panel" aria-label="基本情况">
        <h2>一、基本情况</h2>
        <Facts
          columns={2}
          items={[
            ['榜单', evaluation.listingTitle],
            ['编号', report.listingCode],
            ['轮次', `第 ${report.round} 轮`],
            ['计分办法', methodName(report.method)],
            [
              '评审组',
              `${panel.size} 人：发榜单位 1 人，专家 ${panel.experts} 人${panel.recused > 0 ? `；回避 ${panel.recused} 人，已递补` : ''}`,
            ],
            [
              '合格线',
              ranking.rules.passLineHundredths === null
                ? '未设'
                : `${hundredths(ranking.rules.passLineHundredths)} 分`,
            ],
            ['排名时间', evaluation.rankedAt && dateTime(evaluation.rankedAt)],
            ['评委意见一致程度', agreementWords(report.agreement)],
            ['定稿时间', evaluation.finalisedAt && dateTime(evaluation.finalisedAt)],
          ]}
        />
      </section>
      <section className="panel" aria-label="名次">
        <h2>二、名次</h2>
        <PlainTable<RankingRow>
          label="名次"
          numbered={false}
          rows={ranking.rows}
          rowKey={(row) => row.bidId}
          columns={[
            { title: '名次', heading: true, cell: (row) => `第 ${row.rank} 名` },
            { title: '揭榜方', cell: (row) => labelOf(report, row.bidId) },
            ...(members
              ? [{ title: '名称', cell: (row: RankingRow) => nameOf(row.bidId) || '—' }]
              : []),
            {
              title: '得分',
              align: 'right',
              cell: (row) => <b>{hundredths(row.totalHundredths)}</b>,
            },
            { title: '结论', cell: (row) => (row.acceptable ? '合格' : '不合格') },
          ]}
        />
        {ranking.rows.length === 0 && <p>全部意向书均已判定不合格，名次为空。</p>}
        {disqualified.length > 0 && (
          <>
            <h3>资格审查不合格</h3>
            <ul>
              {disqualified.map((it) => (
                <li key={it.bidId}>
                  {it.label}：{it.reason}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section className="panel" aria-label="评分项">
        <h2>三、评分项</h2>
        <PlainTable
          label="评分项"
          rows={ranking.rules.criteria}
          rowKey={(it) => it.id}
          columns={[
            { title: '评分项', heading: true, cell: (it) => it.name },
            { title: '分值', align: 'right', cell: (it) => it.weight },
            { title: '评分要点', cell: (it) => it.guidance },
            {
              title: '最低分',
              align: 'right',
              cell: (it) =>
                it.minimumHundredths === null ? '未设' : hundredths(it.minimumHundredths),
            },
          ]}
        />
      </section>
      <section className="panel" aria-label="计算过程">
        <h2>四、计算过程</h2>
        {ranking.rows.map((row) => (
          <section key={row.bidId} className="stack" aria-label={labelOf(report, row.bidId)}>
            <p>
              <b>
                第 {row.rank} 名　{labelOf(report, row.bidId)}　{hundredths(row.totalHundredths)} 分
              </b>
            </p>
            <Arithmetic report={report} row={row} />
          </section>
        ))}
      </section>
      {members && (
        <ReportMembers members={members} labelOfBid={(bidId) => labelOf(report, bidId)} />
      )}
      <section className="panel" aria-label="抽取与核对">
        <h2>{members ? '六' : '五'}、抽取与核对</h2>
        {report.draws.map((draw, index) => (
          <dl key={draw.commitment} className="facts">
            <div>
              <dt>第 {index + 1} 次抽取</dt>
              <dd>
                {dateTime(draw.drawnAt)}，候选 {draw.pool.length} 人，剔除 {draw.exclusions.length}{' '}
                人，抽取 {draw.seats} 人
              </dd>
            </div>
            <div>
              <dt>承诺值</dt>
              <dd>
                <Digest value={draw.commitment} />
              </dd>
            </div>
            <div>
              <dt>种子</dt>
              <dd>
                <Digest value={draw.seed} />
              </dd>
            </div>
          </dl>
        ))}
        {report.roadShow && <ReportRoadShow roadShow={report.roadShow} />}
        <dl className="facts">
          <div>
            <dt>并列种子</dt>
            <dd>
              <Digest value={ranking.tieSeed} />
            </dd>
          </div>
          <div>
            <dt>报告摘要</dt>
            <dd>
              <Digest value={digest} />
            </dd>
          </div>
        </dl>
        <p className={found.length === 0 ? 'note note-good' : 'note note-bad'}>
          {found.length === 0
            ? '已逐项复算，总分、各项平均、名次、抽取和摘要全部相符。'
            : `复算不符：${found.join('、')}。`}
        </p>
      </section>
      <div className="signatures print-only">
        <p>评审组全体评委签字：</p>
        <p>综合党委经办人签字：</p>
        <p>审批人签字：</p>
        <p>纪检监督员签字：</p>
        <p>　　　　年　　月　　日</p>
      </div>
    </article>
  );
}
