import shipped from 'cms/messages/en.json';
import { locale, slug } from 'cms/contract/signature';
import * as z from 'zod';
import { oldest } from '#lib/http/for-programs.ts';
import { operations, schemas, sent, type Answer, type Operation, type SchemaName } from './operations.ts';

type Json = Record<string, unknown>;

/** A schema of the contract as JSON Schema 2020-12, the dialect of OpenAPI 3.1 (OpenAPI 3.1.1 §4.8.24). */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return rest;
}

const reference = (name: SchemaName): Json => ({ $ref: `#/components/schemas/${name}` });
const asJson = (name: SchemaName): Json => ({ 'application/json': { schema: reference(name) } });

function responseOf({ meaning, schema, type }: Answer): Json {
  if (schema) return { description: meaning, content: asJson(schema) };
  return type
    ? { description: meaning, content: { [type]: { schema: { type: 'string' } } } }
    : { description: meaning };
}

const parameters: Record<string, { description: string; schema: Json }> = {
  lang: { description: 'A public language of the hub (BCP 47).', schema: schemaOf(locale, 'input') },
  campaign: { description: 'The address of the campaign, as in its page.', schema: schemaOf(slug, 'input') },
};

const parametersOf = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, in: 'path', required: true, ...parameters[name] }));

function operationOf({ id, path, text, by, body, byToken, answers }: Operation): Json {
  return {
    operationId: id,
    summary: shipped[text].source,
    tags: [by],
    parameters: parametersOf(path),
    ...(body && { requestBody: { required: true, content: asJson(body) } }),
    security: byToken ? [{ mailToken: [] }] : [],
    responses: Object.fromEntries(answers.map((answer) => [String(answer.status), responseOf(answer)])),
  };
}

/** The CMS stands at an address of its own, which only its operator knows. */
const cmsServer = {
  url: '{cms}',
  description: 'The CMS, where its operator lets others reach it.',
  variables: { cms: { default: 'http://localhost:1337' } },
};

function pathsOf(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = (paths[operation.path] ??= operation.by === 'cms' ? { servers: [cmsServer] } : {});
    path[operation.method] = operationOf(operation);
  }
  return paths;
}

/** Values of ICU messages as the document fills them in. */
const filled = (text: string): string => text.replace('{seconds, number}', String(oldest));

/** What this hub offers to programs, as an OpenAPI 3.1 document. Nothing of it is written twice: schemas are the contract’s. */
export function openapi(): Json {
  const named = Object.entries(schemas) as [SchemaName, z.ZodType][];
  return {
    openapi: '3.1.1',
    info: {
      title: shipped['site.name'].source,
      version: '1',
      summary: shipped['interface.text'].source,
      description: filled(shipped['numbers.limits'].source),
    },
    servers: [{ url: '/', description: 'The site.' }],
    tags: [
      { name: 'site', description: shipped['interface.siteText'].source },
      { name: 'cms', description: shipped['interface.cmsText'].source },
    ],
    paths: pathsOf(),
    components: {
      schemas: Object.fromEntries(
        named.map(([name, schema]) => [name, schemaOf(schema, sent.has(name) ? 'input' : 'output')]),
      ),
      securitySchemes: {
        mailToken: { type: 'http', scheme: 'bearer', description: 'The token of the link in a mail of the hub.' },
      },
    },
  };
}
