import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswerPage, Database, PageQuery, Public, PublicReads, type Page } from '#platform';
import { AuditDigestItem, auditDigests } from '../application/queries/audit-digests.query.js';

@ApiTags('公众')
@Controller('public/audit-digests')
export class PublicAuditController {
  /** 每日审计摘要：留存下来，日后可核对审计记录有没有被改动。 */
  @Get()
  @Public()
  @AnswerPage(AuditDigestItem)
  list(@PublicReads() db: Database, @Query() query: PageQuery): Promise<Page<AuditDigestItem>> {
    return auditDigests(db, query);
  }
}
