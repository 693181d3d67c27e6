import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Answer,
  Command,
  Database,
  Done,
  Field,
  Public,
  UnitOfWork,
  type CommandContext,
} from '#platform';

class ClockView {
  @Field.instant('系统时间') now: string;
  @Field.boolean('是否偏离真实时间') shifted: boolean;
}

class SetClock {
  @Field.instant('目标时间', { nullable: true, description: '留空（null）还原为真实时间' })
  now: string | null;
}

/** Mounted in demonstration and test mode alone: lets days pass in a moment. */
@ApiTags('演示')
@Controller('demonstration/clock')
export class DemonstrationController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Database,
  ) {}

  /** 演示时钟的当前时间。 */
  @Get()
  @Public()
  @Answer(ClockView)
  async read(): Promise<ClockView> {
    const row = await this.db.one<{ now: Date; shifted: boolean }>(
      `SELECT jiebang_now() AS now, shift <> interval '0' AS shifted FROM demonstration_clock`,
    );
    return { now: row!.now.toISOString(), shifted: row!.shifted };
  }

  /** 调整演示时钟；到期事项随即办理。 */
  @Put()
  @Public()
  @Done(ClockView)
  async set(@Command() command: CommandContext, @Body() input: SetClock): Promise<ClockView> {
    await this.uow.run(command, (tx) =>
      tx.manager.query(
        `UPDATE demonstration_clock
         SET shift = CASE WHEN $1::timestamptz IS NULL THEN interval '0'
                          ELSE $1::timestamptz - clock_timestamp() END`,
        [input.now],
      ),
    );
    await this.db.query(`SELECT pg_notify('clock', '')`);
    return this.read();
  }
}
