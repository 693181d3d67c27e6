export {
  ConfigError,
  loadConfig,
  pickConfig,
  readEnvironment,
  settings,
  type Config,
  type Environment,
  type Setting,
} from './config/config.js';
export { AuditEntry } from './audit/audit-entry.entity.js';
export { keyFrom, newKey, openBox, sealBox, type SealCipher } from './crypto/cipher.js';
export { rotateMasterKey, type Rotation } from './crypto/rotate-master-key.js';
export { FILES_KEY, SealingKey } from './crypto/sealing-key.entity.js';
export { proveMasterKeys, SealingKeys, sealingOf } from './crypto/sealing-keys.js';
export { AuditDigest, AuditHead, AuditLink } from './audit/audit-link.entity.js';
export { checkChain, type ChainFault, type ChainReport, type Read } from './audit/check-chain.js';
export { AuditDigests } from './audit/make-digests.js';
export { CalendarDay } from './calendar/calendar-day.entity.js';
export { fillCalendar } from './calendar/fill-calendar.js';
export { loadCalendar } from './calendar/load-calendar.js';
export { TableExports, wholeOf } from './exports/table-exports.js';
export type { XlsxColumn } from './exports/xlsx.js';
export { makePaper, type Paper } from './papers/paper.js';
export { Aggregate, FenColumn, InstantColumn, type Stateful } from './database/columns.js';
export {
  accountOf,
  actorRole,
  systemCommand,
  type AccountActor,
  type Actor,
  type CommandContext,
} from './database/command.js';
export { bySystem } from './database/by-system.js';
export { createDataSource } from './database/data-source.js';
export { Database } from './database/database.js';
export { StatusHistory } from './database/history.entity.js';
export { IdempotencyKey } from './database/idempotency.entity.js';
export { grantApplication } from './database/grant-application.js';
export { Replicas } from './database/replicas.js';
export { roomSql } from './database/room-sql.js';
export { foundationSql, knownMigrations, migrate, missingMigrations } from './database/schema.js';
export { updateMany } from './database/many.js';
export { readRows } from './database/rows.js';
export { Tx, type JointStep, type TransitionOptions } from './database/tx.js';
export { UnitOfWork } from './database/unit-of-work.js';
export {
  AccessGuard,
  SESSION_COOKIE,
  SessionResolver,
  type SessionHolder,
} from './http/access.guard.js';
export { Allow, Public, RecentProof, SignedIn } from './http/access.js';
export {
  acknowledge,
  Acknowledgement,
  Answer,
  AnswerList,
  AnswerPage,
  AnswerXlsx,
  Created,
  Done,
} from './http/answers.js';
export { Field, type FieldOptions } from './http/fields.js';
export {
  containing,
  isThere,
  listPage,
  sortBy,
  sortsOf,
  type ListSpec,
  type Sorts,
} from './http/lists.js';
export { requireOther, requireReason, requireVersion } from './http/object-rights.js';
export { buildOpenApi } from './http/openapi.js';
export {
  keyset,
  pageOf,
  PageQuery,
  SqlBuilder,
  type Page,
  type SortColumn,
} from './http/paging.js';
export { Command, Id, Me, Who } from './http/params.js';
export {
  COME_AGAIN_SECONDS,
  ProblemFilter,
  problemOf,
  type ProblemBody,
} from './http/problem.filter.js';
export { chooseReads, PublicReads } from './http/reads.js';
export { RequestLimit, type RequestLimitRule } from './http/request-limit.js';
export { RequestWindow } from './http/request-window.entity.js';
export { validationPipe } from './http/validation.js';
export { isForOthers, keepAnswers, Kept } from './kept/keep-answers.js';
export { KeptAnswers } from './kept/kept-answers.js';
export { TrailWatch } from './kept/trail-watch.js';
export { LiveHub } from './live/live-hub.js';
export { CONFIG, createLogger, LOGGER, PlatformModule } from './platform.module.js';
export {
  CUT_VERSION,
  lexemesOf,
  nameWords,
  pinyinOf,
  placesOf,
  wordsOf,
  type SearchText,
} from './search/search-words.js';
export { attachFile, filesOf, openSealedFile, sealedFilesOf } from './storage/attach-file.js';
export { ContentMissing, type Contents } from './storage/contents.js';
export { contentName, FileStore, type SendableFile } from './storage/file-store.js';
export { openContents } from './storage/open-contents.js';
export { handOver } from './storage/file-seal.js';
export { FilesController, FileView } from './storage/files.controller.js';
export { StoredFile } from './storage/stored-file.entity.js';
export { Deadline } from './deadline/deadline.entity.js';
export { OnDeadline, type DeadlineHandler, type DueDeadline } from './deadline/on-deadline.js';
export { discardLetter, redriveAll, redriveLetter } from './dead-letter/decide.js';
export {
  DeadLetter,
  LETTER_STATUSES,
  type LetterStatus,
} from './dead-letter/dead-letter.entity.js';
export { BEAT_SECONDS, Heartbeat } from './process/heartbeat.js';
export { PROCESS_KINDS, ProcessHeartbeat } from './process/process-heartbeat.entity.js';
export { schemaIsCurrent } from './process/schema-current.js';
export { Metrics, type Figure } from './telemetry/metrics.js';
export { watchRequests, type RequestFacts } from './telemetry/request-watch.js';
export { startTracing, type Tracing } from './telemetry/start-tracing.js';
export { inSpan } from './telemetry/trace.js';
export { EventConsumption } from './outbox/event-consumption.entity.js';
export { OutboxEvent } from './outbox/outbox-event.entity.js';
export { OnEvent, type DeliveredEvent, type EventHandler } from './outbox/subscriptions.js';
export { canRetry, describeError, FatalJobError } from './queue/errors.js';
export { Handles, type JobContext, type JobHandler } from './queue/handles.js';
export { defineJob, QUEUES, type JobDefinition, type QueueName } from './queue/job.js';
export { JobQueue, type QueueDepth, type QueueDepths } from './queue/job-queue.js';
export { openQueue } from './queue/open-queue.js';
export { openRawDesk, type RawDesk } from './queue/raw-desk.js';
export { composeHandlers, type Room } from './worker/compose.js';
export { drain } from './worker/drain.js';
export { Every, type PeriodicTask } from './worker/every.js';
export { Housekeeping } from './worker/housekeeping.js';
export { assertComplete, HandlerRegistry } from './worker/registry.js';
export { WorkerRuntime } from './worker/worker-runtime.js';
