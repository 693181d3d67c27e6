import { dateTime } from '../../text/dates';
import type { Agreement } from './words';

/** Approval and both signatures, done or awaited. */
export function Signing({ agreement }: { agreement: Agreement }) {
  const rows: [string, string | null, string?][] = [
    ['综合党委审批', agreement.approvedAt, agreement.approvalOpinion ?? undefined],
    [`甲方 ${agreement.unitName}`, agreement.unitSignedAt],
    [`乙方 ${agreement.organizationName}`, agreement.organizationSignedAt],
  ];
  return (
    <ul className="plain-list">
      {rows.map(([who, at, note]) => (
        <li key={who}>
          <b>{who}</b>
          <div className="secondary">
            {at ? `${dateTime(at)}${who.startsWith('综合') ? '同意' : '签署'}` : '还没有'}
          </div>
          {note && <div className="secondary">“{note}”</div>}
        </li>
      ))}
    </ul>
  );
}
