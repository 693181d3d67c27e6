import { Module } from '@nestjs/common';
import { ConsensusSession } from './application/consensus.use-case.js';
import { ConvenePanel } from './application/convene-panel.use-case.js';
import { Declare } from './application/declare.use-case.js';
import { DisqualifyBid } from './application/disqualify-bid.use-case.js';
import { DrawRoadShow } from './application/draw-road-show.use-case.js';
import { DrawExperts } from './application/draw-experts.use-case.js';
import { FailForQuality } from './application/fail-for-quality.use-case.js';
import { FinaliseEvaluation } from './application/finalise.use-case.js';
import { RankBids } from './application/rank-bids.use-case.js';
import { Recuse } from './application/recuse.use-case.js';
import { ReopenSheets } from './application/reopen-sheets.use-case.js';
import { RoadShowQuestions } from './application/road-show-questions.use-case.js';
import { RunRoadShow } from './application/run-road-show.use-case.js';
import { ScheduleRoadShow } from './application/schedule-road-show.use-case.js';
import { ScoreSheets } from './application/score-sheets.use-case.js';
import { SeatPostingUnit } from './application/seat-posting-unit.use-case.js';
import { StartScoring } from './application/start-scoring.use-case.js';
import { TurnFirstKey } from './application/turn-first-key.use-case.js';
import { TurnSecondKey } from './application/turn-second-key.use-case.js';
import { UploadSlides } from './application/upload-slides.use-case.js';

/** 评榜. */
@Module({
  providers: [
    ConsensusSession,
    ConvenePanel,
    Declare,
    DisqualifyBid,
    DrawExperts,
    DrawRoadShow,
    FailForQuality,
    FinaliseEvaluation,
    RankBids,
    Recuse,
    ReopenSheets,
    RoadShowQuestions,
    RunRoadShow,
    ScheduleRoadShow,
    ScoreSheets,
    SeatPostingUnit,
    StartScoring,
    TurnFirstKey,
    TurnSecondKey,
    UploadSlides,
  ],
})
export class EvaluationModule {}
