import { commitSeed, randomHex } from '#kernel';
import type { Tx } from '#platform';
import type { Listing } from '#posting';
import { evaluationMachine } from '../domain/evaluation.machine.js';
import { Evaluation } from '../persistence/evaluation.entity.js';
import { RoadShow } from '../persistence/road-show.entity.js';

/** A seed nobody has chosen, with the commitment that goes on record before its use. */
export function freshSeed(): { seed: string; commitment: string } {
  const seed = randomHex(32);
  return { seed, commitment: commitSeed(seed) };
}

/**
 * Forms a round of evaluation for an opened listing that the caller holds: the rules are copied as
 * they were published, and the seeds of the draws (also of the road show's, where the rules ask for
 * one) are committed to before anybody knows the pool.
 */
export async function formEvaluation(tx: Tx, listing: Listing, round: number): Promise<Evaluation> {
  const draw = freshSeed();
  const tie = freshSeed();
  const show = listing.ruleSet.roadShow ? freshSeed() : null;
  const evaluation = await tx.create(
    evaluationMachine,
    Evaluation,
    'form',
    {
      listingId: listing.id,
      round,
      ruleSet: listing.ruleSet,
      nextSeed: draw.seed,
      seedCommitment: draw.commitment,
      tieSeed: tie.seed,
      tieCommitment: tie.commitment,
      draws: [],
      rankedBy: null,
      rankedAt: null,
      report: null,
      finalisedBy: null,
      finalisedAt: null,
      supersededReason: null,
    },
    {
      details: {
        round,
        seedCommitment: draw.commitment,
        tieCommitment: tie.commitment,
        ...(show ? { roadShowCommitment: show.commitment } : {}),
      },
    },
  );
  if (show) {
    await tx.insert(RoadShow, {
      version: 1,
      evaluationId: evaluation.id,
      listingId: listing.id,
      seedCommitment: show.commitment,
      seed: show.seed,
      createdAt: await tx.now(),
      draw: null,
      drawnBy: null,
      startsAt: null,
      place: null,
    });
  }
  return evaluation;
}
