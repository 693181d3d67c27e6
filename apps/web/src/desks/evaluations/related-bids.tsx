import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';

/** 提示：互相竞争的意向书之间有共同的负责人、电话、账号等，请核实。 */
export function RelatedBids({ id }: { id: string }) {
  const { data: pairs = [] } = useQuery({
    queryKey: ['evaluations', id, 'related-bids'],
    queryFn: () =>
      data(api.GET('/api/v1/evaluations/{id}/related-bids', { params: { path: { id } } })),
  });
  if (pairs.length === 0) return null;
  return (
    <div className="note note-warn" role="note">
      <p>
        <b>以下意向书之间有共同之处，请核实是否相互独立；</b>
        不独立的，可写明理由判定不合格。
      </p>
      <ul>
        {pairs.map(({ labels, ties }) => (
          <li key={labels.join()}>
            {labels.join('与')}：{ties.join('，')}
          </li>
        ))}
      </ul>
    </div>
  );
}
