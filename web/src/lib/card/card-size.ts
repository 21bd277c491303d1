/** What the networks that show a shared link ask for. In pixels. */
export const cardSize = { width: 1200, height: 630 } as const;
