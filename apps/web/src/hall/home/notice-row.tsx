import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';
import { yuan } from '../../text/money';
import { Countdown } from '../../ui/countdown';

/** A notice that runs: whom it is about, from when to when, and what is left of it. */
export function NoticeRow({ notice }: { notice: Schemas['PublicNoticeItem'] }) {
  const { id, title, postingUnitName, award } = notice;
  return (
    <li className="notice-row">
      <div>
        <h3>
          <Link to={`/hall/notices/${id}`}>{title}</Link>
        </h3>
        <p className="secondary small">{postingUnitName}</p>
        {award && (
          <p>
            拟由 <strong>{[award.organizationName, ...award.memberNames].join('、')}</strong> 承榜
            {award.amountFen > 0 && <span className="number">，{yuan(award.amountFen)}</span>}
          </p>
        )}
      </div>
      {award && (
        <div className="notice-row-dates">
          <p className="number">
            {date(award.noticeStart)} 至 {date(award.noticeEnd)} 24:00
          </p>
          <p className="secondary small">
            公示还有 <Countdown until={award.noticeEndsAt} over="今日期满" />
          </p>
        </div>
      )}
    </li>
  );
}
