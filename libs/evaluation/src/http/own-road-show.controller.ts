import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  Answer,
  Command,
  Database,
  Done,
  FileStore,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
} from '#platform';
import type { FastifyReply } from 'fastify';
import { getOwnRoadShow, getOwnSlides } from '../application/queries/own-road-show.query.js';
import { OwnRoadShowView } from '../application/queries/road-show.views.js';
import { UploadSlides } from '../application/upload-slides.use-case.js';
import { SlidesBody } from './road-show.bodies.js';

@ApiTags('路演')
@Controller('bids/:id/road-show')
export class OwnRoadShowController {
  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
    private readonly uploading: UploadSlides,
  ) {}

  /** 本方的路演安排、次序和对本方的提问。 */
  @Get()
  @Allow('organization_agent')
  @Answer(OwnRoadShowView)
  get(@Me() actor: AccountActor, @Id() id: string): Promise<OwnRoadShowView> {
    return getOwnRoadShow(this.db, actor, id);
  }

  /** 上传（或更换）本方的路演材料，轮到之前可以更换；之前无人可读。 */
  @Put('slides')
  @Allow('organization_agent')
  @Done()
  upload(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: SlidesBody,
  ): Promise<Acknowledgement> {
    return this.uploading.execute(command, id, body);
  }

  /** 下载本方的路演材料。 */
  @Get('slides')
  @Allow('organization_agent')
  @ApiProduces('application/octet-stream')
  async slides(
    @Me() actor: AccountActor,
    @Id() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.files.send(reply, await getOwnSlides(this.db, actor, id));
  }
}
