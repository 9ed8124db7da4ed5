import type { FileReport } from '../report.ts'

/** Turns reports into what is printed. */
export type Formatter = (reports: readonly FileReport[], options: { readonly colour: boolean }) => string

/** Every format by its name; one file each, loaded when it is asked for. */
export const FORMATS = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  html: async () => (await import('./html.ts')).html,
} as const satisfies Readonly<Record<string, () => Promise<Formatter>>>

/** What `--format` takes. */
export type FormatName = keyof typeof FORMATS
