import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { api, data } from '../../api/client';
import { Loaded } from '../../ui';

/** The round that stands of a listing, for links that know the listing alone. */
export function EvaluationOfListingPage() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['listings', id, 'evaluation'],
    queryFn: () => data(api.GET('/api/v1/listings/{id}/evaluation', { params: { path: { id } } })),
  });
  return <Loaded query={query}>{(it) => <Navigate to={`/evaluations/${it.id}`} replace />}</Loaded>;
}
