import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Allow,
  AnswerXlsx,
  Command,
  Database,
  Me,
  RecentProof,
  TableExports,
  wholeOf,
  type AccountActor,
  type CommandContext,
} from '#platform';
import { AUDIT_COLUMNS } from '../application/queries/audit-entries.columns.js';
import {
  auditEntries,
  AuditEntryItem,
  AuditEntryQuery,
} from '../application/queries/audit-entries.query.js';
import { LEDGER_COLUMNS } from '../application/queries/ledger.columns.js';
import { ledger, LedgerQuery, LedgerRow } from '../application/queries/ledger.query.js';
import { STAFF } from './staff.js';

class WholeLedger extends wholeOf(LedgerQuery) {}
class WholeAuditEntry extends wholeOf(AuditEntryQuery) {}

@ApiTags('整表导出')
@Controller('exports')
export class DisclosureExportsController {
  constructor(
    private readonly db: Database,
    private readonly exports: TableExports,
  ) {}

  /** 导出台账（.xlsx），条件和可见范围与台账列表相同。 */
  @Get('ledger.xlsx')
  @Allow(...STAFF)
  @RecentProof()
  @AnswerXlsx()
  ledger(
    @Command() command: CommandContext,
    @Me() me: AccountActor,
    @Query() query: WholeLedger,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.exports.send<LedgerQuery, LedgerRow>(reply, command, {
      name: '发榜揭榜承榜台账',
      columns: LEDGER_COLUMNS,
      query,
      load: (page) => ledger(this.db, me, page),
    });
  }

  /** 导出审计记录（.xlsx），条件和可见范围与审计记录列表相同。 */
  @Get('audit-entries.xlsx')
  @Allow('supervisor', 'audit_administrator')
  @RecentProof()
  @AnswerXlsx()
  auditEntries(
    @Command() command: CommandContext,
    @Query() query: WholeAuditEntry,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.exports.send<AuditEntryQuery, AuditEntryItem>(reply, command, {
      name: '审计记录',
      columns: AUDIT_COLUMNS,
      query,
      load: (page) => auditEntries(this.db, page),
    });
  }
}
