import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, AnswerPage, Database, type Page } from '#platform';
import {
  auditEntries,
  AuditEntryItem,
  AuditEntryQuery,
} from '../application/queries/audit-entries.query.js';

@ApiTags('审计')
@Controller('audit-entries')
export class AuditController {
  constructor(private readonly db: Database) {}

  /** 审计记录；涉及密封意向书的，开榜后方可查看。 */
  @Get()
  @Allow('supervisor', 'audit_administrator')
  @AnswerPage(AuditEntryItem)
  list(@Query() query: AuditEntryQuery): Promise<Page<AuditEntryItem>> {
    return auditEntries(this.db, query);
  }
}
