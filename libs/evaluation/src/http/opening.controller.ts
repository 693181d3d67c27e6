import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notFound } from '#kernel';
import {
  Acknowledgement,
  Allow,
  Answer,
  AnswerList,
  Command,
  Database,
  Done,
  Id,
  Me,
  Public,
  RecentProof,
  type AccountActor,
  type CommandContext,
} from '#platform';
import {
  findPublicReceipt,
  getOpening,
  getPublicOpening,
  LabelledReceiptView,
  listReceipts,
  OpeningView,
  PublicOpeningView,
  PublicReceiptView,
} from '../application/queries/opening.query.js';
import { TurnFirstKey } from '../application/turn-first-key.use-case.js';
import { TurnSecondKey } from '../application/turn-second-key.use-case.js';

@ApiTags('开榜')
@Controller()
export class OpeningController {
  constructor(
    private readonly db: Database,
    private readonly firstKey: TurnFirstKey,
    private readonly secondKey: TurnSecondKey,
  ) {}

  /** 开榜的进展；开榜前不透露任何揭榜情况。 */
  @Get('listings/:id/opening')
  @Allow('committee_officer', 'committee_approver', 'supervisor', 'posting_officer')
  @Answer(OpeningView)
  get(@Me() actor: AccountActor, @Id() id: string): Promise<OpeningView> {
    return getOpening(this.db, actor, id);
  }

  /** 确认首钥（综合党委经办人），须在截止之后。 */
  @Post('listings/:id/opening/first-key')
  @Allow('committee_officer')
  @RecentProof()
  @Done()
  turnFirst(@Command() command: CommandContext, @Id() id: string): Promise<Acknowledgement> {
    return this.firstKey.execute(command, id);
  }

  /** 确认次钥（纪检监督员，须为另一人）：开榜，登记全部回执，组建评审。 */
  @Post('listings/:id/opening/second-key')
  @Allow('supervisor')
  @RecentProof()
  @Done()
  turnSecond(@Command() command: CommandContext, @Id() id: string): Promise<Acknowledgement> {
    return this.secondKey.execute(command, id);
  }

  /** 开榜后的全部回执，不含名称；揭榜方可据以核对本方回执。 */
  @Get('listings/:id/receipts')
  @Allow(
    'committee_officer',
    'committee_approver',
    'supervisor',
    'posting_officer',
    'organization_agent',
  )
  @AnswerList(LabelledReceiptView)
  receipts(@Me() actor: AccountActor, @Id() id: string): Promise<LabelledReceiptView[]> {
    return listReceipts(this.db, actor, id);
  }

  /** 开榜记录（公开）：回执摘要与抽签种子的承诺值。 */
  @Get('public/listings/:id/opening')
  @Public()
  @Answer(PublicOpeningView)
  publicRecord(@Id() id: string): Promise<PublicOpeningView> {
    return getPublicOpening(this.db, id);
  }

  /** 按编号查开榜记录里的一份回执（公开）；开榜前查不到。 */
  @Get('public/receipts/:serial')
  @Public()
  @Answer(PublicReceiptView)
  publicReceipt(@Param('serial') serial: string): Promise<PublicReceiptView> {
    if (!/^HZ-\d{8}-[0-9A-F]{12}$/.test(serial)) throw notFound('这个编号的回执');
    return findPublicReceipt(this.db, serial);
  }
}
