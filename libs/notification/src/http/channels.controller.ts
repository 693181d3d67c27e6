import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CHANNEL_KINDS, TOPICS, type ChannelKind, type NewsTopic } from '#contracts';
import {
  Allow,
  AnswerList,
  Command,
  Created,
  Database,
  Done,
  Field,
  Id,
  type CommandContext,
} from '#platform';
import { Channels } from '../application/channels.use-case.js';
import { ChannelView, listChannels } from '../application/queries/channels.query.js';

class ChannelBody {
  @Field.text('名称', { max: 50 }) name: string;
  @Field.someOf('通知事项', TOPICS, { min: 1 }) topics: NewsTopic[];
}

class NewChannelBody extends ChannelBody {
  @Field.oneOf('种类', Object.keys(CHANNEL_KINDS) as ChannelKind[]) kind: ChannelKind;
  @Field.text('地址', { max: 500 }) url: string;
  @Field.text('密钥', { min: 8, max: 200, optional: true, description: '签名用' }) secret?: string;
}

class ChangeChannelBody extends ChannelBody {
  @Field.int('版本', { min: 1 }) version: number;
  @Field.text('地址', { max: 500, optional: true, description: '不填为不变' }) url?: string;
  @Field.text('密钥', { min: 8, max: 200, optional: true, description: '不填为不变' })
  secret?: string;
}

class EnabledBody {
  @Field.boolean('是否启用') enabled: boolean;
  @Field.int('版本', { min: 1 }) version: number;
}

class ChannelAcknowledgement {
  @Field.uuid('通道编号') id: string;
  @Field.int('版本') version: number;
}

@ApiTags('群通道')
@Controller('channels')
export class ChannelsController {
  constructor(
    private readonly db: Database,
    private readonly channels: Channels,
  ) {}

  /** 群通道及其发送情况。 */
  @Get()
  @Allow('administrator')
  @AnswerList(ChannelView)
  list(): Promise<ChannelView[]> {
    return listChannels(this.db);
  }

  /** 新建群通道。 */
  @Post()
  @Allow('administrator')
  @Created(ChannelAcknowledgement)
  create(@Command() command: CommandContext, @Body() body: NewChannelBody) {
    return this.channels.create(command, body);
  }

  /** 修改名称、通知事项、地址或密钥。 */
  @Put(':id')
  @Allow('administrator')
  @Done(ChannelAcknowledgement)
  change(@Command() command: CommandContext, @Id() id: string, @Body() body: ChangeChannelBody) {
    return this.channels.change(command, id, body);
  }

  /** 启用或停用；停用后不再产生新的通知。 */
  @Put(':id/enabled')
  @Allow('administrator')
  @Done(ChannelAcknowledgement)
  setEnabled(@Command() command: CommandContext, @Id() id: string, @Body() body: EnabledBody) {
    return this.channels.setEnabled(command, id, body);
  }

  /** 发送一条测试消息。 */
  @Post(':id/trial')
  @Allow('administrator')
  @Done(ChannelAcknowledgement)
  try(@Command() command: CommandContext, @Id() id: string) {
    return this.channels.try(command, id);
  }

  /** 重新发送失败的通知。 */
  @Post(':id/retry')
  @Allow('administrator')
  @Done(ChannelAcknowledgement)
  retry(@Command() command: CommandContext, @Id() id: string) {
    return this.channels.retry(command, id);
  }
}
