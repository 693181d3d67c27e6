import fastifyStatic from '@fastify/static';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PublicHead } from '#disclosure';
import { SESSION_COOKIE, type Config } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pagePolicy } from './content-policy.js';
import type { HeadOf } from './page-heads.js';

/**
 * Serves the built pages: files by name, and the one document for every other address outside `/api`.
 * Without a build (an api of its own behind another web server) nothing is served.
 */
export async function serveWeb(
  app: NestFastifyApplication,
  config: Config,
  headOf: HeadOf,
): Promise<void> {
  const root = config.webDir;
  if (!existsSync(join(root, 'index.html'))) return;
  const demonstration = config.demoMode || config.nodeEnv === 'test';
  const document = withMeta(
    readFileSync(join(root, 'index.html'), 'utf8'),
    'demonstration',
    demonstration && 'on',
  );
  await app.register(fastifyStatic as never, {
    root: join(root, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    decorateReply: true,
    immutable: true,
    maxAge: '365d',
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/favicon.svg', (_request, reply) => reply.sendFile('favicon.svg', root));
  fastify.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0]!;
    if (path.startsWith('/api/')) return reply.callNotFound();
    const head = await headOf(path);
    // Told here, visitors' pages need not ask who they are only to be refused.
    const page = withMeta(document, 'session', !request.cookies[SESSION_COOKIE] && 'none');
    return reply
      .status(head === null ? 404 : 200)
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy())
      .header('cache-control', 'private, no-cache')
      .send(head ? withHead(page, head) : page);
  });
}

/** A fact about this visit for the pages' scripts; nothing where there is none. */
function withMeta(document: string, name: string, content: string | false): string {
  if (!content) return document;
  return document.replace('</head>', `<meta name="${name}" content="${content}" /></head>`);
}

function withHead(document: string, { title, description }: PublicHead): string {
  // Functions as replacements: a `$` in a title is a letter, not a pattern.
  return document
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escape(title)}｜揭榜台</title>`)
    .replace(
      /<meta name="description"[^>]*>/,
      () =>
        `<meta name="description" content="${escape(description)}" />` +
        `<meta property="og:title" content="${escape(title)}" />` +
        `<meta property="og:description" content="${escape(description)}" />`,
    );
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter]!);
