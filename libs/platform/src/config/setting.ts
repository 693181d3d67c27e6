import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse as parseDotenv } from 'dotenv';
import { ConfigError, Expected, type Parser } from './parsers.js';

/** Environment variables by name. */
export type Environment = Record<string, string | undefined>;

/** One row of the table of settings. */
export interface Setting<T = unknown> {
  /** Name of the environment variable. */
  name: string;
  /** What it means, in Chinese, for the configuration reference. */
  meaning: string;
  /** Text taken when the variable is missing or empty; may follow from other settings. */
  fallback?: string | ((env: Environment) => string);
  /** The default as the reference shows it, where `fallback` alone does not say it. */
  shown?: string;
  /** Whether the setting may be missing without a default. */
  optional?: boolean;
  /** Never shown in messages. */
  secret?: boolean;
  parse: Parser<T>;
}

export const or = (env: Environment, name: string, fallback: string) => env[name] || fallback;
export const isOn = (value = '') => /^(true|1|yes|on)$/i.test(value.trim());
export const inDataDir = (folder: string) => ({
  fallback: (env: Environment) => join(or(env, 'DATA_DIR', '.data'), folder),
  shown: `DATA_DIR 下的 ${folder}`,
});
export const row = <T>(
  name: string,
  meaning: string,
  parse: Parser<T>,
  rest: Partial<Setting<T>> = {},
): Setting<T> => ({ name, meaning, parse, ...rest });
export const optionalRow = <T>(
  name: string,
  meaning: string,
  parse: Parser<T>,
  rest: Partial<Setting<T>> = {},
): Setting<T | undefined> => ({ name, meaning, parse, optional: true, ...rest });

/**
 * The value of a setting in this environment.
 * @throws ConfigError naming the setting, missing or wrong
 */
export function read(setting: Setting, env: Environment): unknown {
  const { name, fallback, optional, secret, parse } = setting;
  const given = env[name]?.trim();
  const value = given || (typeof fallback === 'function' ? fallback(env) : fallback);
  if (value === undefined) {
    if (optional) return undefined;
    throw new ConfigError(name, `缺少设置 ${name}：${setting.meaning}。`);
  }
  try {
    return parse(value);
  } catch (error) {
    if (!(error instanceof Expected)) throw error;
    const now = secret ? '' : `，现为“${value}”`;
    const expected = error.message.replace(/^[\w.-]/, ' $&');
    throw new ConfigError(name, `设置 ${name} 有误：应为${expected}${now}。`);
  }
}

/** For paths: as they are seen from the working directory. */
export function folder(value: string): string {
  return resolve(value);
}

/** The environment of this process over the `.env` file of the working directory. */
export function readEnvironment(folder = process.cwd()): Environment {
  const file = join(folder, '.env');
  return { ...(existsSync(file) ? parseDotenv(readFileSync(file)) : {}), ...process.env };
}
