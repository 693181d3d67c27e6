import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswerPage, Database, PageQuery, Public, type Page } from '#platform';
import { AuditDigestItem, auditDigests } from '../application/queries/audit-digests.query.js';

@ApiTags('公众')
@Controller('public/audit-digests')
export class PublicAuditController {
  constructor(private readonly db: Database) {}

  /** 每日审计摘要：留存下来，日后可核对审计记录有没有被改动。 */
  @Get()
  @Public()
  @AnswerPage(AuditDigestItem)
  list(@Query() query: PageQuery): Promise<Page<AuditDigestItem>> {
    return auditDigests(this.db, query);
  }
}
