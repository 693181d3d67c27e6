import { Body, Controller, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Objection, objectionCodeHash } from '#award';
import { notFound } from '#kernel';
import { Database, Done, Field, Id, Public, RequestLimit } from '#platform';
import { ReadingUse, usesOfObjection } from '../application/queries/readings.query.js';

class ReadingCodeBody {
  @Field.text('查询码', { min: 8, max: 64 }) code: string;
}

class ReadingUses {
  @Field.list('调阅记录', () => ReadingUse) items: ReadingUse[];
}

/** Counted together with the other guesses at codes. */
const CODES = { kind: 'objection_code', most: 60, seconds: 3600 } as const;

@ApiTags('公众')
@Controller('public/objections')
export class PublicReadingsController {
  constructor(
    private readonly db: Database,
    private readonly limit: RequestLimit,
  ) {}

  /** 异议人凭查询码查看谁紧急调阅过自己的联系方式。 */
  @Post(':id/readings')
  @Public()
  @Done(ReadingUses)
  async readings(
    @Id() id: string,
    @Body() { code }: ReadingCodeBody,
    @Ip() address: string,
  ): Promise<ReadingUses> {
    await this.limit.count(CODES, address);
    const codeHash = objectionCodeHash(id, code);
    const mine = await this.db.dataSource.manager.existsBy(Objection, { id, codeHash });
    if (!mine) throw notFound('异议');
    return { items: await usesOfObjection(this.db, id) };
  }
}
