import {
  formatDateChinese,
  formatDeadline,
  formatHundredths,
  formatYuan,
  notFound,
  shanghaiDate,
  yuanInWords,
} from '#kernel';
import { Field, type Database } from '#platform';
import { masked, officePhone } from '../../domain/masking.js';
import {
  ACCEPTANCE_COLUMN,
  acceptanceOf,
  oneAsJson,
  PUBLIC_AWARD,
  RANKING_COLUMN,
  WORK_COLUMN,
  workOf,
  type WorkRecord,
} from './public-award.query.js';
import { PublicAcceptance, PublicAward, PublicWork } from './public-listing.views.js';
import { PublicRankingRow } from './public-notices.query.js';
import {
  PublicResultItem,
  RESULT_COLUMNS,
  RESULT_FROM,
  resultOf,
  type ResultRow,
} from './public-results.query.js';

/** 致全体揭榜方: as it is printed. */
class PublicLetter {
  @Field.text('标题') title: string;
  @Field.texts('正文', { max: 20, each: 2000, description: '逐段' }) paragraphs: string[];
  @Field.text('落款') signedBy: string;
  @Field.date('日期') date: string;
}

export class PublicResultView extends PublicResultItem {
  @Field.object('承榜', () => PublicAward) award: PublicAward;
  @Field.list('排名与得分', () => PublicRankingRow) ranking: PublicRankingRow[];
  @Field.object('致揭榜方公告', () => PublicLetter) letter: PublicLetter;
  @Field.object('实施', () => PublicWork, { nullable: true }) work: PublicWork | null;
  @Field.object('验收', () => PublicAcceptance, { nullable: true })
  acceptance: PublicAcceptance | null;
}

type Row = ResultRow &
  LetterFacts & {
    award: PublicAward;
    ranking: PublicRankingRow[];
    work: WorkRecord | null;
    acceptance: PublicAcceptance | null;
  };

interface LetterFacts {
  publishedAt: Date;
  bidDeadline: Date;
  supervisionPhone: string;
  objections: number;
  bids: number;
  committee: string | null;
}

/** A result's page in one statement. */
export const PUBLIC_RESULT = {
  name: 'public-result',
  text: `SELECT ${RESULT_COLUMNS}, l.published_at AS "publishedAt", l.bid_deadline AS "bidDeadline",
            l.supervision_phone AS "supervisionPhone",
            (SELECT count(*)::int FROM objection o WHERE o.award_id = a.id) AS objections,
            (SELECT count(*)::int FROM bid b
              WHERE b.listing_id = l.id AND b.opening_order IS NOT NULL) AS bids,
            (SELECT name FROM unit WHERE kind = 'committee' AND active ORDER BY id LIMIT 1)
              AS committee,
            ${oneAsJson(`SELECT ${PUBLIC_AWARD}`)} AS award, ${RANKING_COLUMN} AS ranking,
            ${WORK_COLUMN} AS work, ${ACCEPTANCE_COLUMN} AS acceptance
       FROM ${RESULT_FROM} WHERE a.status = 'effective' AND (a.id = $1 OR a.listing_id = $1)`,
};

/**
 * The result of one listing: the award in effect with its ranking, the letter to all who bid, and what
 * became of the work.
 *
 * @param id of the award, or of its listing
 * @throws DomainError not_found while no award is in effect
 */
export async function publicResult(db: Database, id: string): Promise<PublicResultView> {
  const [row] = await db.query<Row>(PUBLIC_RESULT.text, [id], PUBLIC_RESULT.name);
  if (!row) throw notFound('承榜结果');
  const { publishedAt, bidDeadline, supervisionPhone, objections, bids, committee, ...rest } = row;
  const { award, ranking, work, acceptance, ...item } = rest;
  const facts = { publishedAt, bidDeadline, supervisionPhone, objections, bids, committee };
  const shown = resultOf(item);
  return masked({
    ...shown,
    award: { ...award, noticeEndsAt: new Date(award.noticeEndsAt), effectiveAt: row.effectiveAt },
    ranking,
    letter: letterOf(shown, award, facts),
    work: workOf(work),
    acceptance: acceptanceOf(acceptance),
  });
}

function letterOf(item: PublicResultItem, award: PublicAward, facts: LetterFacts): PublicLetter {
  const day = (instant: Date) => formatDateChinese(shanghaiDate(instant));
  const partners = item.memberNames.length > 0 ? `（联合${item.memberNames.join('、')}）` : '';
  const words = yuanInWords(award.amountFen);
  const score =
    award.totalHundredths === null ? '' : `，得分 ${formatHundredths(award.totalHundredths)} 分`;
  const period = `${formatDateChinese(award.noticeStart)}至${formatDateChinese(award.noticeEnd)}`;
  const objections =
    facts.objections === 0
      ? '公示期内未收到异议'
      : `公示期内收到异议 ${facts.objections} 件，均已按规定办理`;
  const phone = officePhone(facts.supervisionPhone);
  return {
    title: `关于《${item.title}》承榜结果的公告`,
    paragraphs: [
      '各揭榜单位：',
      `${item.postingUnitName}《${item.title}》（编号 ${item.code}）于${day(facts.publishedAt)}发榜，` +
        `${formatDeadline(facts.bidDeadline)}截止揭榜，共收到揭榜意向书 ${facts.bids} 份。` +
        `经开榜、评审并公示（${period}），${objections}。现将结果公告如下。`,
      `承榜单位：${item.organizationName}${partners}。`,
      `承榜金额：${formatYuan(award.amountFen)} 元（${words}）。评审名次第 ${award.rank}${score}。`,
      '各揭榜单位的名次与得分见附表，除承榜单位外以揭榜方代称列示。感谢各单位的参与。',
      `监督电话：${phone}。`,
    ],
    signedBy: facts.committee ?? item.postingUnitName,
    // An effect at 24:00 belongs to the day that ends.
    date: shanghaiDate(new Date(item.effectiveAt.getTime() - 1)),
  };
}
