import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1/Ingress';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { Namespace } from 'kubernetes-models/v1/Namespace';
import { Secret } from 'kubernetes-models/v1/Secret';
import { Service } from 'kubernetes-models/v1/Service';
import { parse, parseAllDocuments } from 'yaml';
import { loadConfig, settings } from '#platform';

// No cluster is at hand where the tests run, so the manifests are read, held against Kubernetes' own
// schemas, and to what the rest of the project says.
const FOLDER = join(process.cwd(), 'docker/kubernetes');
const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

const KINDS = {
  ConfigMap,
  Deployment,
  HorizontalPodAutoscaler,
  Ingress,
  Job,
  Namespace,
  NetworkPolicy,
  PodDisruptionBudget,
  Secret,
  Service,
} as Record<string, new (data: object) => { validate(): void }>;

/** The objects that `kubectl apply -k FOLDER` sends, and those of a file by itself. */
function objects(file: string): any[] {
  if (file.endsWith('.yaml')) {
    return parseAllDocuments(read(file), { merge: true }).map((it) => it.toJS());
  }
  const { resources } = parse(read(`${file}/kustomization.yaml`)) as { resources: string[] };
  return resources.flatMap((it) => objects(join(file, it)));
}

const migrating = objects('migrate');
const running = objects('processes');
const secrets = objects('secrets.example.yaml');
const find = (kind: string, name: string, among = running) =>
  among.find((it) => it.kind === kind && it.metadata.name === name);
const job = find('Job', 'migrate', migrating);
const deployments = ['api', 'worker'].map((name) => find('Deployment', name));
const pods = [job, ...deployments].map((it) => it.spec.template);
const containers = pods.flatMap(({ spec }) => [...(spec.initContainers ?? []), ...spec.containers]);

describe('the manifests', () => {
  it('are all of them in the lists that are applied, and are what Kubernetes takes', () => {
    const listed = ['base', 'migrate', 'processes'].flatMap((folder) => {
      const { resources } = parse(read(`${folder}/kustomization.yaml`)) as { resources: string[] };
      const there = readdirSync(join(FOLDER, folder)).filter((it) => it !== 'kustomization.yaml');
      expect(resources.filter((it) => it !== '../base').sort()).toEqual(there.sort());
      return there;
    });
    expect(listed.length).toBeGreaterThan(6);
    for (const object of [...migrating, ...running, ...secrets]) {
      expect(() => new KINDS[object.kind]!(object).validate()).not.toThrow();
    }
  });

  it('run everything as an ordinary user that can write nowhere and gain nothing', () => {
    for (const { spec } of pods) {
      expect(spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: {
          runAsNonRoot: true,
          runAsUser: 1000,
          seccompProfile: { type: 'RuntimeDefault' },
        },
      });
      for (const { emptyDir } of spec.volumes) expect(emptyDir.sizeLimit).toMatch(/Mi$/);
    }
    expect(containers).toHaveLength(5);
    for (const container of containers) {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(container.resources.requests).toMatchObject({ cpu: expect.any(String) });
      expect(container.resources.limits.memory).toMatch(/^\d+Mi$/);
    }
    const namespace = find('Namespace', 'jiebang');
    expect(namespace.metadata.labels['pod-security.kubernetes.io/enforce']).toBe('restricted');
  });

  it('run one release, by name and number', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    for (const { image } of containers) {
      expect(image).toMatch(new RegExp(`^jiebang-(api|worker):${version.replaceAll('.', '\\.')}$`));
    }
  });

  it('hold no secret: every one comes by reference, and only to those who need it', () => {
    const secret = Object.values(settings).filter((it) => it.secret);
    const plain = find('ConfigMap', 'settings').data;
    for (const { name } of secret) expect(plain).not.toHaveProperty(name);
    for (const { env } of containers) expect(env).toBeUndefined();
    const given = Object.fromEntries(
      secrets.map(({ metadata, stringData }) => [metadata.name, stringData]),
    ) as Record<string, Record<string, string>>;
    for (const values of Object.values(given)) {
      for (const [name, value] of Object.entries(values)) {
        expect(value).toBe('');
        expect(secret.map((it) => it.name)).toContain(name);
      }
    }
    const holders = (name: string) =>
      containers
        .filter(({ envFrom }) =>
          envFrom.some((it: any) => it.secretRef && name in given[it.secretRef.name]!),
        )
        .map((it) => it.name);
    expect(holders('DATABASE_OWNER_URL')).toEqual(['migrate']);
    expect(holders('DATABASE_REPLICA_URL')).toEqual(['structure', 'api']);
    expect(holders('DATABASE_URL')).toEqual(containers.map((it) => it.name));
  });

  it('set only settings that exist, to values that are taken', () => {
    const { data } = find('ConfigMap', 'settings');
    const names = Object.values(settings).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(data)));
    const config = loadConfig({ ...data, DATABASE_URL: 'postgres://h/d' });
    expect(config).toMatchObject({ demoMode: false, cookieSecure: true, nodeEnv: 'production' });
    const { metadata, spec } = find('Ingress', 'api');
    expect(new URL(config.publicUrl).host).toBe(spec.rules[0].host);
    expect(spec.tls[0].hosts).toEqual([spec.rules[0].host]);
    const limit = metadata.annotations['nginx.ingress.kubernetes.io/proxy-body-size'];
    expect(parseInt(limit, 10) * 1024 ** 2).toBeGreaterThan(config.uploadMaxBytes);
    expect(config.trustedProxies).not.toEqual([]);
  });

  it('ask each process how it is at addresses that it has, on the port that it listens to', () => {
    const { paths } = JSON.parse(readFileSync('apps/api/generated/openapi.json', 'utf8')) as {
      paths: object;
    };
    const worker = readFileSync('apps/worker/src/health-server.ts', 'utf8');
    const ports = /PORT=(\d+).*WORKER_PORT=(\d+)/s.exec(readFileSync('docker/Dockerfile', 'utf8'))!;
    deployments.forEach((deployment, index) => {
      const [container] = deployment.spec.template.spec.containers;
      expect(container.ports[0]).toEqual({ name: 'http', containerPort: Number(ports[index + 1]) });
      for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
        const { path, port } = container[probe].httpGet;
        expect(port).toBe('http');
        if (container.name === 'api') expect(paths).toHaveProperty([path]);
        else expect(worker).toContain(`'${path}'`);
      }
      // A database that is away must not end the api: it would not come back any sooner.
      if (container.name === 'api') {
        expect(container.livenessProbe.httpGet.path).not.toBe(
          container.readinessProbe.httpGet.path,
        );
      }
    });
  });

  it('migrate once before the roll-out, which no pod of a new build can overtake', () => {
    const lines = read('roll-out.sh').split('\n');
    const at = (words: string) => lines.findIndex((line) => line.includes(words));
    expect(at('set -eu')).toBeGreaterThan(0);
    const order = ['apply --kustomize migrate', 'wait job/migrate', 'apply --kustomize processes'];
    expect(order.map(at)).toEqual(order.map(at).toSorted((a, b) => a - b));
    expect(order.map(at)).not.toContain(-1);
    expect(find('Job', 'migrate')).toBeUndefined();
    expect(job.spec.template.spec.containers[0].command.at(-1)).toBe('migrate');
    const commands = readFileSync('apps/cli/src/main.ts', 'utf8');
    for (const { spec } of deployments) {
      const [first] = spec.template.spec.initContainers;
      expect(first.command.at(-1)).toBe('await-structure');
      expect(commands).toContain(`'await-structure': {`);
    }
  });

  it('leave time enough to finish what is under way', () => {
    const delay = Number(find('ConfigMap', 'settings').data.SHUTDOWN_DELAY_MS) / 1000;
    for (const { spec } of deployments) {
      expect(spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(delay + 20);
    }
  });

  it('scale api and worker apart, and never take the last pod away', () => {
    for (const { metadata, spec } of deployments) {
      const { name } = metadata;
      expect(spec.replicas).toBeUndefined();
      expect(spec.strategy.rollingUpdate.maxUnavailable).toBe(0);
      const scaler = find('HorizontalPodAutoscaler', name).spec;
      expect(scaler.scaleTargetRef).toMatchObject({ kind: 'Deployment', name });
      expect(scaler.minReplicas).toBeGreaterThan(1);
      const budget = find('PodDisruptionBudget', name).spec;
      expect(budget.maxUnavailable).toBeLessThan(scaler.minReplicas);
      const labels = { 'app.kubernetes.io/name': name };
      for (const selector of [spec.selector, budget.selector]) {
        expect(selector.matchLabels).toEqual(labels);
      }
      expect(spec.template.metadata.labels).toMatchObject(labels);
    }
  });

  it('let nobody in but the ingress and the monitoring, and nothing out but to the engines', () => {
    const policies = running.filter(({ kind }) => kind === 'NetworkPolicy');
    expect(find('NetworkPolicy', 'nothing').spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
    const doors = policies.flatMap(({ spec }) =>
      (spec.ingress ?? []).flatMap(({ from, ports }: any) => [
        [Object.values(from[0].namespaceSelector.matchLabels)[0], ports[0].port],
      ]),
    );
    expect(doors).toEqual([
      ['ingress-nginx', 3000],
      ['monitoring', Number(find('ConfigMap', 'settings').data.METRICS_PORT)],
      ['monitoring', 3001],
    ]);
    for (const { metadata } of pods) {
      expect(metadata.labels['app.kubernetes.io/part-of']).toBe('jiebang');
    }
  });
});
