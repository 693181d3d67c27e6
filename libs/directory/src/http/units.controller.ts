import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UNIT_KINDS, type UnitKind } from '#contracts';
import {
  Allow,
  Answer,
  AnswerPage,
  Command,
  Created,
  Database,
  Done,
  Field,
  Id,
  SignedIn,
  type CommandContext,
  type Page,
} from '#platform';
import {
  listUnits,
  UnitQuery,
  UnitView,
  viewUnit,
} from '../application/queries/unit-views.query.js';
import { SaveUnit } from '../application/save-unit.use-case.js';
import { Saved } from '../application/saved.js';

class NewUnitBody {
  @Field.oneOf('种类', UNIT_KINDS) kind: UnitKind;
  @Field.text('名称', { max: 60 }) name: string;
  @Field.uuid('上级单位', { optional: true, nullable: true }) parentId?: string | null;
  @Field.text('行政区划代码', { optional: true, nullable: true, max: 12 })
  divisionCode?: string | null;
}

class UnitBody {
  @Field.text('名称', { max: 60 }) name: string;
  @Field.uuid('上级单位', { nullable: true }) parentId: string | null;
  @Field.text('行政区划代码', { nullable: true, max: 12 }) divisionCode: string | null;
  @Field.boolean('在用') active: boolean;
  @Field.int('版本', { min: 1 }) version: number;
}

@ApiTags('单位')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly db: Database,
    private readonly units: SaveUnit,
  ) {}

  /** 单位列表：区、街道、社区、部门等，可按上级筛选。 */
  @Get()
  @SignedIn()
  @AnswerPage(UnitView)
  list(@Query() query: UnitQuery): Promise<Page<UnitView>> {
    return listUnits(this.db, query);
  }

  /** 一个单位。 */
  @Get(':id')
  @SignedIn()
  @Answer(UnitView)
  get(@Id() id: string): Promise<UnitView> {
    return viewUnit(this.db, id);
  }

  /** 登记单位。 */
  @Post()
  @Allow('administrator')
  @Created(Saved)
  create(@Command() command: CommandContext, @Body() body: NewUnitBody): Promise<Saved> {
    return this.units.create(command, body);
  }

  /** 修改单位，或停用。 */
  @Put(':id')
  @Allow('administrator')
  @Done(Saved)
  update(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: UnitBody,
  ): Promise<Saved> {
    return this.units.update(command, id, body);
  }
}
