import type { Type } from '@nestjs/common';
import { EvaluationController } from './http/evaluation.controller.js';
import { OpeningController } from './http/opening.controller.js';
import { PanelController } from './http/panel.controller.js';
import { RankingController } from './http/ranking.controller.js';
import { ScoringController } from './http/scoring.controller.js';
import { OpenAutomatically, ScheduleAutomaticOpening } from './jobs/automatic-opening.handlers.js';
import { OwnRoadShowController } from './http/own-road-show.controller.js';
import { RoadShowController } from './http/road-show.controller.js';
import { SlotsController } from './http/slots.controller.js';
import './persistence/evaluation.sql.js';
import './persistence/road-show.sql.js';

export { beginNewRound } from './application/begin-new-round.js';
export {
  finalRanking,
  panelAccounts,
  type FinalRanking,
  type FinalRow,
} from './application/queries/final-ranking.query.js';
export { publicReport } from './application/queries/report.query.js';
export { rank, recompute } from './domain/ranking.js';
export type { Ranking, RankingInput, RankingRow } from './domain/ranking.types.js';
export {
  checkReport,
  type EvaluationReport,
  type MemberRecord,
  type PublicReport,
} from './domain/report.js';
export type { Verified } from './domain/verified.js';
export { verifyDraws } from './domain/verify-draw.js';
export { verifyRanking } from './domain/verify-ranking.js';
export { EvaluationModule } from './evaluation.module.js';
export { Consensus } from './persistence/consensus.entity.js';
export { Evaluation } from './persistence/evaluation.entity.js';
export { Opening } from './persistence/opening.entity.js';
export { PanelMember } from './persistence/panel-member.entity.js';
export { RoadShow, RoadShowQuestion, RoadShowSlot } from './persistence/road-show.entity.js';
export { ScoreSheet } from './persistence/score-sheet.entity.js';

export const evaluationControllers: Type[] = [
  OpeningController,
  EvaluationController,
  PanelController,
  ScoringController,
  RankingController,
  RoadShowController,
  SlotsController,
  OwnRoadShowController,
];

/** All the rest is done by people. */
export const evaluationHandlers: Type<object>[] = [ScheduleAutomaticOpening, OpenAutomatically];
