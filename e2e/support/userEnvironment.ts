/** What test runners put into the environment is not what a user has there. */
const RUNNERS_OWN = /^(NODE_|VITEST|PLAYWRIGHT|FORCE_COLOR$|NO_COLOR$|TEST$|DEV$|PROD$|MODE$|BASE_URL$|SSR$)/;

/** The environment as a user has it who starts the product. */
export function userEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !RUNNERS_OWN.test(name)));
}
