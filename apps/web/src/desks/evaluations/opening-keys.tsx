import type { ReactNode } from 'react';
import { ROLE_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, Panel } from '../../desk';
import { useSession } from '../../session/session';
import { dateTime } from '../../text/dates';
import { statusName } from '../../text/status';
import { Countdown } from '../../ui';

type Listing = Schemas['ListingView'];
type Opening = Schemas['OpeningView'];

/** Why no key can be turned at all; null when the listing waits for its opening. */
function notNow({ status, bidDeadline }: Listing): string | null {
  if (status === 'closed') return null;
  if (status === 'published') {
    return `揭榜尚未截止，${bidDeadline ? dateTime(bidDeadline) : '截止'}之后方可开榜`;
  }
  return `榜单${statusName('listing', status)}，无须开榜`;
}

/** 两把钥匙：谁、何时，还不能开的原因。 */
export function OpeningKeys({ listing, opening }: { listing: Listing; opening: Opening }) {
  const session = useSession();
  const role = session?.membership.role;
  const closed = notNow(listing);
  const params = { path: { id: listing.id } };
  const first = opening.status !== 'waiting';
  const opened = opening.status === 'opened';
  return (
    <Panel title="两把钥匙">
      {!opened && (
        <p className="secondary no-print">
          开榜须由综合党委经办人和纪检监督员两人先后确认。第二把钥匙确认之前，意向书一直加密，任何人都看不到内容、报价和揭榜方名称，也不知道有几家揭榜。
        </p>
      )}
      {listing.status === 'published' && listing.bidDeadline && (
        <p>
          距截止还有 <Countdown until={listing.bidDeadline} />
        </p>
      )}
      <div className="keys">
        <Key
          name="首钥"
          holder={ROLE_NAMES.committee_officer}
          by={opening.firstKeyBy}
          at={opening.firstKeyAt}
        >
          {!first && (
            <CommandButton
              label="转动首钥"
              primary={role === 'committee_officer' && !closed}
              why={closed ?? (role !== 'committee_officer' && '由综合党委经办人确认')}
              effect="确认后登记您的姓名和时间，等待纪检监督员转动次钥。此时还不会打开任何意向书。"
              run={(_values, headers) =>
                data(api.POST('/api/v1/listings/{id}/opening/first-key', { params, headers }))
              }
              done="首钥已确认"
            />
          )}
        </Key>
        <Key
          name="次钥"
          holder={ROLE_NAMES.supervisor}
          by={opening.secondKeyBy}
          at={opening.openedAt}
        >
          {!opened && (
            <CommandButton
              label="转动次钥并开榜"
              primary={role === 'supervisor' && first && !closed}
              why={
                closed ??
                (role !== 'supervisor'
                  ? '由纪检监督员确认，且不能与首钥为同一人'
                  : first
                    ? opening.firstKeyBy === session?.account.name
                      ? '两把钥匙须由不同的人确认'
                      : null
                    : '须先由综合党委经办人转动首钥')
              }
              effect="确认后立即同时打开全部意向书，登记全部回执，并组建评审。此步不能撤销。"
              run={(_values, headers) =>
                data(api.POST('/api/v1/listings/{id}/opening/second-key', { params, headers }))
              }
              done="已开榜"
            />
          )}
        </Key>
      </div>
    </Panel>
  );
}

function Key({
  name,
  holder,
  by,
  at,
  children,
}: {
  name: string;
  holder: string;
  by: string | null;
  at: string | null;
  children: ReactNode;
}) {
  return (
    <section className={by ? 'key key-done' : 'key'} aria-label={name}>
      <h3>
        {name}
        <span className="secondary small">　{holder}</span>
      </h3>
      <p>
        {by && at ? (
          <>
            <b>已确认</b>　{by}，<time dateTime={at}>{dateTime(at)}</time>
          </>
        ) : (
          '尚未确认'
        )}
      </p>
      <div className="row no-print">{children}</div>
    </section>
  );
}
