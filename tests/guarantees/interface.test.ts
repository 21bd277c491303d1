import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, inject, test } from 'vitest';
import { ask, confirmedSupporter } from '../harness/own-signature.ts';
import { demonstration, postConfirm, postSignature, signAndGetToken, signatureBody } from '../harness/supporter.ts';

interface Operation {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

const site = () => inject('hub').site;

async function documentOf(): Promise<Document> {
  return (await (await fetch(`${site()}/openapi.json`)).json()) as Document;
}

/** What is wrong with an answer by the schema that the document has for it; also an answer that it does not know. */
async function objectionsTo(path: string, method: string, answer: Response): Promise<string> {
  const { paths, components } = await documentOf();
  const known = paths[path]?.[method]?.responses[String(answer.status)];
  if (!known) return `${method} ${path} answered ${String(answer.status)}, which the document does not know`;
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  const schema = known.content?.[type]?.schema;
  if (!schema) return `${method} ${path} answered ${type}, which the document does not know`;
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats(ajv);
  ajv.addVocabulary(['components']); // where OpenAPI keeps schemas
  ajv.addSchema({ $id: 'https://hub.example/document', components });
  const validate = ajv.compile({ $ref: `https://hub.example/document${schema.$ref ?? ''}` });
  return validate(await answer.json()) ? '' : ajv.errorsText(validate.errors);
}

test('the document is valid OpenAPI 3.1, which everybody may read', async () => {
  const answer = await fetch(`${site()}/openapi.json`);
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const document = (await answer.json()) as Document;
  expect(document.openapi).toMatch(/^3\.1\./);
  const { valid, errors } = await new Validator().validate({ ...document });
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

test('a validator that objects to nothing would not be one', async () => {
  const document = await documentOf();
  const broken = { ...document, paths: { '/health': { get: { responses: 'none' } } } };
  expect((await new Validator().validate(broken)).valid).toBe(false);
});

describe('what a running hub answers is what the document says', () => {
  test.each(['count.json', 'numbers.json'])('…/%s', async (file) => {
    const answer = await fetch(`${site()}/ar/${demonstration}/${file}`);
    expect(answer.status).toBe(200);
    expect(await objectionsTo(`/{lang}/{campaign}/${file}`, 'get', answer)).toBe('');
  });

  test('/health', async () => {
    expect(await objectionsTo('/health', 'get', await fetch(`${site()}/health`))).toBe('');
  });

  test('the news', async () => {
    const answer = await fetch(`${site()}/en/${demonstration}/updates.xml`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  });

  test('signing, taken and refused', async () => {
    const path = '/api/signatures';
    expect(await objectionsTo(path, 'post', await postSignature(signatureBody({})))).toBe('');
    for (const wrong of [{ email: 'nobody' }, { campaign: 'not-here' }]) {
      const answer = await postSignature(signatureBody(wrong));
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await objectionsTo(path, 'post', answer)).toBe('');
    }
  });

  test('confirming, and a token that nobody knows', async () => {
    const path = '/api/signatures/confirm';
    expect(await objectionsTo(path, 'post', await postConfirm(await signAndGetToken()))).toBe('');
    expect(await objectionsTo(path, 'post', await postConfirm('AAAAAAAAAAAAAAAAAAAAAA'))).toBe('');
  });

  test('a signature for its owner, changed, refused and withdrawn', async () => {
    const path = '/api/my-signature';
    const { token } = await confirmedSupporter({ display: 'full' });
    expect(await objectionsTo(path, 'get', await ask('GET', token))).toBe('');
    expect(await objectionsTo(path, 'patch', await ask('PATCH', token, { display: 'none' }))).toBe('');
    expect(await objectionsTo(path, 'patch', await ask('PATCH', token, { display: 'all' }))).toBe('');
    expect(await objectionsTo(path, 'delete', await ask('DELETE', token))).toBe('');
    expect(await objectionsTo(path, 'get', await ask('GET', token))).toBe('');
  });

  test('and an answer that is something else would be found', async () => {
    const answer = Response.json({ confirmed: 'many' });
    expect(await objectionsTo('/{lang}/{campaign}/count.json', 'get', answer)).toContain('must be integer');
  });
});

test.each(['en', 'ar', 'de'])(
  'the readable page has every address and every schema of the document (%s)',
  async (lang) => {
    const html = await (await fetch(`${site()}/${lang}/interface`)).text();
    const { paths, components } = await documentOf();
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods).filter((name) => name !== 'servers'))
        expect(html).toContain(`${method.toUpperCase()} ${path}`);
    for (const name of Object.keys(components.schemas)) expect(html).toContain(`<code>${name}</code>`);
    expect(html).toContain('href="/openapi.json"');
    expect(await (await fetch(`${site()}/${lang}`)).text()).toContain(`href="/${lang}/interface"`);
  },
);
