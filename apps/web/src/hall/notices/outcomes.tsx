import { useQuery } from '@tanstack/react-query';
import { statusName } from '../../text/status';
import { objectionsOf } from '../reads';

/** How many objections there are and what became of them; never by whom. */
export function Outcomes({ awardId }: { awardId: string }) {
  const { data } = useQuery(objectionsOf(awardId));
  if (!data) return null;
  if (data.total === 0) return <p>本公示没有收到异议。</p>;
  const settled = data.settled.map(
    ({ status, count }) => `${statusName('objection', status)} ${count} 件`,
  );
  return (
    <p>
      本公示收到异议 {data.total} 件，办理中 {data.open} 件
      {settled.length > 0 && `，已办结：${settled.join('、')}`}。
    </p>
  );
}
