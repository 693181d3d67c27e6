import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Answer, Database } from '#platform';
import { auditChain, AuditChainView } from '../application/queries/audit-chain.query.js';

@ApiTags('审计')
@Controller('audit-chain')
export class AuditChainController {
  constructor(private readonly db: Database) {}

  /** 审计链的现状：末尾的指纹、首尾和每日摘要是否相符；逐条核对用 npm run doctor。 */
  @Get()
  @Allow('supervisor', 'audit_administrator')
  @Answer(AuditChainView)
  get(): Promise<AuditChainView> {
    return auditChain(this.db);
  }
}
