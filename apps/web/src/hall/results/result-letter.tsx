import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';
import { hundredths } from '../../text/money';
import { HallTable } from '../parts/hall-table';
import { amountOf } from '../parts/outcome';

type Notice = Schemas['PublicNoticeView'];

/** 结果通知书: the same letter to all who bid, on one sheet. */
export function ResultLetter({
  notice: { title, code, postingUnitName, ranking },
  award,
}: {
  notice: Notice;
  award: NonNullable<Notice['award']>;
}) {
  const partners = award.memberNames.length > 0 ? `（联合${award.memberNames.join('、')}）` : '';
  return (
    <article className="document" aria-labelledby="letter-title">
      <header>
        <h1 id="letter-title">承榜结果通知书</h1>
        <p className="document-number number">榜单编号 {code}</p>
      </header>
      <p className="document-to">各揭榜方：</p>
      <p>
        {postingUnitName}发布的榜单《{title}》已完成评榜和公示。公示期
        {date(award.noticeStart)}至{date(award.noticeEnd)}届满，承榜自
        {award.effectiveAt && date(award.effectiveAt)}起生效。
      </p>
      <p>
        承榜单位：
        <strong>
          {award.organizationName}
          {partners}
        </strong>
        ；承榜金额：{amountOf(award.amountFen)}。
      </p>
      {ranking.length > 0 && (
        <HallTable
          plain
          caption="排名与得分"
          rows={ranking}
          rowKey={({ rank }) => String(rank)}
          columns={[
            { title: '名次', render: ({ rank }) => rank },
            {
              title: '揭榜方',
              heading: true,
              render: ({ label, awardee }) => (awardee ? award.organizationName : label),
            },
            {
              title: '总分',
              number: true,
              render: ({ totalHundredths }) => hundredths(totalHundredths),
            },
            {
              title: '结果',
              render: ({ awardee, acceptable }) =>
                awardee ? '承榜' : acceptable ? '合格，未承榜' : '未达合格线',
            },
          ]}
        />
      )}
      <p>感谢各单位参与揭榜。各揭榜方登录后可在“我的揭榜”中查看本单位的结果。</p>
      <p className="document-sign">{award.effectiveAt && date(award.effectiveAt)}</p>
    </article>
  );
}
