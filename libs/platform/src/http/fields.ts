import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isPhone } from '#kernel';
import { CLEAN, isRealDate, isRealInstant, lowerCase, trim } from './field-rules.js';

export interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
  example?: unknown;
  description?: string;
}

type Range = { min?: number; max?: number };
type Class = abstract new (...args: never[]) => object;

function field(
  label: string,
  options: FieldOptions,
  schema: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const { optional, nullable, example, description } = options;
  const presence: PropertyDecorator[] = [];
  if (nullable) presence.push(ValidateIf((_, value) => value !== null));
  if (optional)
    presence.push(nullable ? IsOptional() : ValidateIf((_, value) => value !== undefined));
  return applyDecorators(
    ApiProperty({
      ...schema,
      description: description ? `${label}：${description}` : label,
      required: !optional,
      ...(nullable ? { nullable: true } : {}),
      ...(example === undefined ? {} : { example }),
    } as ApiPropertyOptions),
    ...rules,
    ...presence,
  );
}

function text(label: string, { min = 1, max = 200, ...options }: FieldOptions & Range = {}) {
  const need =
    min > 0
      ? `请填写${label}，${min === 1 ? '' : `至少 ${min} 字，`}不超过 ${max} 字`
      : `${label}不超过 ${max} 字`;
  return field(
    label,
    options,
    { type: String, minLength: min, maxLength: max },
    trim,
    Matches(CLEAN, { message: `${label}含有无法识别的字符` }),
    Length(min, max, { message: need }),
    IsString({ message: `${label}须为文字` }),
  );
}

function int(label: string, { min, max, ...options }: FieldOptions & Range = {}) {
  const low = min ?? Number.MIN_SAFE_INTEGER;
  const high = max ?? Number.MAX_SAFE_INTEGER;
  return field(
    label,
    options,
    {
      type: 'integer',
      ...(min === undefined ? {} : { minimum: min }),
      ...(max === undefined ? {} : { maximum: max }),
    },
    Max(high, { message: `${label}不得大于 ${high}` }),
    Min(low, { message: `${label}不得小于 ${low}` }),
    IsInt({ message: `${label}须为整数` }),
  );
}

function list(
  label: string,
  type: () => Class,
  { min = 0, max = 100, ...options }: FieldOptions & Range = {},
) {
  return field(
    label,
    options,
    // Swagger knows a lazy type by the function's name, `type`; the caller's arrow has none.
    { type: () => type() as never, isArray: true, minItems: min, maxItems: max },
    Type(type as never),
    ValidateNested({ each: true, message: `${label}的内容有误` }),
    ArrayMaxSize(max, { message: `${label}最多 ${max} 项` }),
    ArrayMinSize(min, { message: `${label}至少 ${min} 项` }),
    IsArray({ message: `${label}须为列表` }),
  );
}

function strings(
  label: string,
  each: PropertyDecorator[],
  items: object,
  { min = 0, max = 100, ...options }: FieldOptions & Range,
) {
  return field(
    label,
    options,
    { type: 'array', items, minItems: min, maxItems: max } as never,
    ...each,
    ArrayMaxSize(max, { message: `${label}最多 ${max} 项` }),
    ArrayMinSize(min, { message: `${label}至少 ${min} 项` }),
    IsArray({ message: `${label}须为列表` }),
  );
}

/**
 * One decorator a field: the rule, its Chinese sentence and the OpenAPI schema together.
 * The label is what users call the field. Money is integer 分, dates `YYYY-MM-DD`, instants ISO 8601
 * with an offset.
 */
export const Field = {
  text,
  longText: (label: string, options: FieldOptions & Range = {}) =>
    text(label, { max: 10_000, ...options }),
  int,
  fen: (label: string, options: FieldOptions & Range = {}) =>
    int(label, { min: 0, max: 1_000_000_000_000, description: '单位：分', ...options }),
  uuid: (label: string, options: FieldOptions = {}) =>
    field(
      label,
      options,
      { type: String, format: 'uuid' },
      lowerCase,
      IsUUID(undefined, { message: `${label}不正确` }),
    ),
  date: (label: string, options: FieldOptions = {}) =>
    field(
      label,
      options,
      { type: String, format: 'date' },
      ValidateBy({
        name: 'date',
        validator: {
          validate: isRealDate,
          defaultMessage: () => `${label}须为日期，如 2026-03-05`,
        },
      }),
    ),
  instant: (label: string, options: FieldOptions = {}) =>
    field(
      label,
      options,
      { type: String, format: 'date-time' },
      ValidateBy({
        name: 'instant',
        validator: {
          validate: isRealInstant,
          defaultMessage: () => `${label}须为时间，如 2026-03-05T17:00:00+08:00`,
        },
      }),
    ),
  oneOf: (label: string, values: readonly string[], options: FieldOptions = {}) =>
    field(
      label,
      options,
      { type: String, enum: [...values] },
      IsIn([...values], { message: `${label}不在可选范围内` }),
    ),
  boolean: (label: string, options: FieldOptions = {}) =>
    field(label, options, { type: Boolean }, IsBoolean({ message: `${label}须为是或否` })),
  email: (label: string, options: FieldOptions = {}) =>
    field(
      label,
      options,
      { type: String, format: 'email', maxLength: 200 },
      trim,
      Length(3, 200, { message: `${label}过长` }),
      IsEmail({}, { message: `${label}不是有效的邮箱地址` }),
    ),
  phone: (label: string, options: FieldOptions = {}) =>
    field(
      label,
      options,
      { type: String, maxLength: 30 },
      trim,
      ValidateBy({
        name: 'phone',
        validator: {
          validate: (v: unknown) => typeof v === 'string' && isPhone(v),
          defaultMessage: () => `${label}须为手机或座机号码，如 0532-80000000`,
        },
      }),
    ),
  list,
  texts: (
    label: string,
    { each = 200, ...options }: FieldOptions & Range & { each?: number } = {},
  ) =>
    strings(
      label,
      [
        Matches(CLEAN, { each: true, message: `${label}含有无法识别的字符` }),
        Length(1, each, { each: true, message: `${label}每项 1–${each} 字` }),
        IsString({ each: true, message: `${label}每项须为文字` }),
      ],
      { type: 'string', maxLength: each },
      options,
    ),
  /** A list whose items are all among these values. */
  someOf: (label: string, values: readonly string[], options: FieldOptions & Range = {}) =>
    strings(
      label,
      [IsIn([...values], { each: true, message: `${label}有不在可选范围内的` })],
      { type: 'string', enum: [...values] },
      options,
    ),
  uuids: (label: string, options: FieldOptions & Range = {}) =>
    strings(
      label,
      [lowerCase, IsUUID(undefined, { each: true, message: `${label}有不正确的编号` })],
      { type: 'string', format: 'uuid' },
      options,
    ),
  object: (label: string, type: () => Class, options: FieldOptions = {}) =>
    field(
      label,
      options,
      { type: () => type() as never },
      Type(type as never),
      ValidateNested({ message: `${label}的内容有误` }),
      IsObject({ message: `${label}的内容有误` }),
    ),
  json: (label: string, options: FieldOptions = {}) =>
    field(
      label,
      options,
      { type: 'object', additionalProperties: true } as never,
      IsObject({ message: `${label}的内容有误` }),
    ),
  /** A number of the query string. */
  queryInt: (label: string, options: FieldOptions & Range = {}) =>
    applyDecorators(
      Transform(({ value }: { value: unknown }) =>
        typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
      ),
      int(label, options),
    ),
  /** A yes/no of the query string. */
  queryBoolean: (label: string, options: FieldOptions = {}) =>
    applyDecorators(
      Transform(({ value }: { value: unknown }) =>
        value === 'true' ? true : value === 'false' ? false : value,
      ),
      field(
        label,
        options,
        { type: Boolean },
        IsBoolean({ message: `${label}须为 true 或 false` }),
      ),
    ),
};
