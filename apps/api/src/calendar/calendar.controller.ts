import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError, newId } from '#kernel';
import {
  Allow,
  AnswerList,
  Command,
  Database,
  Done,
  Field,
  Public,
  UnitOfWork,
  type CommandContext,
} from '#platform';

class CalendarDayView {
  @Field.date('日期') date: string;
  @Field.boolean('是否工作日') isWorkday: boolean;
  @Field.text('说明', { min: 0 }) note: string;
}

class ImportYear {
  @Field.list('全年每一天', () => CalendarDayView, { min: 365, max: 366 })
  days: CalendarDayView[];

  @Field.text('依据', { max: 200, description: '如国务院办公厅通知的文号' })
  source: string;
}

class ImportedView {
  @Field.int('年份') year: number;
  @Field.int('天数') days: number;
}

const yearPipe = {
  transform(value: string): number {
    if (!/^20\d\d$/.test(value)) {
      throw new DomainError('invalid_input', { fields: { year: '年份须为四位数字' } });
    }
    return Number(value);
  },
};

@ApiTags('工作日历')
@Controller('calendar/years')
export class CalendarController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Database,
  ) {}

  /** 一年的工作日安排；没有官方数据的年份为空。 */
  @Get(':year')
  @Public()
  @AnswerList(CalendarDayView)
  list(@Param('year', yearPipe) year: number): Promise<CalendarDayView[]> {
    return this.db.query<CalendarDayView>(
      `SELECT to_char(date, 'YYYY-MM-DD') AS date, is_workday AS "isWorkday", note
       FROM calendar_day WHERE date >= make_date($1, 1, 1) AND date < make_date($1 + 1, 1, 1)
       ORDER BY date`,
      [year],
    );
  }

  /** 导入或更正一年的安排；已在计算中的期限不受影响。 */
  @Put(':year')
  @Allow('administrator')
  @Done(ImportedView)
  import(
    @Command() command: CommandContext,
    @Param('year', yearPipe) year: number,
    @Body() input: ImportYear,
  ): Promise<ImportedView> {
    const dates = new Set(input.days.map((day) => day.date));
    const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    const complete =
      dates.size === (leap ? 366 : 365) && [...dates].every((date) => date.startsWith(`${year}-`));
    if (!complete) {
      throw new DomainError('invalid_input', {
        fields: { days: `须给出 ${year} 年的每一天，不重不漏` },
      });
    }
    return this.uow.run(command, async (tx) => {
      await tx.manager.query(
        `INSERT INTO calendar_day (date, is_workday, note, source)
         SELECT date, "isWorkday", note, $2 FROM jsonb_to_recordset($1::jsonb)
           AS day(date date, "isWorkday" boolean, note text)
         ON CONFLICT (date) DO UPDATE
           SET is_workday = excluded.is_workday, note = excluded.note, source = excluded.source`,
        [JSON.stringify(input.days), input.source],
      );
      await tx.audit({
        action: 'calendar.import',
        subjectType: 'calendar',
        subjectId: newId(),
        details: { year, source: input.source },
      });
      return { year, days: dates.size };
    });
  }
}
