import { SLOT_STATUS_NAMES, type SlotStatus } from '#contracts';
import { Field } from '#platform';

const STATUSES = Object.keys(SLOT_STATUS_NAMES);

export class SlidesView {
  @Field.text('文件名') name: string;
  @Field.text('类型') mediaType: string;
  @Field.int('字节数') size: number;
  @Field.instant('上传时间') uploadedAt: Date;
}

export class RoadShowQuestionView {
  @Field.uuid('提问编号') id: string;
  @Field.int('版本') version: number;
  @Field.text('提问人', { nullable: true, description: '评委编号；揭榜方不可见' })
  by: string | null;
  @Field.longText('问题') text: string;
  @Field.instant('提问时间') askedAt: Date;
  @Field.longText('答复要点', { nullable: true }) answer: string | null;
  @Field.instant('记录时间', { nullable: true }) answeredAt: Date | null;
}

class SlotTimesView {
  @Field.int('次序') number: number;
  @Field.oneOf('状态', STATUSES) status: SlotStatus;
  @Field.instant('讲解开始', { nullable: true }) presentingAt: Date | null;
  @Field.instant('答问开始', { nullable: true }) questionsAt: Date | null;
  @Field.instant('结束', { nullable: true }) endedAt: Date | null;
}

export class RoadShowSlotView extends SlotTimesView {
  @Field.uuid('路演编号') id: string;
  @Field.int('版本') version: number;
  @Field.uuid('揭榜意向书') bidId: string;
  @Field.text('称谓') label: string;
  @Field.texts('揭榜方') bidders: string[];
  @Field.boolean('是否参评', { description: '抽签后被判不合格的不再路演' }) inPlay: boolean;
  @Field.int('讲解超时', { nullable: true, description: '秒' }) presentingOver: number | null;
  @Field.int('答问超时', { nullable: true, description: '秒' }) questionsOver: number | null;
  @Field.longText('未到场的情况', { nullable: true }) absentReason: string | null;
  @Field.boolean('材料是否已上传') slidesThere: boolean;
  @Field.object('材料', () => SlidesView, {
    nullable: true,
    description: '轮到之后才可见',
  })
  slides: SlidesView | null;
  @Field.list('提问', () => RoadShowQuestionView) questions: RoadShowQuestionView[];
}

class RoadShowFacts {
  @Field.int('版本') version: number;
  @Field.int('每家讲解', { description: '分钟' }) slotMinutes: number;
  @Field.int('每家答问', { description: '分钟' }) questionMinutes: number;
  @Field.instant('开始时间', { nullable: true }) startsAt: Date | null;
  @Field.text('地点', { nullable: true }) place: string | null;
}

/** 路演：抽定的次序、进行情况与提问。 */
export class RoadShowView extends RoadShowFacts {
  @Field.uuid('路演编号') id: string;
  @Field.text('次序抽签种子的承诺值', { description: 'SHA-256，开榜时已在案' })
  commitment: string;
  @Field.json('抽签记录', { nullable: true, description: '种子、参评名单与次序' })
  draw: object | null;
  @Field.uuid('正在进行或下一家', { nullable: true }) turn: string | null;
  @Field.boolean('是否全部结束') over: boolean;
  @Field.list('次序', () => RoadShowSlotView) slots: RoadShowSlotView[];
}

export class OwnSlotView extends SlotTimesView {
  @Field.object('材料', () => SlidesView, { nullable: true }) slides: SlidesView | null;
  @Field.boolean('可否更换材料') slidesOpen: boolean;
  @Field.list('对本方的提问', () => RoadShowQuestionView) questions: RoadShowQuestionView[];
}

/** 本方的路演安排；不含其他揭榜方。 */
export class OwnRoadShowView extends RoadShowFacts {
  @Field.boolean('是否牵头', { description: '材料由牵头单位上传' }) lead: boolean;
  @Field.int('路演家数', { nullable: true, description: '抽签之后才有' }) slots: number | null;
  @Field.int('前面还有几家', { nullable: true }) ahead: number | null;
  @Field.object('本方', () => OwnSlotView, { nullable: true }) own: OwnSlotView | null;
}
