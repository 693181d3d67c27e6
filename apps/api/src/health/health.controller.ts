import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answer, Database, Field, Public } from '#platform';
import { DomainError } from '#kernel';

class HealthView {
  @Field.oneOf('状态', ['ok']) status: 'ok';
}

@ApiTags('运行')
@Controller('health')
export class HealthController {
  constructor(private readonly db: Database) {}

  /** 进程是否活着。 */
  @Get('live')
  @Public()
  @Answer(HealthView)
  live(): HealthView {
    return { status: 'ok' };
  }

  /** 是否可以接收请求：数据库可用。 */
  @Get('ready')
  @Public()
  @Answer(HealthView)
  async ready(): Promise<HealthView> {
    try {
      await this.db.now();
    } catch {
      throw new DomainError('service_unavailable');
    }
    return { status: 'ok' };
  }
}
