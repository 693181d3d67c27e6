import { Acknowledgement, Field } from '#platform';

/** What preparing a publication gives back: what to look at again blocks nothing. */
export class PreparedAnswer extends Acknowledgement {
  @Field.texts('提示', { each: 500, description: '不阻止办理，请核对' }) warnings: string[];
}
