/** True in builds with demo people (`npm start`), false in a deployment; set by `vite.config.ts`. */
declare const __DEMO__: boolean

declare module 'virtual:react-router/server-build' {
  const build: import('react-router').ServerBuild
  export = build
}
