import { yuan } from '../../text/money';
import { LongText } from '../../ui';
import { usePublicListing } from './reads';
import type { Evaluation } from './types';

/** 榜单的要求，折起来放在意向书前面，便于对照。 */
export function Demands({ evaluation }: { evaluation: Evaluation }) {
  const { data: listing } = usePublicListing(evaluation.listingId);
  if (!listing) return null;
  return (
    <details className="panel">
      <summary>对照榜单要求：任务、指标、预算上限</summary>
      <h3>背景与问题</h3>
      <LongText text={listing.background} />
      <h3>任务内容</h3>
      <LongText text={listing.tasks} />
      <h3>可量化指标</h3>
      <ul>
        {listing.targets.map((target) => (
          <li key={target.name}>
            {target.name}：{target.target} {target.unit}
          </li>
        ))}
      </ul>
      {listing.ceilingFen > 0 && <p>预算上限 {yuan(listing.ceilingFen)}。</p>}
    </details>
  );
}
