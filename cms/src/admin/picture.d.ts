declare module '*.png' {
  /** The address under which the build serves the picture. */
  const address: string;
  export default address;
}
