import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answer, Field, Public } from '#platform';
import { DomainError } from '#kernel';
import { Readiness } from './readiness.js';

class HealthView {
  @Field.oneOf('状态', ['ok']) status: 'ok';
}

@ApiTags('运行')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** 进程是否活着；不问数据库，数据库中断时重启进程无济于事。 */
  @Get('live')
  @Public()
  @Answer(HealthView)
  live(): HealthView {
    return { status: 'ok' };
  }

  /** 是否已启动完毕；能应答即已完毕。 */
  @Get('startup')
  @Public()
  @Answer(HealthView)
  startup(): HealthView {
    return { status: 'ok' };
  }

  /** 是否可以接收请求：数据库可用、结构已升级到位、不在停止过程中。 */
  @Get('ready')
  @Public()
  @Answer(HealthView)
  async ready(): Promise<HealthView> {
    if (!(await this.readiness.ready())) throw new DomainError('service_unavailable');
    return { status: 'ok' };
  }
}
