import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Allow,
  AnswerXlsx,
  Command,
  Database,
  RecentProof,
  TableExports,
  wholeOf,
  type CommandContext,
} from '#platform';
import { ORGANIZATION_COLUMNS } from '../application/queries/organization.columns.js';
import {
  listOrganizations,
  OrganizationItem,
  OrganizationQuery,
} from '../application/queries/organization-views.query.js';

class WholeOrganization extends wholeOf(OrganizationQuery) {}

@ApiTags('整表导出')
@Controller('exports')
export class OrganizationExportController {
  constructor(
    private readonly db: Database,
    private readonly exports: TableExports,
  ) {}

  /** 导出社会组织名录（.xlsx），条件与列表相同，不含个人信息。 */
  @Get('organizations.xlsx')
  @Allow('committee_officer', 'committee_approver', 'supervisor', 'administrator')
  @RecentProof()
  @AnswerXlsx()
  organizations(
    @Command() command: CommandContext,
    @Query() query: WholeOrganization,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.exports.send<OrganizationQuery, OrganizationItem>(reply, command, {
      name: '社会组织名录',
      columns: ORGANIZATION_COLUMNS,
      query,
      load: (page) => listOrganizations(this.db, page),
    });
  }
}
