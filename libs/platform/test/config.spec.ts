import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import {
  ConfigError,
  loadConfig,
  pickConfig,
  readEnvironment,
  settings,
} from '../src/config/config.js';

const DATABASE_URL = 'postgres://app:geheim@db.example:5433/jiebang';
const load = (env: Record<string, string> = {}) => loadConfig({ DATABASE_URL, ...env });

function refusal(env: Record<string, string>): ConfigError {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('settings', () => {
  it('need nothing but the database', () => {
    expect(load()).toEqual({
      nodeEnv: 'production',
      host: '0.0.0.0',
      port: 3000,
      workerPort: 0,
      metricsPort: undefined,
      publicUrl: 'http://127.0.0.1:3000',
      trustedProxies: [],
      databaseUrl: DATABASE_URL,
      databaseReplicaUrls: [],
      databasePoolSize: 10,
      databaseWaitMs: 3_000,
      statementTimeoutMs: 30_000,
      requestsAtOnce: 500,
      requestTimeoutSeconds: 600,
      redisUrls: [],
      queuePrefix: 'jiebang',
      dataDir: resolve('.data'),
      storageDir: resolve('.data/files'),
      storageUrl: undefined,
      mailUrl: undefined,
      mailFrom: '揭榜台 <jiebang@localhost>',
      mailDir: resolve('.data/mail'),
      smsDir: resolve('.data/sms'),
      channelOrigins: ['https://qyapi.weixin.qq.com', 'https://oapi.dingtalk.com'],
      demoMode: false,
      sessionIdleMinutes: 30,
      sessionHours: 12,
      secondFactor: 'required',
      oidcIssuer: undefined,
      oidcClientId: undefined,
      oidcClientSecret: undefined,
      oidcName: '单位统一认证',
      oidcScope: 'openid',
      oidcClaim: 'sub',
      oidcMultiFactor: [],
      cookieSecure: false,
      liveStreams: 2_000,
      logLevel: 'info',
      otlpEndpoint: undefined,
      buildVersion: '未注明',
      shutdownDelayMs: 0,
      sealCipher: 'aes-256-gcm',
      masterKey: undefined,
      masterKeysBefore: [],
      masterKeyFile: resolve('.data/master-key'),
      kmsUrl: undefined,
      kmsToken: undefined,
      kmsTimeoutMs: 3_000,
      webDir: resolve('dist/web'),
      uploadMaxBytes: 52_428_800,
    });
  });

  it('count as missing when empty', () => {
    expect(load({ PORT: '', REDIS_URL: ' ', MAIL_URL: '' })).toEqual(load());
    expect(refusal({ DATABASE_URL: '' }).message).toMatch(/^缺少设置 DATABASE_URL：/);
  });

  it('follow from one another', () => {
    expect(load({ PORT: '8080' }).publicUrl).toBe('http://127.0.0.1:8080');
    expect(load({ PUBLIC_URL: 'https://jiebang.example' }).cookieSecure).toBe(true);
    expect(
      load({ PUBLIC_URL: 'https://jiebang.example', COOKIE_SECURE: 'false' }).cookieSecure,
    ).toBe(false);
    expect(load({ DATA_DIR: '/srv/jiebang' })).toMatchObject({
      storageDir: '/srv/jiebang/files',
      mailDir: '/srv/jiebang/mail',
    });
  });

  it('take several Redis addresses', () => {
    expect(load({ REDIS_URL: 'redis://a:1, redis://b:2' }).redisUrls).toEqual([
      'redis://a:1',
      'redis://b:2',
    ]);
  });

  it.each([
    ['PORT', 'abc', '设置 PORT 有误：应为 1 到 65535 之间的整数，现为“abc”。'],
    ['PORT', '0', '设置 PORT 有误：应为 1 到 65535 之间的整数，现为“0”。'],
    ['PORT', '65536', '设置 PORT 有误：应为 1 到 65535 之间的整数，现为“65536”。'],
    ['PORT', '3e3', '设置 PORT 有误：应为 1 到 65535 之间的整数，现为“3e3”。'],
    ['DEMO_MODE', 'maybe', '设置 DEMO_MODE 有误：应为 true 或 false，现为“maybe”。'],
    [
      'NODE_ENV',
      'prod',
      '设置 NODE_ENV 有误：应为 production、development、test 之一，现为“prod”。',
    ],
    [
      'PUBLIC_URL',
      'jiebang.example',
      '设置 PUBLIC_URL 有误：应为以 http:// 或 https:// 开头的完整地址，现为“jiebang.example”。',
    ],
    [
      'DATABASE_URL',
      'mysql://u:geheim@h/d',
      '设置 DATABASE_URL 有误：应为以 postgres:// 或 postgresql:// 开头的完整地址。',
    ],
    [
      'REDIS_URL',
      'redis://:geheim@a,http://b',
      '设置 REDIS_URL 有误：应为以 redis:// 或 rediss:// 或 redis-sentinel:// 开头的完整地址。',
    ],
    [
      'OIDC_ISSUER',
      'http://sso.example',
      '设置 OIDC_ISSUER 有误：应为以 https:// 开头的完整地址（本机可用 http://），现为“http://sso.example”。',
    ],
    [
      'OIDC_ISSUER',
      'ftp://127.0.0.1',
      '设置 OIDC_ISSUER 有误：应为以 https:// 开头的完整地址（本机可用 http://），现为“ftp://127.0.0.1”。',
    ],
    [
      'OIDC_SCOPE',
      'profile',
      '设置 OIDC_SCOPE 有误：应为以 openid 开头、以空格分隔的范围，现为“profile”。',
    ],
  ])('refuse %s=%s in one sentence', (name, value, message) => {
    const error = refusal({ [name]: value });
    expect(error.setting).toBe(name);
    expect(error.message).toBe(message);
    expect(error.message).not.toContain('geheim');
  });

  it('are either understood or refused by name, whatever is written', () => {
    const names = Object.values(settings).map(({ name }) => name);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string(), (name, value) => {
        try {
          load({ [name]: value });
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
          expect((error as ConfigError).message).toContain(name);
          expect((error as ConfigError).message.match(/。/g)?.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('can be read in part', () => {
    expect(pickConfig(['port', 'logLevel'], { PORT: '81' })).toEqual({
      port: 81,
      logLevel: 'info',
    });
  });

  it('each say in Chinese what they mean', () => {
    const names = Object.values(settings).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { meaning } of Object.values(settings)) expect(meaning).toMatch(/[一-龥]{4}/);
  });
});

describe('.env', () => {
  it('is read, and the real environment wins', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiebang env '));
    try {
      writeFileSync(join(folder, '.env'), 'QUEUE_PREFIX=from-file\nPATH=/nowhere\n');
      const env = readEnvironment(folder);
      expect(env.QUEUE_PREFIX).toBe('from-file');
      expect(env.PATH).toBe(process.env.PATH);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
