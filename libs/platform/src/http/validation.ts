import { ValidationPipe } from '@nestjs/common';
import { DomainError } from '#kernel';
import { getMetadataStorage, type ValidationError } from 'class-validator';

keepRules();

/** Whatever is not declared is refused, and every fault is named with its field. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new DomainError('invalid_input', { fields: fieldsOf(errors) }),
  });
}

function fieldsOf(errors: ValidationError[], prefix = ''): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const error of errors) {
    const path = prefix ? `${prefix}.${error.property}` : error.property;
    const [rule, message] = Object.entries(error.constraints ?? {})[0] ?? [];
    if (rule === 'whitelistValidation') fields[path] = '没有这个字段';
    else if (rule === 'unknownValue') fields[path || 'body'] = '请提交一个 JSON 对象';
    else if (message) fields[path] = message;
    Object.assign(fields, fieldsOf(error.children ?? [], path));
  }
  return fields;
}

/**
 * class-validator gathers the rules of a class from those of all classes for each object that it checks,
 * which takes longer than checking it. A class has its rules from the moment it is declared: gathered once.
 * (A schema is a name for rules without a class, which nobody here has.)
 */
function keepRules(): void {
  const storage = getMetadataStorage();
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  const kept = new WeakMap<object, ReturnType<typeof gather>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strict, groups) => {
    if (always || strict || groups?.length) {
      return gather(target, schema, always, strict, groups);
    }
    const rules = kept.get(target) ?? gather(target, schema, always, strict, groups);
    kept.set(target, rules);
    return rules;
  };
}
