import type * as z from 'zod';
import { openapi } from './openapi.ts';

export interface Field {
  /** With the names of what it stands in: `campaign.slug`, `periods[].from`. */
  name: string;
  type: string;
  isRequired: boolean;
  /** In English, as the document says it; empty when the name says all. */
  description: string;
}

type Schema = z.core.JSONSchema.BaseSchema;

/** Of a value that may be null: what it is otherwise. */
function essence(schema: Schema): Schema {
  const choices = schema.anyOf ?? [];
  const [only, ...more] = choices.filter(({ type }) => type !== 'null');
  if (!only || more.length > 0) return schema;
  return schema.description === undefined ? only : { ...only, description: schema.description };
}

function typeOf(schema: Schema): string {
  const isNullable = (schema.anyOf ?? []).some(({ type }) => type === 'null');
  const { type, const: constant, enum: values, format, items } = essence(schema);
  const choice =
    constant === undefined ? values?.map((value) => JSON.stringify(value)).join(' | ') : JSON.stringify(constant);
  const list = type === 'array' && items && !Array.isArray(items) ? `${typeOf(items as Schema)}[]` : undefined;
  return [choice ?? list ?? format ?? type ?? 'object', isNullable && 'null'].filter(Boolean).join(' | ');
}

/** The fields of a schema in the order of the contract, those inside of others behind them. */
export function fieldsOf(schema: Schema, within = ''): Field[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]): Field[] => {
    if (typeof value === 'boolean') return [];
    const inner = essence(value);
    const name = within + key;
    const own = {
      name,
      type: typeOf(value),
      isRequired: required.has(key),
      description: inner.description ?? '',
    };
    const item = inner.type === 'array' ? (inner.items as Schema | undefined) : undefined;
    return [own, ...(item ? fieldsOf(item, `${name}[].`) : fieldsOf(inner, `${name}.`))];
  });
}

let kept: Record<string, Field[]> | undefined;

/** The fields of every named schema of the document. */
export function namedFields(): Record<string, Field[]> {
  const { schemas } = openapi()['components'] as { schemas: Record<string, Schema> };
  return (kept ??= Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, fieldsOf(schema)])));
}
