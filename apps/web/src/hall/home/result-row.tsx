import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';
import { toneOf } from '../../text/status';

/** One result in a line: who does what, since when, and how it ended. */
export function ResultRow({ result }: { result: Schemas['PublicResultItem'] }) {
  const { id, title, effectiveAt, status, statusName, conclusion } = result;
  return (
    <li className="result-row">
      <time dateTime={effectiveAt} className="secondary number">
        {date(effectiveAt)}
      </time>
      <div>
        <h3>
          <Link to={`/hall/results/${id}`}>{title}</Link>
        </h3>
        <p className="secondary small">
          {result.postingUnitName}发榜，
          {[result.organizationName, ...result.memberNames].join('、')}承榜
        </p>
      </div>
      <span className={`tag tag-${toneOf(status)}`}>
        {conclusion ? `验收${conclusion}` : statusName}
      </span>
    </li>
  );
}
