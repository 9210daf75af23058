/** What Node is told on its command line. */
export declare const serverOptions: readonly string[];
/** And by its environment. */
export declare const serverEnvironment: Readonly<Record<string, string>>;
