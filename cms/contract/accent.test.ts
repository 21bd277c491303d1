import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentPattern, accentProblem, contrast, leastContrast, surfaces } from './accent';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrast is what WCAG 2.2 defines: 21 of black to white, 1 of a colour to itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#8f1d14', '#8F1D14')).toBe(1);
});

test('a colour that can be read on the page is taken as it is', () => {
  for (const hex of ['#a3161e', '#8a1c1c', '#000000', '#1a237e', '#005A9C']) expect(accentProblem(hex)).toBeNull();
});

test('a colour that cannot be read is refused with what it reaches and a tone that would do', () => {
  expect(accentProblem('#ffff00')).toEqual({ contrast: 1, better: expect.stringMatching(accentPattern) as string });
  expect(accentProblem('#767676')).toMatchObject({ contrast: 3.9 });
});

test('whatever colour is refused, its better tone is not', () => {
  fc.assert(
    fc.property(colour, (hex) => {
      const problem = accentProblem(hex);
      expect(problem === null).toBe(contrast(hex, surfaces.day) >= leastContrast);
      if (problem === null) return;
      expect(problem.contrast).toBeLessThan(leastContrast);
      expect(accentProblem(problem.better)).toBeNull();
    }),
  );
});
