import type { Database } from '#platform';
import { memberLabel } from '../../domain/labels.js';
import { Consensus } from '../../persistence/consensus.entity.js';
import type { Evaluation } from '../../persistence/evaluation.entity.js';
import type { PanelMember } from '../../persistence/panel-member.entity.js';
import type { Access } from './access.js';
import type { CandidateBid } from './candidate-bids.query.js';
import { entryViews } from './sheets.query.js';
import type { ConsensusView } from './views.js';

/** The agreed scores: for the office and for the panel while it sits; not for the unit as such. */
export async function consensusView(
  db: Database,
  evaluation: Evaluation,
  access: Access,
  members: readonly PanelMember[],
  bids: readonly CandidateBid[],
): Promise<ConsensusView | null> {
  const outside =
    access.as === 'unit' || (access.as === 'member' && access.member.state !== 'declared');
  if (outside || evaluation.status === 'scoring') return null;
  const consensus = await db.dataSource.manager.findOneBy(Consensus, {
    evaluationId: evaluation.id,
  });
  if (!consensus) return null;
  return {
    revision: consensus.revision,
    entries: entryViews(evaluation, bids, consensus.entries),
    opinions: consensus.opinions.map(({ memberId, agrees, dissent }) => ({
      label: memberLabel(members.find((member) => member.id === memberId)!.seat!),
      agrees,
      dissent: dissent ?? null,
    })),
  };
}
