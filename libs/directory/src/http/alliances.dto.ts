import { Field } from '#platform';
import { ALLIANCE_EVENT_KINDS, type AllianceEventKind } from '../domain/vocabulary.js';

export class NewAllianceBody {
  @Field.text('名称', { max: 60 }) name: string;
  @Field.uuid('牵头单位') leadUnitId: string;
}

export class AllianceBody extends NewAllianceBody {
  @Field.boolean('在用') active: boolean;
  @Field.int('版本', { min: 1 }) version: number;
}

export class JoinBody {
  @Field.uuid('社会组织') organizationId: string;
  @Field.date('加入日期', { optional: true, description: '不填为今天' }) joinedOn?: string;
}

export class LeaveBody {
  @Field.date('退出日期', { optional: true, description: '不填为今天' }) leftOn?: string;
  @Field.int('版本', { min: 1 }) version: number;
}

export class AppointmentBody {
  @Field.uuid('社会组织') organizationId: string;
  @Field.uuid('任职账号', { description: '该组织经办人的账号' }) accountId: string;
  @Field.date('任期开始') startsOn: string;
  @Field.date('任期结束', { description: '含当日' }) endsOn: string;
}

export class HandoverBody {
  @Field.longText('交接记录', { max: 2000 }) handoverNote: string;
  @Field.date('提前结束于', { optional: true, description: '含当日；不填则任期不变' })
  endsOn?: string;
  @Field.int('版本', { min: 1 }) version: number;
}

export class RevokeBody {
  @Field.text('撤销理由', { max: 500 }) reason: string;
  @Field.int('版本', { min: 1 }) version: number;
}

export class NewEventBody {
  @Field.oneOf('类别', ALLIANCE_EVENT_KINDS) kind: AllianceEventKind;
  @Field.text('名称', { max: 100 }) title: string;
  @Field.date('日期') heldOn: string;
  @Field.text('地点', { min: 0, max: 200 }) place: string;
  @Field.longText('说明', { min: 0, max: 2000 }) note: string;
}

export class EventBody extends NewEventBody {
  @Field.boolean('已取消') cancelled: boolean;
  @Field.int('版本', { min: 1 }) version: number;
}
