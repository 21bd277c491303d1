import type { Rule } from 'eslint';
import type { CallExpression, Node } from 'estree';

const groups = new Set(['describe']);
const tests = new Set(['test', 'it']);

function nameOf(call: CallExpression): string {
  const callee = call.callee.type === 'MemberExpression' ? call.callee.object : call.callee;
  return callee.type === 'Identifier' ? callee.name : '';
}

function titleOf(call: CallExpression): string | null {
  const [first] = call.arguments;
  return first?.type === 'Literal' && typeof first.value === 'string' ? first.value : null;
}

/** The titles of the groups around a test and its own: what the report of a run shows. */
function fullTitle(call: CallExpression, ancestors: readonly Node[]): string | null {
  const own = titleOf(call);
  const around = ancestors.filter((node) => node.type === 'CallExpression' && groups.has(nameOf(node)));
  return own === null ? null : [...around.map((node) => titleOf(node as CallExpression) ?? ''), own].join(' > ');
}

/** A title is the name of a guarantee: two tests of one name hide which of them failed. */
export const noRepeatedTitle: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { repeated: 'Another test of this file is called “{{title}}”.' } },
  create(context) {
    const seen = new Set<string>();
    return {
      CallExpression(node) {
        if (!tests.has(nameOf(node))) return;
        const title = fullTitle(node, context.sourceCode.getAncestors(node));
        if (title === null) return;
        if (seen.has(title)) context.report({ node, messageId: 'repeated', data: { title } });
        seen.add(title);
      },
    };
  },
};
