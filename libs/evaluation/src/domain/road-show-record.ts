import type { RoadShowRules, SlotStatus } from '#contracts';
import { canonicalJson, commitSeed, DRAW_ALGORITHM, drawOrder, sha256Hex } from '#kernel';
import { slotOvertime, type SlotTimes } from './road-show.js';
import { moments, verified, type Verified } from './verified.js';

/** 路演次序抽签记录: with the disclosed seed anybody can run it again. */
export interface RoadShowDraw {
  algorithm: typeof DRAW_ALGORITHM;
  /** SHA-256 of the seed, on record since the round was formed */
  commitment: string;
  seed: string;
  committedAt: string;
  drawnAt: string;
  /** bids in play, in order of receipt */
  pool: { bidId: string; label: string }[];
  /** ids of the bids in drawn order */
  order: string[];
  /** SHA-256 over the canonical rest, also in the audit trail */
  digest: string;
}

/** A slot as the report prints it: instants ISO 8601 in UTC, overtime in seconds, no reasons. */
export interface RecordedSlot {
  number: number;
  bidId: string;
  label: string;
  status: SlotStatus;
  presentingAt: string | null;
  questionsAt: string | null;
  endedAt: string | null;
  presentingOver: number | null;
  questionsOver: number | null;
}

/** 路演 in the report; absent from reports of listings without one. */
export interface RecordedRoadShow extends RoadShowRules {
  startsAt: string | null;
  draw: RoadShowDraw;
  slots: RecordedSlot[];
}

const digestOf = ({ digest: _own, ...record }: RoadShowDraw): string =>
  sha256Hex(canonicalJson(record));

/**
 * Draws the running order by the committed seed.
 *
 * @param pool the bids in play, in order of receipt; at least one
 */
export function drawRoadShow(
  seed: string,
  pool: RoadShowDraw['pool'],
  { committedAt, drawnAt }: { committedAt: Date; drawnAt: Date },
): RoadShowDraw {
  const record: RoadShowDraw = {
    algorithm: DRAW_ALGORITHM,
    commitment: commitSeed(seed),
    seed,
    committedAt: committedAt.toISOString(),
    drawnAt: drawnAt.toISOString(),
    pool: pool.map(({ bidId, label }) => ({ bidId, label })),
    order: drawOrder(
      seed,
      pool.map(({ bidId }) => bidId),
    ),
    digest: '',
  };
  return { ...record, digest: digestOf(record) };
}

/** Runs the draw of a running order again, from its record alone. */
export function verifyRoadShowDraw(draw: RoadShowDraw): Verified[] {
  const committed = commitSeed(draw.seed);
  const again = drawOrder(
    draw.seed,
    draw.pool.map(({ bidId }) => bidId),
  );
  const named = (ids: readonly string[]) =>
    ids.map((id) => draw.pool.find(({ bidId }) => bidId === id)?.label ?? id).join('、');
  const digest = digestOf(draw);
  return [
    verified(
      '算法',
      draw.algorithm === DRAW_ALGORITHM,
      `${draw.algorithm}，本程序复算 ${DRAW_ALGORITHM}`,
    ),
    verified(
      '承诺',
      committed === draw.commitment,
      `种子的 SHA-256 为 ${committed}，承诺为 ${draw.commitment}`,
    ),
    moments('先承诺、后抽取', draw),
    verified(
      '次序',
      canonicalJson(again) === canonicalJson(draw.order),
      `所印为 ${named(draw.order)}，复算为 ${named(again)}`,
    ),
    verified('记录摘要', digest === draw.digest, `由文件算得 ${digest}，所印为 ${draw.digest}`),
  ];
}

/**
 * Checks the road show of a report: slots in drawn order, nobody left out, one after another, and the
 * printed overtime.
 *
 * @param ranked ids of the bids that were ranked; each was heard or did not come
 */
export function verifyRoadShow(show: RecordedRoadShow, ranked: readonly string[]): Verified {
  const { slots, draw } = show;
  const faults: string[] = [];
  slots.forEach((slot, index) => {
    if (slot.number !== index + 1 || slot.bidId !== draw.order[index]) {
      faults.push(`第 ${index + 1} 位不是抽定的一家`);
    }
    const { presentingOver, questionsOver } = slotOvertime(timesOf(slot), show);
    if (presentingOver !== slot.presentingOver || questionsOver !== slot.questionsOver) {
      faults.push(`${slot.label}的超时与起止时间不符`);
    }
  });
  for (const id of ranked) {
    const slot = slots.find(({ bidId }) => bidId === id);
    if (slot?.status !== 'done' && slot?.status !== 'absent') {
      faults.push(`${slot?.label ?? id}未路演，也没有登记未到场`);
    }
  }
  const instants = slots
    .filter(({ status }) => status === 'done')
    .sort((a, b) => Date.parse(a.presentingAt!) - Date.parse(b.presentingAt!))
    .flatMap((slot) => [slot.presentingAt!, slot.questionsAt!, slot.endedAt!])
    .map((text) => Date.parse(text));
  if (instants.some((at, index) => Number.isNaN(at) || at < (instants[index - 1] ?? 0))) {
    faults.push('起止时间前后颠倒或彼此重叠');
  }
  const came = slots.filter(({ status }) => status === 'done').length;
  return verified(
    '路演过程',
    faults.length === 0,
    faults.join('；') || `抽定 ${slots.length} 家，路演 ${came} 家`,
  );
}

function timesOf(slot: RecordedSlot): SlotTimes {
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return {
    presentingAt: instant(slot.presentingAt),
    questionsAt: instant(slot.questionsAt),
    endedAt: instant(slot.endedAt),
  };
}
