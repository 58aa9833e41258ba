/** Version of the engine as it stands in every result; the same as in package.json (a test compares them). */
export const ENGINE_VERSION = '0.1.0'
