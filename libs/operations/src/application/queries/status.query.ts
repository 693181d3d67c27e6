import { BEAT_SECONDS, Database, Field, PROCESS_KINDS, QUEUES, type QueueDepths } from '#platform';
import { readVitals, Vitals } from './vitals.query.js';

export class QueueView {
  @Field.oneOf('队列', QUEUES) name: string;
  @Field.int('等待', { nullable: true }) waiting: number | null;
  @Field.int('定时', { nullable: true }) delayed: number | null;
  @Field.int('办理中', { nullable: true }) active: number | null;
  @Field.int('失败', { nullable: true }) failed: number | null;
  @Field.int('最早一件已等待（秒）') oldestSeconds: number;
}

export class ProcessView {
  @Field.uuid('编号') id: string;
  @Field.oneOf('种类', PROCESS_KINDS) kind: string;
  @Field.text('主机') host: string;
  @Field.int('进程号') pid: number;
  @Field.text('版本') version: string;
  @Field.instant('启动时间') startedAt: Date;
  @Field.instant('最近一次报到') seenAt: Date;
  @Field.oneOf('状态', ['alive', 'ended', 'lost'], { description: '运行中、已正常停止、失去联系' })
  state: 'alive' | 'ended' | 'lost';
}

export class OperationsStatus {
  @Field.instant('读取时间') at: Date;
  @Field.boolean('演示时钟有偏移') clockShifted: boolean;
  @Field.object('各项指标', () => Vitals) vitals: Vitals;
  @Field.boolean('有密封期内的失败任务', { description: '不列出，也不说有多少' })
  sealedFailures: boolean;
  @Field.list('各队列', () => QueueView) queues: QueueView[];
  @Field.instant('队列情况由后台任务报告于', { nullable: true }) queuesAt: Date | null;
  @Field.list('近一天的进程', () => ProcessView, { max: 1000 }) processes: ProcessView[];
}

interface ProcessRow extends ProcessView {
  queues: QueueDepths | null;
}

const STATE = `CASE WHEN ended_at IS NOT NULL THEN 'ended'
  WHEN seen_at < clock_timestamp() - interval '${3 * BEAT_SECONDS} seconds' THEN 'lost'
  ELSE 'alive' END`;

/** How the platform is right now. The queues are as the last worker saw them. */
export async function operationsStatus(db: Database): Promise<OperationsStatus> {
  const [vitals, processes, [now]] = await Promise.all([
    readVitals(db),
    db.query<ProcessRow & Record<string, unknown>>(
      `SELECT id, kind, host, pid, version, started_at AS "startedAt", seen_at AS "seenAt",
              ${STATE} AS state, queues
         FROM process_heartbeat ORDER BY ${STATE}, kind, started_at DESC, id LIMIT 1000`,
    ),
    db.query<{ at: Date; clockShifted: boolean; sealedFailures: boolean }>(
      `SELECT clock_timestamp() AS at, shift <> interval '0' AS "clockShifted",
              EXISTS (SELECT FROM dead_letter
                       WHERE status = 'open' AND job = 'event.deliver_sealed') AS "sealedFailures"
         FROM demonstration_clock`,
    ),
  ]);
  const teller = processes
    .filter(({ queues, state }) => queues !== null && state === 'alive')
    .sort((a, b) => b.seenAt.getTime() - a.seenAt.getTime())[0];
  return {
    ...now!,
    vitals,
    queues: teller ? queueViews(teller.queues!) : [],
    queuesAt: teller?.seenAt ?? null,
    processes: processes.map(({ queues: _queues, ...view }) => view),
  };
}

function queueViews(depths: QueueDepths): QueueView[] {
  const untold = { waiting: null, delayed: null, active: null, failed: null };
  return QUEUES.filter((name) => depths[name]).map((name) => {
    const { oldestSeconds, ...counts } = depths[name];
    return {
      name,
      ...(name === 'sealed' ? untold : counts),
      oldestSeconds: Math.round(oldestSeconds),
    };
  });
}
