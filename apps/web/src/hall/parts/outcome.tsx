import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { date, dateTime, deadline } from '../../text/dates';
import { hundredths, yuan, yuanInWords } from '../../text/money';
import { Facts } from '../../ui/facts';
import { LongText } from '../../ui/long-text';
import { StatusTag } from '../../ui/status-tag';
import { ratingsOf } from '../reads';
import { HallTable } from './hall-table';

type Listing = Schemas['PublicListingView'];

/** 0 means that no public money is stated. */
export const amountOf = (fen: number) =>
  fen === 0 ? '未列公共资金' : `${yuan(fen)}（${yuanInWords(fen)}）`;

/** Who was chosen, from the notice on. */
export function AwardFacts({ award }: { award: NonNullable<Listing['award']> }) {
  return (
    <Facts
      columns={2}
      items={[
        [award.status === 'effective' ? '承榜单位' : '拟承榜单位', award.organizationName],
        ['联合成员', award.memberNames.join('、')],
        ['承榜金额', amountOf(award.amountFen)],
        ['名次', `第 ${award.rank} 名`],
        ['得分', award.totalHundredths === null ? null : `${hundredths(award.totalHundredths)} 分`],
        ['公示期', `${date(award.noticeStart)} 至 ${date(award.noticeEnd)} 24:00`],
        ['承榜生效', award.effectiveAt && deadline(award.effectiveAt)],
        ['公示', <Link to={`/hall/notices/${award.id}`}>查看公示全文</Link>],
      ]}
    />
  );
}

/** The agreed work and how far it has come. */
export function WorkProgress({ work }: { work: NonNullable<Listing['work']> }) {
  return (
    <>
      <Facts
        columns={2}
        items={[
          ['协议签订', date(work.signedAt)],
          ['实施期限', `${date(work.startsOn)} 至 ${date(work.endsOn)}`],
          ['服务人次', work.participations > 0 ? `${work.participations} 人次` : null],
          ['协议状态', work.terminated ? '已终止' : null],
        ]}
      />
      <HallTable
        plain
        caption="里程碑"
        rows={work.milestones}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            title: '里程碑',
            heading: true,
            render: ({ number, title }) => `${number}．${title}`,
          },
          { title: '到期', render: ({ dueOn }) => date(dueOn) },
          {
            title: '状态',
            render: ({ status }) => <StatusTag subject="milestone" status={status} />,
          },
        ]}
      />
    </>
  );
}

/** How it ended: the posting unit's verdict, what was achieved, what those served think of it. */
export function AcceptanceFacts({
  acceptance,
  listingId,
}: {
  acceptance: NonNullable<Listing['acceptance']>;
  listingId: string;
}) {
  const { data: ratings } = useQuery(ratingsOf(listingId));
  return (
    <>
      <Facts
        columns={2}
        items={[
          ['验收结论', acceptance.conclusion],
          ['验收通过', dateTime(acceptance.acceptedAt)],
          [
            '满意率',
            acceptance.satisfactionRate &&
              `${acceptance.satisfactionRate}%（收集意见 ${acceptance.collected} 份，满意 ${acceptance.satisfied} 份）`,
          ],
          [
            '居民评价',
            ratings &&
              ratings.count > 0 &&
              `${ratings.average} 分（满分 5 分，${ratings.count} 人）`,
          ],
        ]}
      />
      <LongText text={acceptance.publicSummary} />
    </>
  );
}
