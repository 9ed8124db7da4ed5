import type { Server } from 'node:http'

export function installVscodeWeb(): void

export function serveVscodeWeb(
  port: number,
  served: { readonly extension: string; readonly suite?: string; readonly drafts: string },
): Promise<Server>
