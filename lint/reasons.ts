import type { Rule } from 'eslint';

const switchesOff = /^\s*eslint-disable(?:-next-line|-line)?(?=\s|$)/;
const saysWhy = /\s--\s+\S+\s+\S+/;

export const lacksReason = (comment: string): boolean => switchesOff.test(comment) && !saysWhy.test(comment);

/** A rule may be switched off for a reason, and whoever reads the line later needs to know it. */
export const sayWhyDisabled: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { silent: 'Say after “--” why the rule does not hold here.' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments())
        if (comment.loc && lacksReason(comment.value)) context.report({ loc: comment.loc, messageId: 'silent' });
    },
  }),
};
