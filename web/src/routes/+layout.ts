/** Every page is HTML and CSS; what a script adds comes by itself and may be missing (design §5). */
export const csr = false;
