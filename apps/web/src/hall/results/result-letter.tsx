import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';
import { hundredths } from '../../text/money';
import { HallTable } from '../parts/hall-table';

/** 致全体揭榜方: the same letter to all who bid, on one sheet. */
export function ResultLetter({
  result: { letter, ranking, organizationName, code },
}: {
  result: Schemas['PublicResultView'];
}) {
  const [salutation, ...paragraphs] = letter.paragraphs;
  return (
    <article className="document" aria-labelledby="letter-title">
      <header>
        <h1 id="letter-title">{letter.title}</h1>
        <p className="document-number number">榜单编号 {code}</p>
      </header>
      <p className="document-to">{salutation}</p>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
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
              render: ({ label, awardee }) => (awardee ? organizationName : label),
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
      <p className="document-sign">
        {letter.signedBy}
        <br />
        {date(letter.date)}
      </p>
    </article>
  );
}
