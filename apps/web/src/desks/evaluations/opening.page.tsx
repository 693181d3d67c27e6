import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { OPENING_MODE_NAMES } from '#contracts';
import { api, data } from '../../api/client';
import { DeskPage, PrintButton } from '../../desk';
import { dateTime } from '../../text/dates';
import { Facts, Loaded, StatusTag } from '../../ui';
import { AutomaticOpening } from './automatic-opening';
import { OpeningKeys } from './opening-keys';
import { OpeningRecord } from './opening-record';
import { useListing } from './reads';
import './evaluations.css';

/** 开榜：两把钥匙或到期自动，随后是全部回执的开榜记录。 */
export function OpeningPage() {
  const { id = '' } = useParams();
  const listing = useListing(id);
  const opening = useQuery({
    queryKey: ['listings', id, 'opening'],
    queryFn: () => data(api.GET('/api/v1/listings/{id}/opening', { params: { path: { id } } })),
  });
  return (
    <Loaded query={listing}>
      {(it) => (
        <Loaded query={opening}>
          {(state) => (
            <DeskPage
              title={state.status === 'opened' ? '开榜记录' : '开榜'}
              mark={<StatusTag subject="listing" status={it.status} />}
              trail={[
                ['/evaluations', '评榜'],
                [`/listings/${id}`, it.title],
              ]}
              actions={
                state.status === 'opened' && (
                  <>
                    <PrintButton label="打印开榜记录" />
                    {state.evaluationId && (
                      <Link className="btn btn-primary" to={`/evaluations/${state.evaluationId}`}>
                        进入评审
                      </Link>
                    )}
                  </>
                )
              }
            >
              <section className="panel" aria-label="榜单">
                <Facts
                  columns={2}
                  items={[
                    ['榜单', it.title],
                    ['编号', it.code],
                    ['发榜单位', it.postingUnitName],
                    ['揭榜截止', it.bidDeadline && dateTime(it.bidDeadline)],
                    ['开榜方式', OPENING_MODE_NAMES[state.mode]],
                    ['开榜时间', state.openedAt && dateTime(state.openedAt)],
                  ]}
                />
              </section>
              {state.mode === 'automatic' ? (
                <AutomaticOpening listing={it} opening={state} />
              ) : (
                <OpeningKeys listing={it} opening={state} />
              )}
              {state.status === 'opened' && <OpeningRecord listingId={id} opening={state} />}
            </DeskPage>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
