/**
 * A process that is killed says nothing: after 20 seconds without a sign of life its work is taken up again. One that
 * lives may be slow for as long as it has to, since what it does would otherwise be done twice.
 */
export const takenForDead = { heartbeatSeconds: 20, expireInSeconds: 6 * 60 * 60 } as const;

/** How a worker says that it lives: often enough that a lost word or two do not matter. */
export const signOfLife = { heartbeatRefreshSeconds: 5 } as const;
