export { createImports, type ImportParts, type Imports } from './imports.ts'
export { registerImportRoutes } from './routes.ts'
