import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';
import { hundredths } from '../../text/money';
import { HallTable } from '../parts/hall-table';
import { amountOf } from '../parts/outcome';

type Notice = Schemas['PublicNoticeView'];

/** The official text, as it is printed and pinned up: one sheet of A4. */
export function NoticeText({ notice }: { notice: Notice }) {
  const { kindName, code, title, postingUnitName, award, reason, publishedAt } = notice;
  return (
    <article className="document" aria-labelledby="notice-title">
      <header>
        <h1 id="notice-title">{kindName}</h1>
        <p className="document-number number">榜单编号 {code}</p>
      </header>
      {award ? (
        <AwardText notice={notice} award={award} />
      ) : (
        <>
          <p>
            {postingUnitName}发布的榜单《{title}》（编号 {code}），
            {notice.kind === 'unsuccessful' ? '未能产生承榜单位，现公告流榜。' : '现公告撤榜。'}
          </p>
          {reason && (
            <p>
              {notice.kind === 'unsuccessful' ? '流榜原因' : '撤榜理由'}：{reason}
            </p>
          )}
        </>
      )}
      {notice.supervisionPhone && <p>监督电话：{notice.supervisionPhone}</p>}
      <p className="document-sign">{date(publishedAt)}</p>
    </article>
  );
}

function AwardText({ notice, award }: { notice: Notice; award: NonNullable<Notice['award']> }) {
  const { title, postingUnitName, code, ranking, objectionRules } = notice;
  const partners =
    award.memberNames.length > 0 ? `（牵头），联合${award.memberNames.join('、')}` : '';
  return (
    <>
      <p>
        {postingUnitName}发布的榜单《{title}》（编号 {code}），经公开发榜、揭榜、评榜和审批，拟由
        <strong>
          {award.organizationName}
          {partners}
        </strong>
        承榜，承榜金额 {amountOf(award.amountFen)}。现予公示。
      </p>
      <p>
        公示期：{date(award.noticeStart)}至{date(award.noticeEnd)}24时。
      </p>
      {ranking.length > 0 && (
        <>
          <h2>排名与得分</h2>
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
                render: ({ label, awardee }) =>
                  awardee ? `${award.organizationName}${partners}` : label,
              },
              {
                title: '总分',
                number: true,
                render: ({ totalHundredths }) => hundredths(totalHundredths),
              },
              {
                title: '结果',
                render: ({ awardee, acceptable }) =>
                  awardee ? '拟承榜' : acceptable ? '合格' : '未达合格线',
              },
            ]}
          />
        </>
      )}
      <h2>异议</h2>
      <p>{objectionRules}</p>
    </>
  );
}
