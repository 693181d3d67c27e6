import { dateTime } from '../../../text/dates';
import { shareTotal } from '../editor/form';
import { Shares } from './members-part';
import type { Bid, BidParty } from '../reads';

/** Those who have not yet agreed to the newest version. */
export const waitingFor = ({ parties, currentVersion }: Bid): BidParty[] =>
  parties.filter((party) => party.state !== 'joined' || party.consentedVersion !== currentVersion);

/** The parties of a joint bid: share, task, and where each stands with the newest version. */
export function PartyCards({ bid }: { bid: Bid }) {
  const asking = bid.status === 'awaiting_consents';
  // When somebody left, what the others agreed to no longer stands.
  const broken = asking && shareTotal(bid.parties) !== 100;
  return (
    <div className="stack">
      <Shares parties={bid.parties} />
      <ul className="letter-cards">
        {bid.parties.map((party) => (
          <li key={party.organizationId} className="letter-card">
            <div className="letter-card-head">
              <b>{party.name}</b>
              {party.lead && <span className="tag tag-info">牵头单位</span>}
            </div>
            <p>
              <span className="letter-percent number">{party.sharePercent}%</span>　{party.task}
            </p>
            <p>
              {broken ? (
                <span className="tag tag-waiting">重新分工后须再次确认</span>
              ) : (
                <Consent party={party} version={bid.currentVersion} asking={asking} />
              )}
            </p>
            {party.eligibilityAtClose && !party.eligibilityAtClose.eligible && (
              <p className="field-error small">
                截止时不符合承接条件：{party.eligibilityAtClose.reasons.join('；')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Consent({
  party: { state, consentedVersion, consentedAt },
  version,
  asking,
}: {
  party: BidParty;
  version: number;
  asking: boolean;
}) {
  if (state === 'joined' && consentedVersion === version) {
    return (
      <>
        <span className="tag tag-good">已同意第 {version} 版</span>
        {consentedAt && <span className="secondary small">　{dateTime(consentedAt)}</span>}
      </>
    );
  }
  if (!asking) return <span className="tag">{state === 'joined' ? '已加入' : '尚未征求'}</span>;
  return (
    <>
      <span className="tag tag-waiting">待确认第 {version} 版</span>
      {consentedVersion !== null && (
        <span className="secondary small">　曾同意第 {consentedVersion} 版，已随改动作废</span>
      )}
    </>
  );
}
