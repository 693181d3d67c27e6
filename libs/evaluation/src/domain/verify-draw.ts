import { canonicalJson, commitSeed, DRAW_ALGORITHM, sha256Hex } from '#kernel';
import { orderOf, type DrawRecord } from './draw.js';
import { verifyRoadShowDraw, type RoadShowDraw } from './road-show-record.js';
import { moments, verified, type Verified } from './verified.js';

/** A draw as it is published. */
export interface PublishedDraw extends DrawRecord {
  /** when the commitment went on record; absent in records of the first version */
  committedAt?: string;
  drawnAt: string;
  /** {@link drawDigest}, also in the audit trail; absent in records of the first version */
  digest?: string;
}

/** SHA-256 over a draw's canonical record. */
export function drawDigest({ digest: _own, ...record }: PublishedDraw): string {
  return sha256Hex(canonicalJson(record));
}

/**
 * Runs the draws of a file again, from the file alone.
 *
 * @param file an exported record of draws, a published evaluation report, or one draw
 */
export function verifyDraws(file: unknown): Verified[] {
  const draws = drawsIn(file);
  if (!draws) return [verified('文件', false, '不是抽取记录，也不是评审报告')];
  if (draws.length === 0) return [verified('文件', false, '里面没有一次抽取')];
  const roadShow = roadShowDrawIn(file);
  return [
    ...draws.flatMap((draw, index) => named(`第 ${index + 1} 次抽取`, () => verifyDraw(draw))),
    ...(roadShow ? named('路演抽签', () => verifyRoadShowDraw(roadShow)) : []),
  ];
}

function named(draw: string, findings: () => Verified[]): Verified[] {
  try {
    return findings().map((finding) => ({ ...finding, what: `${draw}，${finding.what}` }));
  } catch {
    return [verified(`${draw}，记录`, false, '内容不完整，无法复算')];
  }
}

interface DrawFile {
  draws?: unknown;
  seed?: unknown;
  /** the draw itself in a record of draws; with the slots around it in a report */
  roadShow?: RoadShowDraw | { draw: RoadShowDraw } | null;
}

function bodyOf(file: unknown): DrawFile {
  const top = (file ?? {}) as Record<string, unknown>;
  return (top.public ?? top.report ?? top) as DrawFile;
}

function roadShowDrawIn(file: unknown): RoadShowDraw | null {
  const { roadShow } = bodyOf(file);
  if (!roadShow || typeof roadShow !== 'object') return null;
  return 'draw' in roadShow ? roadShow.draw : roadShow;
}

function drawsIn(file: unknown): PublishedDraw[] | null {
  const body = bodyOf(file);
  if (Array.isArray(body.draws)) return body.draws as PublishedDraw[];
  return typeof body.seed === 'string' ? [body as unknown as PublishedDraw] : null;
}

function verifyDraw(draw: PublishedDraw): Verified[] {
  const { algorithm, commitment, seed, committedAt, drawnAt } = draw;
  const committed = commitSeed(seed);
  return [
    verified('算法', algorithm === DRAW_ALGORITHM, `${algorithm}，本程序复算 ${DRAW_ALGORITHM}`),
    verified(
      '承诺',
      committed === commitment,
      `种子的 SHA-256 为 ${committed}，承诺为 ${commitment}`,
    ),
    ...(committedAt === undefined ? [] : [moments('先承诺、后抽取', { committedAt, drawnAt })]),
    candidates(draw),
    order(draw),
    ...(draw.digest === undefined
      ? []
      : [
          verified(
            '记录摘要',
            drawDigest(draw) === draw.digest,
            `由文件算得 ${drawDigest(draw)}，所印为 ${draw.digest}`,
          ),
        ]),
  ];
}

function candidates({ pool, exclusions, seats }: PublishedDraw): Verified {
  const faults: string[] = [];
  const everybody = [...pool, ...exclusions].map(({ expertId }) => expertId);
  const twice = everybody.find((id, index) => everybody.indexOf(id) !== index);
  if (twice) faults.push(`${twice} 列了两次`);
  const unknown = pool.find(({ stratum }) => ![1, 2, 3].includes(stratum));
  if (unknown) faults.push(`${unknown.expertId} 的层次“${unknown.stratum}”有误`);
  const silent = exclusions.find(({ reasons }) => reasons.length === 0);
  if (silent) faults.push(`${silent.expertId} 被剔除而没有原因`);
  if (!Number.isSafeInteger(seats) || seats < 1 || seats > pool.length) {
    faults.push(`应抽 ${seats} 人，候选 ${pool.length} 人`);
  }
  return verified(
    '候选与剔除',
    faults.length === 0,
    faults.join('；') || `候选 ${pool.length} 人，剔除 ${exclusions.length} 人，抽取 ${seats} 人`,
  );
}

function order(draw: PublishedDraw): Verified {
  const again = orderOf(draw.seed, draw.pool);
  const length = Math.max(again.length, draw.order.length);
  const place = Array.from({ length }, (_, at) => at).find((at) => again[at] !== draw.order[at]);
  if (place === undefined) {
    return verified('次序', true, `抽中 ${draw.order.slice(0, draw.seats).join('、')}`);
  }
  const [printed, computed] = [draw.order[place] ?? '无', again[place] ?? '无'];
  return verified('次序', false, `第 ${place + 1} 位所印为 ${printed}，复算为 ${computed}`);
}
