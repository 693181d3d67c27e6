import { Link } from 'react-router';
import { date, dateTime } from '../../text/dates';
import { yuan } from '../../text/money';
import { Empty, StatusTag } from '../../ui';
import { ANNUL_NAMES, partyNames, type Award } from './words';

/** All awards of a listing, the newest first, each told in a few sentences. */
export function AwardStory({ awards }: { awards: Award[] }) {
  if (awards.length === 0) {
    return (
      <Empty title="还没有拟定过承榜">评审定稿后由综合党委经办人拟定，公示开始后向社会公开。</Empty>
    );
  }
  return (
    <ol className="history">
      {awards.map((award) => (
        <li key={award.id}>
          <time dateTime={award.createdAt}>{dateTime(award.createdAt)}</time>
          <div>
            <p className="row">
              <Link to={`/awards/${award.id}`}>
                拟由{partyNames(award)}承榜，{yuan(award.amountFen)}
              </Link>
              <StatusTag subject="award" status={award.status} />
            </p>
            <p className="secondary">{sentences(award).join('')}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function sentences(award: Award): string[] {
  const told = [`评审第 ${award.rank} 名。`];
  const { internals } = award;
  if (internals?.deviationReason) told.push(`未选靠前名次：${internals.deviationReason}。`);
  if (internals && internals.approvals.length > 0) {
    told.push(`${internals.approvals.map(({ name }) => name).join('、')}审批同意。`);
  }
  if (award.noticeStart && award.noticeEnd) {
    told.push(`公示${date(award.noticeStart)}至${date(award.noticeEnd)}，`);
    told.push(award.objections.total ? `异议 ${award.objections.total} 件。` : '没有异议。');
  }
  if (award.effectiveAt) told.push(`${dateTime(award.effectiveAt)}生效。`);
  if (award.annulKind)
    told.push(`撤销：${ANNUL_NAMES[award.annulKind]}。${award.annulReason ?? ''}`);
  return told;
}
