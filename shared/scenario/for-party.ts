/** A benchmark's condition as it reads for one party: `each` becomes its name. */
export const forParty = (condition: string, party: string): string => condition.replaceAll(/\beach\b/g, party)
