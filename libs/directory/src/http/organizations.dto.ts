import { Field } from '#platform';
import {
  INSPECTION_RESULTS,
  PARTY_ORGANIZATIONS,
  REGISTRATION_KINDS,
  type InspectionResult,
  type PartyOrganization,
  type RegistrationKind,
} from '../domain/vocabulary.js';

class RegistrationBody {
  @Field.text('名称', { max: 100 }) name: string;
  @Field.oneOf('登记方式', REGISTRATION_KINDS) registrationKind: RegistrationKind;
  @Field.text('统一社会信用代码', { optional: true, nullable: true, max: 60 })
  creditCode?: string | null;
  @Field.text('校验不符仍录入的理由', {
    optional: true,
    nullable: true,
    min: 5,
    max: 500,
    description: '仅系统管理员可用',
  })
  overrideReason?: string | null;
  @Field.text('备案号', { optional: true, nullable: true, max: 60 }) filingNumber?: string | null;
  @Field.uuid('依托的登记社会组织', { optional: true, nullable: true })
  hostOrganizationId?: string | null;
}

export class NewOrganizationBody extends RegistrationBody {
  @Field.longText('业务范围', { optional: true, min: 0, max: 2000 }) businessScope?: string;
  @Field.text('法定代表人', { optional: true, nullable: true, max: 50 })
  legalRepresentative?: string | null;
  @Field.text('联系人', { optional: true, nullable: true, max: 50 }) contactName?: string | null;
  @Field.phone('联系电话', { optional: true, nullable: true }) contactPhone?: string | null;
  @Field.oneOf('党组织', PARTY_ORGANIZATIONS, { optional: true })
  partyOrganization?: PartyOrganization;
}

export class RegistrationChangeBody extends RegistrationBody {
  @Field.boolean('在用') active: boolean;
  @Field.int('版本', { min: 1 }) version: number;
}

export class ProfileBody {
  @Field.longText('业务范围', { min: 0, max: 2000 }) businessScope: string;
  @Field.text('法定代表人', { nullable: true, max: 50 }) legalRepresentative: string | null;
  @Field.text('联系人', { nullable: true, max: 50 }) contactName: string | null;
  @Field.phone('联系电话', { nullable: true }) contactPhone: string | null;
  @Field.oneOf('党组织', PARTY_ORGANIZATIONS) partyOrganization: PartyOrganization;
  @Field.int('版本', { min: 1 }) version: number;
}

export class StandingBody {
  @Field.int('评估等级', { nullable: true, min: 1, max: 5 }) ratingLevel: number | null;
  @Field.date('等级有效期至', { nullable: true }) ratingValidUntil: string | null;
  @Field.int('年检年度', { nullable: true, min: 2000, max: 2100 }) inspectionYear: number | null;
  @Field.oneOf('年检结论', INSPECTION_RESULTS, { nullable: true })
  inspectionResult: InspectionResult | null;
  @Field.boolean('列入活动异常名录') abnormalListed: boolean;
  @Field.boolean('列入严重违法失信名单') dishonestListed: boolean;
  @Field.boolean('财政拨款保障', { description: '公益一类事业单位等' }) fiscallyFunded: boolean;
  @Field.int('版本', { min: 1 }) version: number;
}
