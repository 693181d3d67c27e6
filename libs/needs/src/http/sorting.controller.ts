import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acknowledgement, Allow, Command, Done, Id, type CommandContext } from '#platform';
import { SolveOnSpot } from '../application/solve-on-spot.use-case.js';
import { SortNeed } from '../application/sort-need.use-case.js';
import {
  AcceptBody,
  DeferBody,
  MergeBody,
  OpinionBody,
  SolveBody,
  TransferBody,
  VersionBody,
} from './needs.dto.js';

@ApiTags('需求梳理')
@Controller('needs/:id')
export class SortingController {
  constructor(
    private readonly sorting: SortNeed,
    private readonly solving: SolveOnSpot,
  ) {}

  /** 开始研究梳理（已提交或暂缓的需求）。 */
  @Post('start-review')
  @Allow('committee_officer')
  @Done()
  startReview(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: VersionBody,
  ): Promise<Acknowledgement> {
    return this.sorting.startReview(command, id, body);
  }

  /** 采纳，并给出是否适由社会组织承担的结论。 */
  @Post('accept')
  @Allow('committee_officer')
  @Done()
  accept(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AcceptBody,
  ): Promise<Acknowledgement> {
    return this.sorting.accept(command, id, body);
  }

  /** 退回补充。 */
  @Post('return')
  @Allow('committee_officer')
  @Done()
  sendBack(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: OpinionBody,
  ): Promise<Acknowledgement> {
    return this.sorting.sendBack(command, id, body);
  }

  /** 合并到另一条需求。 */
  @Post('merge')
  @Allow('committee_officer')
  @Done()
  merge(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: MergeBody,
  ): Promise<Acknowledgement> {
    return this.sorting.merge(command, id, body);
  }

  /** 不予采纳。 */
  @Post('reject')
  @Allow('committee_officer')
  @Done()
  reject(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: OpinionBody,
  ): Promise<Acknowledgement> {
    return this.sorting.reject(command, id, body);
  }

  /** 暂缓。 */
  @Post('defer')
  @Allow('committee_officer')
  @Done()
  defer(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: DeferBody,
  ): Promise<Acknowledgement> {
    return this.sorting.defer(command, id, body);
  }

  /** 转办。 */
  @Post('transfer')
  @Allow('committee_officer')
  @Done()
  transfer(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: TransferBody,
  ): Promise<Acknowledgement> {
    return this.sorting.transfer(command, id, body);
  }

  /** 即知即改：办结并留下依据。 */
  @Post('solve-on-spot')
  @Allow('committee_officer', 'posting_officer')
  @Done()
  solveOnSpot(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: SolveBody,
  ): Promise<Acknowledgement> {
    return this.solving.execute(command, id, body);
  }
}
