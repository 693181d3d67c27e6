import { StatusTag } from '../../ui';
import type { Milestone } from './words';

/** The state of a milestone; what nobody reported in time says so. */
export function MilestoneTag({ milestone }: { milestone: Milestone }) {
  if (milestone.status === 'scheduled' && milestone.overdueSince !== null) {
    return <span className="tag tag-bad">逾期未填报</span>;
  }
  return <StatusTag subject="milestone" status={milestone.status} />;
}
