/**
 * The panel stays left to right; what is typed into it runs as its own letters do, paragraph by paragraph. A field that
 * says its direction keeps it.
 */
const rules = `
  main h1, main td, main td span, main input:not([type], [dir]), main input[type='text']:not([dir]), main textarea:not([dir]) {
    unicode-bidi: plaintext;
    text-align: start;
  }
  [data-slate-editor] [data-slate-node='element'] { unicode-bidi: plaintext; text-align: start; }
`;

export function runsWithItsText(): void {
  const style = document.createElement('style');
  style.textContent = rules;
  document.head.append(style);
}
