import { Field } from '#platform';

export class EndedView {
  @Field.int('结束的登录数') ended: number;
}
