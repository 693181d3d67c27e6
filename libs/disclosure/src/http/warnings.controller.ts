import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Answer, Database } from '#platform';
import { warnings, WarningsView } from '../application/queries/warnings.query.js';

@ApiTags('预警')
@Controller('warnings')
export class WarningsController {
  constructor(private readonly db: Database) {}

  /** 需要综合党委、纪检监督留意的事项，期限最早的在前。 */
  @Get()
  @Allow('committee_officer', 'committee_approver', 'supervisor')
  @Answer(WarningsView)
  list(): Promise<WarningsView> {
    return warnings(this.db);
  }
}
