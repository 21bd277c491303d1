import { defineParams } from '@sveltejs/kit/params';

// Written out, not imported: the build runs this file by itself, where the contract’s own imports cannot be found.
// params.test.ts holds both together.
const language = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/;
const slug = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Shapes only: which languages are public, and which campaigns there are, editors decide while the site runs. */
export const params = defineParams({
  lang: (text) => (language.test(text) ? text : undefined),
  slug: (text) => (slug.test(text) ? text : undefined),
});
