/** How many games a test plays: some with every `npm test`, all of them with `npm run test:long`. */
export const howMany = ({ always, long }: { readonly always: number; readonly long: number }): number =>
  process.env.ENTENTE_LONG === undefined ? always : long
