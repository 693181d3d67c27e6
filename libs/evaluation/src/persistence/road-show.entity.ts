import { SLOT_STATUS_NAMES, type SlotStatus } from '#contracts';
import { Bid } from '#bidding';
import { Account } from '#identity';
import { Aggregate, InstantColumn, StoredFile } from '#platform';
import { Listing } from '#posting';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { RoadShowDraw } from '../domain/road-show-record.js';
import { Evaluation } from './evaluation.entity.js';
import { PanelMember } from './panel-member.entity.js';

const STATUS_LIST = Object.keys(SLOT_STATUS_NAMES)
  .map((status) => `'${status}'`)
  .join(', ');

/** 路演 of one round of evaluation; its seed is committed to when the round is formed. */
@Entity('road_show')
@Index('road_show_evaluation', ['evaluationId'], { unique: true })
@Check('road_show_drawn_whole', 'num_nulls(draw, drawn_by) IN (0, 2)')
@Check('road_show_scheduled_whole', 'num_nulls(starts_at, place) IN (0, 2)')
export class RoadShow extends Aggregate {
  @ForeignKey(() => Evaluation, { name: 'road_show_evaluation_fk' })
  @Column({ type: 'uuid' })
  evaluationId: string;

  @ForeignKey(() => Listing, { name: 'road_show_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  /** SHA-256 of `seed`. */
  @Column({ type: 'text' })
  seedCommitment: string;

  /** Told to nobody until the draw. */
  @Column({ type: 'text' })
  seed: string;

  @Column({ type: 'jsonb', nullable: true })
  draw: RoadShowDraw | null;

  @ForeignKey(() => Account, { name: 'road_show_drawn_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  drawnBy: string | null;

  @InstantColumn({ nullable: true })
  startsAt: Date | null;

  @Column({ type: 'text', nullable: true })
  place: string | null;
}

/** One bidder's place in the running order. */
@Entity('road_show_slot')
@Index('road_show_slot_number', ['roadShowId', 'number'], { unique: true })
@Index('road_show_slot_bid', ['roadShowId', 'bidId'], { unique: true })
@Index('road_show_slot_one_on', ['roadShowId'], {
  unique: true,
  where: "status IN ('presenting', 'questions')",
})
@Check('road_show_slot_status', `status IN (${STATUS_LIST})`)
@Check('road_show_slot_absent', `(status = 'absent') = (absent_reason IS NOT NULL)`)
@Check(
  'road_show_slot_times',
  `num_nonnulls(presenting_at, questions_at, ended_at) =
     CASE status WHEN 'presenting' THEN 1 WHEN 'questions' THEN 2 WHEN 'done' THEN 3 ELSE 0 END
   AND presenting_at <= questions_at AND questions_at <= ended_at`,
)
@Check('road_show_slot_slides_whole', 'num_nulls(slides_id, slides_at) IN (0, 2)')
export class RoadShowSlot extends Aggregate {
  @ForeignKey(() => RoadShow, { name: 'road_show_slot_show_fk' })
  @Column({ type: 'uuid' })
  roadShowId: string;

  @ForeignKey(() => Evaluation, { name: 'road_show_slot_evaluation_fk' })
  @Column({ type: 'uuid' })
  evaluationId: string;

  @ForeignKey(() => Listing, { name: 'road_show_slot_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => Bid, { name: 'road_show_slot_bid_fk' })
  @Column({ type: 'uuid' })
  bidId: string;

  /** 1, 2, 3 … as drawn. */
  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'text' })
  status: SlotStatus;

  @InstantColumn({ nullable: true })
  presentingAt: Date | null;

  @InstantColumn({ nullable: true })
  questionsAt: Date | null;

  @InstantColumn({ nullable: true })
  endedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  absentReason: string | null;

  /** The file that counts; earlier ones stay attached and are read by nobody. */
  @ForeignKey(() => StoredFile, { name: 'road_show_slot_slides_fk' })
  @Column({ type: 'uuid', nullable: true })
  slidesId: string | null;

  @InstantColumn({ nullable: true })
  slidesAt: Date | null;
}

/** A question of the panel to the bidder that stands there, and the answer in short. */
@Entity('road_show_question')
@Index('road_show_question_evaluation', ['evaluationId'])
@Index('road_show_question_slot', ['slotId'])
@Check('road_show_question_answer', 'num_nulls(answer, answered_at) IN (0, 2)')
export class RoadShowQuestion extends Aggregate {
  @ForeignKey(() => RoadShowSlot, { name: 'road_show_question_slot_fk' })
  @Column({ type: 'uuid' })
  slotId: string;

  @ForeignKey(() => Evaluation, { name: 'road_show_question_evaluation_fk' })
  @Column({ type: 'uuid' })
  evaluationId: string;

  /** Whose question it is, whoever wrote it down. */
  @ForeignKey(() => PanelMember, { name: 'road_show_question_member_fk' })
  @Column({ type: 'uuid' })
  memberId: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @InstantColumn({ nullable: true })
  answeredAt: Date | null;
}
