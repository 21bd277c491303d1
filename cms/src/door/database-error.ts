/** The five characters by which PostgreSQL names an error (its appendix A), or an empty text for any other error. */
export function sqlState(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : '';
}

/** Bad data (22), a broken constraint (23), a row hit twice (21), too much (54): the fault of a row, not of the server. */
export const isFaultOfRow = (error: unknown): boolean => /^(?:2[123]|54)/.test(sqlState(error));

/** Two transactions got in each other's way (40001, 40P01): the same again usually works. */
const isCollision = (error: unknown): boolean => /^40(?:001|P01)$/.test(sqlState(error));

const tries = 3;

/** Does it again when it collided with a neighbour. */
export async function againOnCollision<Result>(action: () => Promise<Result>): Promise<Result> {
  for (let made = 1; ; made += 1) {
    try {
      return await action();
    } catch (error) {
      if (made === tries || !isCollision(error)) throw error;
    }
  }
}
