import { Field } from '#platform';

export class RoadShowVersionBody {
  @Field.int('版本', { min: 1, description: '所见路演的版本' }) version: number;
}

export class ScheduleRoadShowBody extends RoadShowVersionBody {
  @Field.instant('开始时间') startsAt: string;
  @Field.text('地点', { max: 200 }) place: string;
}

export class SlotVersionBody {
  @Field.int('版本', { min: 1, description: '所见这一家的版本' }) version: number;
}

export class SlotAbsentBody extends SlotVersionBody {
  @Field.text('情况', { max: 500 }) reason: string;
}

export class RoadShowQuestionBody {
  @Field.text('问题', { max: 500 }) text: string;
  @Field.uuid('评委编号', { optional: true, description: '经办人代记时填写' }) memberId?: string;
}

export class RoadShowAnswerBody {
  @Field.int('版本', { min: 1, description: '提问的版本' }) version: number;
  @Field.text('答复要点', { max: 1000 }) answer: string;
}

export class SlidesBody {
  @Field.uuid('文件', { description: '先上传的一个 PDF 或 PPTX 文件' }) fileId: string;
}
