import type { FormBody } from '#lib/form/urlencoded.ts';

/**
 * Fields of the form that no reader fills in: the proof that a script of ours finds, the stamp of the page, and a trap that
 * looks to a robot like what it came to fill in.
 */
export const unseenFields = ['proof', 'shown', 'website'] as const;

type Fields = FormBody['fields'];

/** People neither see nor hear the trap and cannot reach it by keyboard, so whatever filled it in is none of them. */
export const isTrapped = (fields: Fields): boolean => (fields.get('website') ?? '') !== '';

/** Empty when there is none: without JavaScript the field is sent as it came. */
export const proofIn = (fields: Fields): string => fields.get('proof') ?? '';
