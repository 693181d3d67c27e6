import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  Answer,
  AnswerPage,
  Command,
  Database,
  Done,
  Id,
  Me,
  PageQuery,
  type AccountActor,
  type CommandContext,
  type Page,
} from '#platform';
import { PassOnPublication } from '../application/alliance-desk.use-cases.js';
import {
  getPublication,
  listPublications,
  PublicationDetail,
  PublicationItem,
} from '../application/queries/alliance-desk.query.js';

/** 联盟牵头单位和轮值主席的收榜台：只管送达，不管谁来揭榜。 */
@ApiTags('联盟')
@Controller('alliance-desk/publications')
export class PublicationDeskController {
  constructor(
    private readonly db: Database,
    private readonly passOn: PassOnPublication,
  ) {}

  /** 本联盟收到的榜单，及成员阅读情况。 */
  @Get()
  @Allow('alliance_lead', 'rotating_chair')
  @AnswerPage(PublicationItem)
  list(@Me() me: AccountActor, @Query() query: PageQuery): Promise<Page<PublicationItem>> {
    return listPublications(this.db, me, query);
  }

  /** 一项榜单的成员阅读情况。 */
  @Get(':listingId')
  @Allow('alliance_lead', 'rotating_chair')
  @Answer(PublicationDetail)
  get(@Me() me: AccountActor, @Id('listingId') listingId: string): Promise<PublicationDetail> {
    return getPublication(this.db, me, listingId);
  }

  /** 转发本联盟成员；重复转发不重复通知。 */
  @Post(':listingId/pass-on')
  @Allow('alliance_lead', 'rotating_chair')
  @Done()
  pass(
    @Command() command: CommandContext,
    @Id('listingId') listingId: string,
  ): Promise<Acknowledgement> {
    return this.passOn.execute(command, listingId);
  }
}
