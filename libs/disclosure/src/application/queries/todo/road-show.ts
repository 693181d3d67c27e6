import type { TodoSource } from './source.js';

/** The road show `r` of the round `e` that scores the bids of the listing `l`. */
const SHOW = `FROM road_show r JOIN evaluation e ON e.id = r.evaluation_id AND e.status = 'scoring'
    JOIN listing l ON l.id = e.listing_id AND l.status = 'evaluating'`;
const IN_PLAY = `EXISTS (SELECT 1 FROM bid b WHERE b.listing_id = l.id
  AND b.status = 'under_evaluation')`;
const OF_ROUND = `e.id AS subject_id, l.id AS listing_id, r.starts_at AS due_at,
  NULL::text AS detail`;

/** 路演, for the committee's officer. */
export const ROAD_SHOWS: TodoSource[] = [
  {
    kind: 'road_show_to_prepare',
    subjectType: 'evaluation',
    command: 'draw',
    title: '请安排路演',
    why: '评审规则要求路演，须确定时间地点并抽定次序',
    sql: `SELECT ${OF_ROUND} ${SHOW}, me
      WHERE (r.draw IS NULL OR r.starts_at IS NULL) AND ${IN_PLAY}`,
  },
  {
    kind: 'road_show_to_hold',
    subjectType: 'evaluation',
    command: 'start',
    title: '请主持路演',
    why: '次序和时间已定，各家路演结束后评委方可提交评分',
    sql: `SELECT ${OF_ROUND} ${SHOW}, me
      WHERE r.draw IS NOT NULL AND r.starts_at IS NOT NULL AND road_show_ahead(e.id)`,
  },
];

/** Its slides, for a bid's lead. */
export const SLIDES: TodoSource[] = [
  {
    kind: 'slides_to_upload',
    subjectType: 'bid',
    command: 'upload_slides',
    title: '请上传路演材料',
    why: '路演次序已抽定，轮到本单位之前可以上传（PDF 或 PPTX）',
    sql: `SELECT b.id AS subject_id, l.id AS listing_id, r.starts_at AS due_at, NULL::text AS detail
      ${SHOW} JOIN road_show_slot s ON s.road_show_id = r.id AND s.status = 'waiting'
        AND s.slides_id IS NULL
      JOIN bid b ON b.id = s.bid_id AND b.status = 'under_evaluation'
      JOIN bid_party p ON p.bid_id = b.id AND p.lead AND p.state = 'joined', me
      WHERE p.organization_id = me.organization_id`,
  },
];
