/** One step of the schema, run in one transaction that also raises `user_version` to its id. Never edited once released. */
export type Migration = { readonly id: number; readonly statements: readonly string[] }
