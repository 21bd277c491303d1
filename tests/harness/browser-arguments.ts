// Without these the browser asks the network for updates and fails where there is none.
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-zygote',
].concat(['--disable-background-networking', '--disable-component-update', '--disable-sync']);
