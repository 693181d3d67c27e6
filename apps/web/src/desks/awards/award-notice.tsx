import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, data } from '../../api/client';
import { Panel, WorkdaysLeft } from '../../desk';
import { useSession } from '../../session/session';
import { date, dateTime } from '../../text/dates';
import { Countdown, Facts, StatusTag } from '../../ui';
import type { Award } from './words';

/** The public notice: its two dates, what is left of it, and the objections against it. */
export function AwardNotice({ award }: { award: Award }) {
  const { noticeStart, noticeEnd, noticeEndsAt, status, objections } = award;
  if (!noticeStart || !noticeEnd) {
    return (
      <Panel title="公示">
        <p className="secondary">
          {status === 'proposed' ? '审批通过后，从下一个工作日起公示。' : '没有进入公示。'}
        </p>
      </Panel>
    );
  }
  return (
    <Panel title="公示">
      <Facts
        columns={2}
        items={[
          ['公示开始', date(noticeStart)],
          ['公示结束', `${date(noticeEnd)} 24:00（含当日）`],
          ['还剩', status === 'notice' && <WorkdaysLeft until={noticeEnd} />],
          [
            '倒计时',
            status === 'notice' && noticeEndsAt && (
              <Countdown until={noticeEndsAt} over="公示期已满" />
            ),
          ],
          ['生效时间', award.effectiveAt && dateTime(award.effectiveAt)],
        ]}
      />
      {objections.total === 0 ? (
        <p className="secondary">没有收到异议。</p>
      ) : (
        <div className={objections.open > 0 ? 'note note-warn' : 'note'}>
          <p>
            收到异议 {objections.total} 件，
            {objections.open > 0
              ? `未办结 ${objections.open} 件。已受理的异议办结前，承榜不能生效，协议不能签署。`
              : '均已办结。'}
          </p>
          <ObjectionLinks awardId={award.id} />
        </div>
      )}
    </Panel>
  );
}

function ObjectionLinks({ awardId }: { awardId: string }) {
  const role = useSession()?.membership.role;
  const reads =
    role === 'committee_officer' || role === 'committee_approver' || role === 'supervisor';
  const { data: page } = useQuery({
    queryKey: ['objections', { awardId }],
    queryFn: () =>
      data(api.GET('/api/v1/objections', { params: { query: { awardId, limit: 50 } } })),
    enabled: reads,
  });
  if (!page) return null;
  return (
    <ul className="plain-list">
      {page.items.map(({ id, filedAt, status }) => (
        <li key={id} className="row">
          <Link to={`/objections/${id}`}>{dateTime(filedAt)}提出的异议</Link>
          <StatusTag subject="objection" status={status} />
        </li>
      ))}
    </ul>
  );
}
