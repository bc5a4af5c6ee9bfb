/** The product's server and what it is fed, for tests of other folders. */
export { roster } from './channels/roster.ts'
export { testServer, type TestServer, type TestServerOptions } from './http/test-server.ts'
