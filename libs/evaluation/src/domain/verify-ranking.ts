import { canonicalJson, commitSeed, formatHundredths } from '#kernel';
import { agreementOf } from './agreement.js';
import { fullMark, recompute } from './ranking.js';
import { RANKING_ALGORITHM, type RankingRow } from './ranking.types.js';
import { reportDigest, REPORT_FORMATS, type PublicReport } from './report.js';
import { verifyRoadShow } from './road-show-record.js';
import { verified, type Verified } from './verified.js';
import { verifyDraws } from './verify-draw.js';

const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/**
 * Checks a published evaluation report from its file alone: digest, rules, every score, every figure
 * on the way, the order with its tie-breaks, the agreement of the members, and the draws.
 *
 * @param file as downloaded: `{report, digest}` from the public hall or `{public, digest}` from a desk
 */
export function verifyRanking(file: unknown): Verified[] {
  const top = (file ?? {}) as Record<string, unknown>;
  const report = (top.report ?? top.public) as PublicReport | undefined;
  if (!report || !REPORT_FORMATS.includes(report.format)) {
    return [verified('文件', false, '不是由本系统导出的评审报告')];
  }
  try {
    const ranked = report.ranking.rows.map(({ bidId }) => bidId);
    return [
      digestOf(report, top.digest),
      ...rankingOf(report),
      ...(report.roadShow ? [verifyRoadShow(report.roadShow, ranked)] : []),
      ...verifyDraws({ report }),
    ];
  } catch {
    return [verified('文件', false, '内容不完整或自相矛盾，无法复算')];
  }
}

function digestOf(report: PublicReport, printed: unknown): Verified {
  const digest = reportDigest(report);
  return verified(
    '报告摘要',
    digest === printed,
    `由文件算得 ${digest}，所印为 ${String(printed)}`,
  );
}

function rankingOf(report: PublicReport): Verified[] {
  const { ranking, tieCommitment } = report;
  const committed = commitSeed(ranking.tieSeed);
  const again = recompute(ranking);
  const nameOf = (bidId: string) =>
    report.bids.find((bid) => bid.bidId === bidId)?.label ?? `揭榜意向书 ${bidId}`;
  const faults = ranking.rows.flatMap((row) => {
    const right = again.rows.find(({ bidId }) => bidId === row.bidId);
    return right ? differences(row, right).map((it) => `${nameOf(row.bidId)}${it}`) : [];
  });
  const order = (rows: readonly RankingRow[]) => rows.map(({ bidId }) => nameOf(bidId)).join('、');
  const agreement = agreementOf(ranking.rows);
  return [
    verified('计分规则', ...rules(report)),
    verified('打分', ...scores(report)),
    listed(
      '得分与各项平均',
      faults,
      ranking.rows
        .map((row) => `${nameOf(row.bidId)} ${formatHundredths(row.totalHundredths)} 分`)
        .join('，') || '没有参评的意向书',
    ),
    verified(
      '名次',
      order(ranking.rows) === order(again.rows) && ranking.rows.every((r, i) => r.rank === i + 1),
      `所印为 ${order(ranking.rows) || '空'}，复算为 ${order(again.rows) || '空'}`,
    ),
    verified('参评名单', ...bidders(report)),
    verified(
      '并列抽签种子',
      committed === tieCommitment,
      `种子的 SHA-256 为 ${committed}，承诺为 ${tieCommitment}`,
    ),
    // Reports of the first format did not state it.
    ...(report.format === 'evaluation-report/1'
      ? []
      : [
          verified(
            '评委意见一致程度',
            same(agreement, report.agreement),
            `所印为 ${coefficient(report.agreement)}，复算为 ${coefficient(agreement)}`,
          ),
        ]),
  ];
}

const coefficient = (it: PublicReport['agreement']) =>
  it
    ? `W = ${it.numerator}/${it.denominator} ≈ ${(it.tenThousandths / 10_000).toFixed(4)}（评委 ${it.members} 人，参评 ${it.bids} 份）`
    : '无';

function listed(what: string, faults: readonly string[], whole: string): Verified {
  return verified(what, faults.length === 0, faults.length > 0 ? faults.join('；') : whole);
}

/** Where a printed row is not what its own scores give. */
function differences(row: RankingRow, right: RankingRow): string[] {
  const faults: string[] = [];
  const compare = (what: string, printed: unknown, computed: unknown) => {
    if (!same(printed, computed)) {
      faults.push(`的${what}所印为 ${show(printed)}，复算为 ${show(computed)}`);
    }
  };
  row.members.forEach((member, index) => {
    const other = right.members[index];
    compare(`第 ${index + 1} 位评委`, member.member, other?.member);
    compare(`${member.member}总分`, member.totalHundredths, other?.totalHundredths);
    compare(`${member.member}去掉与否`, member.dropped, other?.dropped);
  });
  row.criteria.forEach((figure, index) => {
    const other = right.criteria[index];
    for (const [name, key] of FIGURES) {
      compare(`“${figure.criterionId}”${name}`, figure[key], other?.[key]);
    }
  });
  compare('各项', row.criteria.length, right.criteria.length);
  compare('合议得分', row.consensus, right.consensus);
  for (const [name, key] of TOTALS) compare(name, row[key], right[key]);
  return faults;
}

const FIGURES = [
  ['合计', 'sumHundredths'],
  ['人数', 'count'],
  ['平均', 'meanHundredths'],
  ['最低分', 'minimumHundredths'],
  ['达到与否', 'met'],
] as const;

const TOTALS = [
  ['计分合计', 'sumHundredths'],
  ['计分人数', 'count'],
  ['得分', 'totalHundredths'],
  ['合格线达到与否', 'passLineMet'],
  ['合格与否', 'acceptable'],
  ['名次', 'rank'],
  ['并列先后', 'tieDecidedBy'],
] as const;

const show = (value: unknown) => (value === undefined ? '无' : JSON.stringify(value));

function rules({ method, panel, ranking }: PublicReport): [boolean, string] {
  const { algorithm, rules: given } = ranking;
  const faults: string[] = [];
  const ids = given.criteria.map(({ id }) => id);
  const weights = given.criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (algorithm !== RANKING_ALGORITHM) faults.push(`算法 ${algorithm} 不是 ${RANKING_ALGORITHM}`);
  if (panel.size !== panel.experts + 1) {
    faults.push(`评审组 ${panel.size} 人，应为专家 ${panel.experts} 人与发榜单位 1 人`);
  }
  if (given.method !== method) faults.push(`计分办法 ${method} 与规则 ${given.method} 不符`);
  if (weights !== 100) faults.push(`各项分值合计 ${weights}，应为 100`);
  if (new Set(ids).size !== ids.length) faults.push('有重复的评分项');
  const stranger = given.tieBreakOrder.find((id) => !ids.includes(id));
  if (stranger !== undefined) faults.push(`并列次序里的“${stranger}”不是评分项`);
  return [faults.length === 0, faults.join('；') || `${ids.length} 项，合计 100 分，${method}`];
}

/** Each score within its criterion's scale and on its step. */
function scores({ panel, ranking }: PublicReport): [boolean, string] {
  const faults: string[] = [];
  for (const { members, consensus } of ranking.rows) {
    if (members.length !== panel.size)
      faults.push(`评审组 ${panel.size} 人，打分 ${members.length} 人`);
    const all = [...members, ...(consensus ? [{ member: '合议', scores: consensus }] : [])];
    for (const { member, scores: given } of all) {
      for (const criterion of ranking.rules.criteria) {
        const score = given[criterion.id]!;
        const step = criterion.stepHundredths;
        if (score < 0 || score > fullMark(criterion) || score % step !== 0) {
          faults.push(`${member}的“${criterion.id}”${formatHundredths(score)} 不在分值之内`);
        }
      }
    }
  }
  const count = ranking.rows.length * panel.size;
  return [faults.length === 0, [...new Set(faults)].join('；') || `${count} 张评分都在分值之内`];
}

/** Whoever was in play is ranked, whoever was disqualified is not, and nobody twice. */
function bidders({ bids, disqualified, ranking }: PublicReport): [boolean, string] {
  const named = bids.map(({ bidId, label }) => `${bidId} ${label}`).sort();
  const labels = new Map(bids.map(({ bidId, label }) => [bidId, label]));
  const accounted = [
    ...ranking.rows.map(({ bidId }) => `${bidId} ${labels.get(bidId)}`),
    ...disqualified.map(({ bidId, label }) => `${bidId} ${label}`),
  ].sort();
  return [
    same(named, accounted) &&
      labels.size === bids.length &&
      new Set(labels.values()).size === bids.length,
    `名单 ${bids.length} 份，参评 ${ranking.rows.length} 份，不合格 ${disqualified.length} 份`,
  ];
}
