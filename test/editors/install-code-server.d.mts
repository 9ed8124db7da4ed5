export declare const FOLDER: string
export declare const ENTRY: string
/** Installs code-server unless it is there already. Throws when a step fails. */
export declare function installCodeServer(): void
