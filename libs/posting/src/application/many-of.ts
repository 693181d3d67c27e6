import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn } from 'class-validator';
import { Field, type FieldOptions } from '#platform';

/** Several of a set of values: a list in a body, `a,b` or a repeated name in a query string. */
export const ManyOf = (
  label: string,
  values: readonly string[],
  options: FieldOptions = {},
): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value,
    ),
    IsIn([...values], { each: true, message: `${label}不在可选范围内` }),
    Field.texts(label, { max: values.length, ...options }),
    ApiProperty({ type: 'array', items: { type: 'string', enum: [...values] } } as never),
  );
