import {
  address,
  boolean,
  integer,
  keyOf32Bytes,
  list,
  matching,
  objectStore,
  oneOf,
  origin,
  secureAddress,
  text,
} from './parsers.js';
import { SEAL_CIPHERS } from './seal-ciphers.js';
import {
  folder,
  inDataDir,
  isOn,
  optionalRow,
  or,
  read,
  readEnvironment,
  row,
  type Environment,
  type Setting,
} from './setting.js';

export { ConfigError } from './parsers.js';
export { readEnvironment, type Environment, type Setting } from './setting.js';

/** The table of all settings, by their field in {@link Config}. */
export const settings = {
  nodeEnv: row(
    'NODE_ENV',
    '运行方式；production 之外只用于开发和测试',
    oneOf('production', 'development', 'test'),
    { fallback: 'production' },
  ),
  host: row('HOST', 'API 监听的地址', text, { fallback: '0.0.0.0' }),
  port: row('PORT', 'API 监听的端口', integer(1, 65_535), { fallback: '3000' }),
  workerPort: row(
    'WORKER_PORT',
    '后台任务进程的健康检查端口；0 表示任取一个空闲端口',
    integer(0, 65_535),
    { fallback: '0' },
  ),
  /** Unset: the api shows no figures. */
  metricsPort: optionalRow(
    'METRICS_PORT',
    'API 进程另开的指标端口（Prometheus 的 /metrics），不对公众开放；不填则不提供，0 表示任取一个空闲端口',
    integer(0, 65_535),
  ),
  publicUrl: row('PUBLIC_URL', '用户访问本系统的网址，用于通知里的链接', address('http', 'https'), {
    fallback: (env) => `http://127.0.0.1:${or(env, 'PORT', '3000')}`,
    shown: 'http://127.0.0.1:<PORT>',
  }),
  trustedProxies: row(
    'TRUSTED_PROXIES',
    '可信的反向代理地址或网段，多个以逗号分隔；只有它们转来的 X-Forwarded-For 才被当作访客地址',
    (value) => (value === '' ? [] : list(text)(value)),
    { fallback: '' },
  ),
  databaseUrl: row(
    'DATABASE_URL',
    'PostgreSQL（15 及以上）的连接地址；npm start 时不填则使用内置数据库',
    address('postgres', 'postgresql'),
    { secret: true },
  ),
  databaseOwnerUrl: optionalRow(
    'DATABASE_OWNER_URL',
    '表的属主的连接地址，只有升级结构的命令用；设了它，DATABASE_URL 里的角色由升级命令建立，它不拥有任何表，对只增不改的记录只能读和添加',
    address('postgres', 'postgresql'),
    { secret: true },
  ),
  databaseReplicaUrls: row(
    'DATABASE_REPLICA_URL',
    '只读副本（流复制的备库）的连接地址，多个以逗号分隔；只用于公众查询，落后超过 5 秒或不可用时自动改读主库，刚写过的人读主库',
    (value) => (value === '' ? [] : list(address('postgres', 'postgresql'))(value)),
    { fallback: '', secret: true },
  ),
  databasePoolSize: row(
    'DATABASE_POOL_SIZE',
    '每个进程最多同时使用的数据库连接数',
    integer(2, 1000),
    { fallback: '10' },
  ),
  databaseWaitMs: row(
    'DATABASE_WAIT_MS',
    'API 等待空闲数据库连接的最长时间（毫秒），超过则答复 503，请稍后再试',
    integer(100, 60_000),
    { fallback: '3000' },
  ),
  statementTimeoutMs: row(
    'STATEMENT_TIMEOUT_MS',
    '一条 SQL 语句最长执行的时间（毫秒），超过即中止，不作任何改动',
    integer(100, 600_000),
    { fallback: '30000' },
  ),
  requestsAtOnce: row(
    'REQUESTS_AT_ONCE',
    '每个 API 进程最多同时办理的请求数，超过的立即答复 503，请稍后再试',
    integer(1, 100_000),
    { fallback: '500' },
  ),
  requestTimeoutSeconds: row(
    'REQUEST_TIMEOUT_SECONDS',
    '收完一个请求（包括上传的文件）的最长时间（秒），超过即断开',
    integer(5, 3_600),
    { fallback: '600' },
  ),
  /** Empty: the queue runs on PostgreSQL. */
  redisUrls: row(
    'REDIS_URL',
    '任务队列使用的 Redis 地址，多个以逗号分隔（集群，或以 redis-sentinel:// 开头的哨兵）；不填则队列使用 PostgreSQL',
    (value) => (value === '' ? [] : list(address('redis', 'rediss', 'redis-sentinel'))(value)),
    { fallback: '', secret: true },
  ),
  queuePrefix: row(
    'QUEUE_PREFIX',
    '任务队列名称的前缀，多套系统共用一个 Redis 时各取一个',
    matching(/^[a-z0-9][a-z0-9_-]{0,31}$/i, '由字母、数字、下划线和连字符组成的短名称'),
    { fallback: 'jiebang' },
  ),
  dataDir: row('DATA_DIR', '本机数据文件夹：内置数据库、上传的文件、写成文件的邮件', folder, {
    fallback: '.data',
  }),
  webDir: row('WEB_DIR', '网页编译后所在的文件夹；没有这个文件夹时只提供接口', folder, {
    fallback: 'dist/web',
  }),
  storageUrl: optionalRow(
    'STORAGE_URL',
    '存放上传文件的对象存储（兼容 S3）：s3://密钥编号:密钥@主机/存储桶[/前缀][?region=地域&addressing=virtual]，不用 TLS 时以 s3+http:// 开头；不填则放在 STORAGE_DIR',
    objectStore,
    { secret: true },
  ),
  storageDir: row(
    'STORAGE_DIR',
    '上传的文件存放的文件夹；有多台主机而没有对象存储时，须是各主机共享的文件夹',
    folder,
    inDataDir('files'),
  ),
  mailUrl: optionalRow(
    'MAIL_URL',
    '发送邮件的 SMTP 服务器地址；不填则邮件写成文件，放在 MAIL_DIR',
    address('smtp', 'smtps'),
    { secret: true },
  ),
  mailFrom: row(
    'MAIL_FROM',
    '邮件的发件人',
    matching(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, '邮箱地址，如 揭榜台 <jiebang@example.org>'),
    { fallback: '揭榜台 <jiebang@localhost>' },
  ),
  mailDir: row('MAIL_DIR', '没有设置 MAIL_URL 时邮件写入的文件夹', folder, inDataDir('mail')),
  smsDir: row('SMS_DIR', '短信写入的文件夹，由短信网关取走', folder, inDataDir('sms')),
  channelOrigins: row(
    'CHANNEL_ORIGINS',
    '群通道（Webhook、群机器人）允许发往的网址，写到主机和端口为止，多个以逗号分隔',
    list(origin),
    { fallback: 'https://qyapi.weixin.qq.com,https://oapi.dingtalk.com' },
  ),
  demoMode: row(
    'DEMO_MODE',
    '演示模式：允许调整系统时间；正式使用时必须为 false。npm start 使用内置数据库时默认为 true',
    boolean,
    { fallback: 'false' },
  ),
  sessionIdleMinutes: row(
    'SESSION_IDLE_MINUTES',
    '多少分钟不操作即需重新登录；页面提前两分钟提醒',
    integer(5, 43_200),
    { fallback: '30' },
  ),
  sessionHours: row(
    'SESSION_HOURS',
    '登录后最长多少小时须重新登录，一直在操作也是如此',
    integer(1, 720),
    { fallback: '12' },
  ),
  secondFactor: row(
    'SECOND_FACTOR',
    '综合党委、监督、专家和管理员的账号是否必须设置双重验证（动态验证码）：required 必须，optional 由本人决定；演示模式默认 optional，以便只凭演示密码登录',
    oneOf('required', 'optional'),
    {
      fallback: (env) => (isOn(env.DEMO_MODE) ? 'optional' : 'required'),
      shown: 'DEMO_MODE 为 true 时 optional，否则 required',
    },
  ),
  /** Not set: no single sign-on. */
  oidcIssuer: optionalRow(
    'OIDC_ISSUER',
    '单位统一认证（OpenID Connect）认证方的地址；不填则不启用。回调地址登记为 PUBLIC_URL 加 /api/v1/sso/callback',
    secureAddress,
  ),
  oidcClientId: optionalRow('OIDC_CLIENT_ID', '在统一认证登记的应用编号', text),
  oidcClientSecret: optionalRow('OIDC_CLIENT_SECRET', '在统一认证登记的应用密钥', text, {
    secret: true,
  }),
  oidcName: row('OIDC_NAME', '统一认证在登录按钮上的名称', text, { fallback: '单位统一认证' }),
  oidcScope: row(
    'OIDC_SCOPE',
    '向统一认证请求的范围，以空格分隔',
    matching(/^openid( [\w.:/-]+)*$/, '以 openid 开头、以空格分隔的范围'),
    {
      fallback: 'openid',
    },
  ),
  oidcClaim: row(
    'OIDC_CLAIM',
    '以哪一项对应本平台的账号；须唯一、不变、不会另给他人，如 sub 或工号',
    matching(/^[\w.:/-]{1,100}$/, '声明的名称，如 sub'),
    { fallback: 'sub' },
  ),
  oidcMultiFactor: row(
    'OIDC_MULTI_FACTOR',
    '认证方的 acr 或 amr 为其中之一的，视为已用双重验证，不再要求本平台的验证码；多个以逗号分隔，不填则一律要求',
    (value) => (value === '' ? [] : list(text)(value)),
    { fallback: '' },
  ),
  cookieSecure: row('COOKIE_SECURE', '登录凭证是否只经 HTTPS 传送', boolean, {
    fallback: (env) => String(or(env, 'PUBLIC_URL', '').startsWith('https:')),
    shown: 'PUBLIC_URL 为 https 时 true，否则 false',
  }),
  liveStreams: row(
    'LIVE_STREAMS',
    '每个 API 进程最多同时保持的实时更新连接数',
    integer(1, 100_000),
    { fallback: '2000' },
  ),
  logLevel: row(
    'LOG_LEVEL',
    '日志的详细程度',
    oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    { fallback: 'info' },
  ),
  otlpEndpoint: optionalRow(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    '接收链路追踪的地址（OpenTelemetry，OTLP/HTTP）；不填则不追踪',
    address('http', 'https'),
  ),
  buildVersion: row('BUILD_VERSION', '本次构建的版本，显示在运行状态页和链路追踪里', text, {
    fallback: '未注明',
  }),
  shutdownDelayMs: row(
    'SHUTDOWN_DELAY_MS',
    'API 收到停止信号后，先以“未就绪”应答多久再关闭（毫秒）；有负载均衡时应不短于其探测间隔',
    integer(0, 60_000),
    { fallback: '0' },
  ),
  sealCipher: row(
    'SEAL_CIPHER',
    '密封意向书和上传文件的算法；选国密（sm4-…）的，回执摘要用 SM3；sm4-gcm 须由本机 Node 提供，改动只影响之后密封的内容',
    oneOf(...SEAL_CIPHERS),
    { fallback: 'aes-256-gcm' },
  ),
  /** With neither this nor `KMS_URL`: the file. */
  masterKey: optionalRow(
    'MASTER_KEY',
    '主密钥（32 字节的 base64，如 openssl rand -base64 32）；不填则用 MASTER_KEY_FILE',
    keyOf32Bytes,
    { secret: true },
  ),
  masterKeysBefore: row(
    'MASTER_KEYS_BEFORE',
    '更换 MASTER_KEY 之前用过的主密钥，逗号分隔；执行 rotate-master-key 之后可以去掉',
    (value) => (value === '' ? [] : list(keyOf32Bytes)(value)),
    { fallback: '', secret: true },
  ),
  masterKeyFile: row(
    'MASTER_KEY_FILE',
    '主密钥文件（权限 600）；没有设置 MASTER_KEY 和 KMS_URL 时使用，首次启动时自动生成，须另行备份',
    folder,
    inDataDir('master-key'),
  ),
  kmsUrl: optionalRow(
    'KMS_URL',
    '密钥管理服务的地址（POST /wrap、/unwrap）；设置后主密钥不离开该服务',
    address('http', 'https'),
  ),
  kmsToken: optionalRow('KMS_TOKEN', '访问密钥管理服务的令牌', text, { secret: true }),
  kmsTimeoutMs: row(
    'KMS_TIMEOUT_MS',
    '等待密钥管理服务应答的最长时间（毫秒）',
    integer(100, 60_000),
    { fallback: '3000' },
  ),
  uploadMaxBytes: row('UPLOAD_MAX_BYTES', '单个上传文件的大小上限（字节）', integer(1, 2 ** 31), {
    fallback: String(50 * 1024 * 1024),
  }),
};

/** The validated settings of a process. */
export type Config = {
  [Field in keyof typeof settings]: (typeof settings)[Field] extends Setting<infer T> ? T : never;
};

/**
 * Reads and checks every setting. An empty variable counts as missing.
 * @throws ConfigError naming the first missing or wrong setting.
 */
export function loadConfig(env: Environment = readEnvironment()): Config {
  return pickConfig(Object.keys(settings) as (keyof Config)[], env);
}

/** As {@link loadConfig}, for a process that needs only some of the settings. */
export function pickConfig<Field extends keyof Config>(
  fields: readonly Field[],
  env: Environment = readEnvironment(),
): Pick<Config, Field> {
  const entries = fields.map((field) => [field, read(settings[field] as Setting, env)]);
  return Object.fromEntries(entries) as Pick<Config, Field>;
}
