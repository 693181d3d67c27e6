import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { accountOf, requireVersion, UnitOfWork, type CommandContext } from '#platform';
import { drawExperts } from '../domain/draw.js';
import { drawDigest } from '../domain/verify-draw.js';
import { requiredExperts } from '../domain/panel.js';
import { freshSeed } from './form-evaluation.js';
import { holdEvaluation, requireStatus, seatedMembers } from './held.js';
import { listingFacts } from './queries/conflict-facts.query.js';
import { drawCandidates } from './queries/draw-candidates.query.js';
import { seatMember, vacantSeats } from './seat-members.js';

export interface DrawOutcome {
  id: string;
  status: string;
  version: number;
  drawn: number;
  substitutes: number;
}

/** 随机抽取评审专家. */
@Injectable()
export class DrawExperts {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Draws the experts that are missing by the committed seed, which goes on record with the pool,
   * the exclusions and the order. Once; again only when members left and no substitute is at hand,
   * then by a seed committed to at the draw before.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed | draw_done | pool_too_small
   */
  execute(command: CommandContext, id: string, input: { version: number }): Promise<DrawOutcome> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation } = await holdEvaluation(tx, id);
      requireVersion(evaluation, input.version);
      requireStatus(evaluation, 'forming', 'declaring');
      const seated = await seatedMembers(tx, id);
      const experts = seated.filter((member) => member.kind === 'expert').length;
      const missing = requiredExperts(evaluation.ruleSet) - experts;
      if (missing <= 0) throw new DomainError('draw_done');
      const now = await tx.now();
      const facts = await listingFacts(tx, listing, now);
      const candidates = await drawCandidates(tx, listing, id, facts);
      const record = drawExperts(evaluation.nextSeed, candidates, missing);
      const seats = vacantSeats(evaluation, seated);
      for (const expertId of record.order.slice(0, missing)) {
        const { accountId } = candidates.find((candidate) => candidate.expertId === expertId)!;
        await seatMember(tx, evaluation, { accountId, expertId, seat: seats.shift() ?? null });
      }
      const { drawnAt: committedAt = evaluation.createdAt.toISOString() } =
        evaluation.draws.at(-1) ?? {};
      const published = { ...record, committedAt, drawnAt: now.toISOString() };
      const digest = drawDigest(published);
      const next = freshSeed();
      await tx.save(evaluation, {
        draws: [
          ...evaluation.draws,
          { ...published, digest, drawnBy: accountOf(command).accountId },
        ],
        nextSeed: next.seed,
        seedCommitment: next.commitment,
      });
      await tx.audit({
        action: 'evaluation.draw',
        subjectType: 'evaluation',
        subjectId: id,
        listingId: listing.id,
        details: {
          algorithm: record.algorithm,
          commitment: record.commitment,
          pool: record.pool.length,
          excluded: record.exclusions.length,
          drawn: missing,
          recordDigest: digest,
          nextCommitment: next.commitment,
        },
      });
      await tx.emit('evaluation.experts_drawn', { evaluationId: id, listingId: listing.id });
      const { status, version } = evaluation;
      return { id, status, version, drawn: missing, substitutes: record.order.length - missing };
    });
  }
}
